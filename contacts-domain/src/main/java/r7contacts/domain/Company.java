package r7contacts.domain;

import io.vavr.control.Option;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An organisation among the contacts.
 *
 * <p>Make one with {@link #builder}: its methods stay when a later version adds a component, the
 * record's own constructor does not.
 *
 * @param memberCount how many persons belong to it; who they are the company's own answer does not
 *     tell (field guide §8.2)
 * @param givenDisplayName what the portal shows in place of the name; absent where it shows just
 *     that
 */
public record Company(
    Profile profile, Option<String> name, int memberCount, Option<String> givenDisplayName)
    implements Contact {

  public Company {
    Objects.requireNonNull(profile, "profile");
    if (memberCount < 0) {
      throw new IllegalArgumentException("number of members must not be negative: " + memberCount);
    }
    name = Blank.toAbsent(name);
    givenDisplayName = Naming.unlessRepeating(name, givenDisplayName);
  }

  /** Starts with a company that has this profile, no name and no members. */
  public static Builder builder(Profile profile) {
    return new Builder(profile);
  }

  /** Starts with everything that is here. */
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

  /** Collects a {@link Company}; what is null or blank is absent. */
  public static final class Builder {
    private Profile profile;
    private @Nullable String name;
    private int memberCount;
    private @Nullable String displayName;

    private Builder(Profile profile) {
      this.profile = profile;
    }

    public Builder profile(Profile newProfile) {
      profile = newProfile;
      return this;
    }

    public Builder name(@Nullable String text) {
      name = text;
      return this;
    }

    public Builder memberCount(int persons) {
      memberCount = persons;
      return this;
    }

    /** What the portal shows; it is dropped if it only repeats the name. */
    public Builder displayName(@Nullable String text) {
      displayName = text;
      return this;
    }

    public Company build() {
      return new Company(profile, Option.of(name), memberCount, Option.of(displayName));
    }
  }
}
