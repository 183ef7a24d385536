package r7contacts.domain;

import io.vavr.control.Option;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A human being among the contacts.
 *
 * <p>Make one with {@link #builder}: its methods stay when a later version adds a component, the
 * record's own constructor does not.
 *
 * @param givenDisplayName what the portal shows in place of first and last name; absent where it
 *     shows just these
 */
public record Person(
    Profile profile,
    Option<String> firstName,
    Option<String> lastName,
    Option<String> jobTitle,
    Option<CompanyLink> company,
    Option<String> givenDisplayName)
    implements Contact {

  public Person {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(company, "company");
    firstName = Blank.toAbsent(firstName);
    lastName = Blank.toAbsent(lastName);
    jobTitle = Blank.toAbsent(jobTitle);
    givenDisplayName = Naming.unlessRepeating(fullName(firstName, lastName), givenDisplayName);
  }

  /** Starts with a person who has this profile and no name. */
  public static Builder builder(Profile profile) {
    return new Builder(profile);
  }

  /** Starts with everything that is here. */
  public Builder toBuilder() {
    Builder copy = new Builder(profile);
    copy.firstName = firstName.getOrNull();
    copy.lastName = lastName.getOrNull();
    copy.jobTitle = jobTitle.getOrNull();
    copy.company = company.getOrNull();
    copy.displayName = givenDisplayName.getOrNull();
    return copy;
  }

  /** First and last name with a space between them, or the one there is. */
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
    return Blank.toAbsent(
        Stream.of(firstName, lastName)
            .flatMap(Option::toJavaStream)
            .collect(Collectors.joining(" ")));
  }

  /** Collects a {@link Person}; what is null or blank is absent. */
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

    public Builder profile(Profile newProfile) {
      profile = newProfile;
      return this;
    }

    public Builder firstName(@Nullable String text) {
      firstName = text;
      return this;
    }

    public Builder lastName(@Nullable String text) {
      lastName = text;
      return this;
    }

    public Builder jobTitle(@Nullable String text) {
      jobTitle = text;
      return this;
    }

    public Builder company(@Nullable CompanyLink link) {
      company = link;
      return this;
    }

    /** What the portal shows; it is dropped if it only repeats the names. */
    public Builder displayName(@Nullable String text) {
      displayName = text;
      return this;
    }

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
