package r7contacts.domain;

import io.vavr.control.Option;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Contact that is a company or another organization.
 *
 * <p>Create it with {@link #builder}, which stays compatible when a later version adds a component.
 *
 * @param memberCount number of people of the company; a portal does not send who they are (field
 *     guide §8.2)
 * @param givenDisplayName the display name if it differs from the name
 */
public record Company(
    Profile profile, Option<String> name, int memberCount, Option<String> givenDisplayName)
    implements Contact {

  /**
   * Creates a company.
   *
   * @throws IllegalArgumentException if the number of members is negative
   */
  public Company {
    Objects.requireNonNull(profile, "profile");
    if (memberCount < 0) {
      throw new IllegalArgumentException("number of members must not be negative: " + memberCount);
    }
    name = Blank.toAbsent(name);
    givenDisplayName = Naming.unlessRepeating(name, givenDisplayName);
  }

  /** Returns a builder with this profile, without name and members. */
  public static Builder builder(Profile profile) {
    return new Builder(profile);
  }

  /** Returns a builder with all values of this company. */
  public Builder toBuilder() {
    Builder copy = new Builder(profile);
    copy.name = name.getOrNull();
    copy.memberCount = memberCount;
    copy.displayName = givenDisplayName.getOrNull();
    return copy;
  }

  @Override
  public Company withProfile(Profile newProfile) {
    return toBuilder().profile(newProfile).build();
  }

  @Override
  public String displayName() {
    return Naming.displayName(this, givenDisplayName, name);
  }

  @Override
  public String initials() {
    return Naming.initials(Stream.empty(), displayName());
  }

  @Override
  public <R> R fold(
      Function<? super Person, ? extends R> person,
      Function<? super Company, ? extends R> company) {
    return company.apply(this);
  }

  /** Builder of a {@link Company}. Null and blank texts are absent. Not thread-safe. */
  public static final class Builder {
    private Profile profile;
    private @Nullable String name;
    private int memberCount;
    private @Nullable String displayName;

    private Builder(Profile profile) {
      this.profile = profile;
    }

    /** Sets the profile. */
    public Builder profile(Profile newProfile) {
      profile = newProfile;
      return this;
    }

    /** Sets the name. */
    public Builder name(@Nullable String text) {
      name = text;
      return this;
    }

    /** Sets the number of members. Default: 0. */
    public Builder memberCount(int persons) {
      memberCount = persons;
      return this;
    }

    /** Sets the display name; ignored if it equals the name. */
    public Builder displayName(@Nullable String text) {
      displayName = text;
      return this;
    }

    /**
     * Returns the company.
     *
     * @throws IllegalArgumentException if the number of members is negative
     */
    public Company build() {
      return new Company(profile, Option.of(name), memberCount, Option.of(displayName));
    }
  }
}
