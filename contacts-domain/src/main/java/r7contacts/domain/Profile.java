package r7contacts.domain;

import io.vavr.control.Option;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that people and companies share. {@link Contact} has an accessor for each. Long
 * and still one file, because the builder repeats each of the fifteen attributes.
 *
 * <p>Create it with {@link #builder}, which stays compatible when a later version adds a component.
 *
 * @param about the description
 * @param infos the contact infos, in the portal's order; postal addresses are separate
 * @param customFields in the portal's order; contacts read by id also have the headings (field
 *     guide §11.5)
 * @param tags the tags of a contact from a list; empty for one read by id (field guide §11.5)
 * @param stage the stage, which portals call contact status; absent if it is not set
 * @param type the type, which portals declare and do not send (field guide §8.1)
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

  /** Creates a profile; blank texts are absent. */
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

  /** Returns a builder with an id only: everyone may read and write, no tasks, creation unknown. */
  public static Builder builder(ContactId id) {
    return new Builder(id);
  }

  /** Returns a builder with all values of this profile. */
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

  /** Builder of a {@link Profile}. Null and blank texts are absent. Not thread-safe. */
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

    /** Sets the id. */
    public Builder id(ContactId newId) {
      id = newId;
      return this;
    }

    /** Sets the description. */
    public Builder about(@Nullable String text) {
      about = text;
      return this;
    }

    /** Sets the industry. */
    public Builder industry(@Nullable String text) {
      industry = text;
      return this;
    }

    /** Sets the contact infos. */
    public Builder infos(ContactInfo... values) {
      return infos(List.of(values));
    }

    /** Sets the contact infos. */
    public Builder infos(List<ContactInfo> values) {
      infos = values;
      return this;
    }

    /** Sets the postal addresses. */
    public Builder addresses(Address... values) {
      return addresses(List.of(values));
    }

    /** Sets the postal addresses. */
    public Builder addresses(List<Address> values) {
      addresses = values;
      return this;
    }

    /** Sets the custom fields. */
    public Builder customFields(CustomField... fields) {
      return customFields(List.of(fields));
    }

    /** Sets the custom fields. */
    public Builder customFields(List<CustomField> fields) {
      customFields = fields;
      return this;
    }

    /** Sets the tags. */
    public Builder tags(String... titles) {
      return tags(List.of(titles));
    }

    /** Sets the tags. */
    public Builder tags(List<String> titles) {
      tags = titles;
      return this;
    }

    /** Sets the stage. */
    public Builder stage(@Nullable CatalogEntry entry) {
      stage = entry;
      return this;
    }

    /** Sets the type. */
    public Builder type(@Nullable CatalogEntry entry) {
      type = entry;
      return this;
    }

    /** Sets the currency. */
    public Builder currency(@Nullable Currency newCurrency) {
      currency = newCurrency;
      return this;
    }

    /** Sets the links to photos. */
    public Builder photos(Photos links) {
      photos = links;
      return this;
    }

    /** Sets who may see the contact. */
    public Builder sharing(Sharing newSharing) {
      sharing = newSharing;
      return this;
    }

    /** Sets the account's rights. */
    public Builder rights(Rights newRights) {
      rights = newRights;
      return this;
    }

    /** Sets the task counters. */
    public Builder tasks(Tasks counters) {
      tasks = counters;
      return this;
    }

    /** Sets who created the contact, and when. */
    public Builder creation(Creation newCreation) {
      creation = newCreation;
      return this;
    }

    /** Returns the profile. */
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
