package r7contacts.domain;

import io.vavr.control.Option;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What people and companies have alike. {@link Contact} asks it on behalf of both.
 *
 * <p>Make one with {@link #builder}: the builder's methods stay when a later version adds a
 * component, the record's own constructor does not.
 *
 * @param infos the ways to reach the contact, addresses apart, in the portal's order
 * @param customFields in the portal's order, headings among them unless they come from a list
 *     (field guide §11.5)
 * @param tags only the portal's lists send tags; an answer with one contact never has any (field
 *     guide §11.5)
 * @param stage how "warm" the contact is, if anybody said so
 * @param type declared by the portal and, as far as is known, never sent (field guide §8.1)
 */
public record Profile(
    ContactId id,
    Option<String> about,
    Option<String> industry,
    List<ContactInfo> infos,
    List<Address> addresses,
    List<CustomField> customFields,
    List<String> tags,
    Option<CatalogEntry> stage,
    Option<CatalogEntry> type,
    Option<Currency> currency,
    Photos photos,
    Sharing sharing,
    Rights rights,
    Tasks tasks,
    Creation creation) {

  public Profile {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(photos, "photos");
    Objects.requireNonNull(sharing, "sharing");
    Objects.requireNonNull(rights, "rights");
    Objects.requireNonNull(tasks, "tasks");
    Objects.requireNonNull(creation, "creation");
    about = Blank.toAbsent(about);
    industry = Blank.toAbsent(industry);
    infos = List.copyOf(infos);
    addresses = List.copyOf(addresses);
    customFields = List.copyOf(customFields);
    tags = Blank.dropped(tags);
  }

  /**
   * Starts with nothing but the id: shared with everyone to read and write, no tasks, creation
   * unknown.
   */
  public static Builder builder(ContactId id) {
    return new Builder(id);
  }

  /** Starts with everything that is here. */
  public Builder toBuilder() {
    Builder copy = new Builder(id);
    copy.about = about.getOrNull();
    copy.industry = industry.getOrNull();
    copy.infos = infos;
    copy.addresses = addresses;
    copy.customFields = customFields;
    copy.tags = tags;
    copy.stage = stage.getOrNull();
    copy.type = type.getOrNull();
    copy.currency = currency.getOrNull();
    copy.photos = photos;
    copy.sharing = sharing;
    copy.rights = rights;
    copy.tasks = tasks;
    copy.creation = creation;
    return copy;
  }

  /** Collects {@link Profile}; what is null or blank is absent. */
  public static final class Builder {
    private ContactId id;
    private @Nullable String about;
    private @Nullable String industry;
    private List<ContactInfo> infos = List.of();
    private List<Address> addresses = List.of();
    private List<CustomField> customFields = List.of();
    private List<String> tags = List.of();
    private @Nullable CatalogEntry stage;
    private @Nullable CatalogEntry type;
    private @Nullable Currency currency;
    private Photos photos = Photos.none();
    private Sharing sharing = Sharing.of(ShareLevel.READ_WRITE);
    private Rights rights = new Rights(true, true);
    private Tasks tasks = Tasks.none();
    private Creation creation = Creation.unknown();

    private Builder(ContactId id) {
      this.id = id;
    }

    public Builder id(ContactId another) {
      id = another;
      return this;
    }

    public Builder about(@Nullable String text) {
      about = text;
      return this;
    }

    public Builder industry(@Nullable String text) {
      industry = text;
      return this;
    }

    public Builder infos(ContactInfo... ways) {
      return infos(List.of(ways));
    }

    public Builder infos(List<ContactInfo> ways) {
      infos = ways;
      return this;
    }

    public Builder addresses(Address... places) {
      return addresses(List.of(places));
    }

    public Builder addresses(List<Address> places) {
      addresses = places;
      return this;
    }

    public Builder customFields(CustomField... fields) {
      return customFields(List.of(fields));
    }

    public Builder customFields(List<CustomField> fields) {
      customFields = fields;
      return this;
    }

    public Builder tags(String... titles) {
      return tags(List.of(titles));
    }

    public Builder tags(List<String> titles) {
      tags = titles;
      return this;
    }

    public Builder stage(@Nullable CatalogEntry item) {
      stage = item;
      return this;
    }

    public Builder type(@Nullable CatalogEntry item) {
      type = item;
      return this;
    }

    public Builder currency(@Nullable Currency dealtIn) {
      currency = dealtIn;
      return this;
    }

    public Builder photos(Photos links) {
      photos = links;
      return this;
    }

    public Builder sharing(Sharing with) {
      sharing = with;
      return this;
    }

    public Builder rights(Rights ofWhoAsks) {
      rights = ofWhoAsks;
      return this;
    }

    public Builder tasks(Tasks counters) {
      tasks = counters;
      return this;
    }

    public Builder creation(Creation byWhomAndWhen) {
      creation = byWhomAndWhen;
      return this;
    }

    public Profile build() {
      return new Profile(
          id,
          Option.of(about),
          Option.of(industry),
          infos,
          addresses,
          customFields,
          tags,
          Option.of(stage),
          Option.of(type),
          Option.of(currency),
          photos,
          sharing,
          rights,
          tasks,
          creation);
    }
  }
}
