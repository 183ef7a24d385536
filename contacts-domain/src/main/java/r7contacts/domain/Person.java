package r7contacts.domain;

import io.vavr.control.Option;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Contact that is a person.
 *
 * <p>Create it with {@link #builder}, which stays compatible when a later version adds a component.
 *
 * @param givenDisplayName the display name if it differs from first and last name
 */
public record Person(
    Profile profile,
    Option<String> firstName,
    Option<String> lastName,
    Option<String> jobTitle,
    Option<CompanyLink> company,
    Option<String> givenDisplayName)
    implements Contact {

  /** Creates a person; blank texts are absent. */
  public Person {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(company, "company");
    firstName = Blank.toAbsent(firstName);
    lastName = Blank.toAbsent(lastName);
    jobTitle = Blank.toAbsent(jobTitle);
    givenDisplayName = Naming.unlessRepeating(fullName(firstName, lastName), givenDisplayName);
  }

  /** Returns a builder with this profile, without names. */
  public static Builder builder(Profile profile) {
    return new Builder(profile);
  }

  /** Returns a builder with all values of this person. */
  public Builder toBuilder() {
    Builder copy = new Builder(profile);
    copy.firstName = firstName.getOrNull();
    copy.lastName = lastName.getOrNull();
    copy.jobTitle = jobTitle.getOrNull();
    copy.company = company.getOrNull();
    copy.displayName = givenDisplayName.getOrNull();
    return copy;
  }

  /** Returns first and last name, separated by a space, or the only one of them. */
  public Option<String> fullName() {
    return fullName(firstName, lastName);
  }

  @Override
  public Person withProfile(Profile newProfile) {
    return toBuilder().profile(newProfile).build();
  }

  @Override
  public String displayName() {
    return Naming.displayName(this, givenDisplayName, fullName());
  }

  @Override
  public String initials() {
    return Naming.initials(
        Stream.of(firstName, lastName).flatMap(Option::toJavaStream).flatMap(Naming::firstLetter),
        displayName());
  }

  @Override
  public <R> R fold(
      Function<? super Person, ? extends R> person,
      Function<? super Company, ? extends R> company) {
    return person.apply(this);
  }

  private static Option<String> fullName(Option<String> firstName, Option<String> lastName) {
    return firstName.isDefined() && lastName.isDefined()
        ? Option.some(firstName.get() + " " + lastName.get())
        : firstName.orElse(lastName);
  }

  /** Builder of a {@link Person}. Null and blank texts are absent. Not thread-safe. */
  public static final class Builder {
    private Profile profile;
    private @Nullable String firstName;
    private @Nullable String lastName;
    private @Nullable String jobTitle;
    private @Nullable CompanyLink company;
    private @Nullable String displayName;

    private Builder(Profile profile) {
      this.profile = profile;
    }

    /** Sets the profile. */
    public Builder profile(Profile newProfile) {
      profile = newProfile;
      return this;
    }

    /** Sets the first name. */
    public Builder firstName(@Nullable String text) {
      firstName = text;
      return this;
    }

    /** Sets the last name. */
    public Builder lastName(@Nullable String text) {
      lastName = text;
      return this;
    }

    /** Sets the job title. */
    public Builder jobTitle(@Nullable String text) {
      jobTitle = text;
      return this;
    }

    /** Sets the company. */
    public Builder company(@Nullable CompanyLink link) {
      company = link;
      return this;
    }

    /** Sets the display name; ignored if it equals first and last name. */
    public Builder displayName(@Nullable String text) {
      displayName = text;
      return this;
    }

    /** Returns the person. */
    public Person build() {
      return new Person(
          profile,
          Option.of(firstName),
          Option.of(lastName),
          Option.of(jobTitle),
          Option.of(company),
          Option.of(displayName));
    }
  }
}
