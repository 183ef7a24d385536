package r7contacts.testkit;

import io.vavr.control.Either;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactRepository;

/** Repositories with one fault, each with the codes of the rules that fail. */
final class RepositoryFaults {

  /** A repository with one fault, made of a correct one. */
  record BrokenRepository(String name, UnaryOperator<ContactRepository> fault, Set<String> rules) {}

  private RepositoryFaults() {}

  static List<BrokenRepository> all() {
    return List.of(
        altering(
            "loses Anna's job title",
            ofPerson(SampleContacts.anna(), anna -> anna.jobTitle(null)),
            "R01",
            "R04",
            "R09",
            "R14",
            "R15",
            "R18"),
        altering(
            "loses member counts",
            contact ->
                contact.<Contact>fold(
                    person -> person, company -> company.toBuilder().memberCount(0).build()),
            "R02",
            "R03",
            "R09",
            "R14",
            "R15"),
        altering(
            "loses Anna's company",
            ofPerson(SampleContacts.anna(), anna -> anna.company(null)),
            "R01",
            "R03",
            "R04",
            "R09",
            "R14",
            "R15",
            "R18"),
        altering(
            "reads custom fields as text",
            ofProfile(SampleContacts.anna(), RepositoryFaults::withTextOnly),
            "R01",
            "R04",
            "R09",
            "R14",
            "R15",
            "R18"),
        altering(
            "takes VK for AIM",
            ofProfile(SampleContacts.john(), RepositoryFaults::withAimForVk),
            "R05",
            "R09",
            "R14",
            "R15"),
        altering(
            "reads an absent name as \"null\"",
            ofPerson(SampleContacts.maria(), maria -> maria.lastName("null")),
            "R06",
            "R09",
            "R14",
            "R15"),
        altering(
            "drops unknown codes",
            ofProfile(
                SampleContacts.unknownCodes(), profile -> profile.toBuilder().infos().build()),
            "R07",
            "R09",
            "R14",
            "R15"),
        altering(
            "strips text",
            ofPerson(
                SampleContacts.everyScript(),
                person -> person.firstName(SampleContacts.everyScript().firstName().get().strip())),
            "R08",
            "R09",
            "R14",
            "R15"),
        finding(
            "has no private contacts",
            (inner, id) ->
                id.equals(SampleContacts.pat().id())
                    ? Either.left(new NotFound(id))
                    : inner.findById(id),
            "R09",
            "R14",
            "R15"),
        finding(
            "finds a contact for any id",
            (inner, id) -> {
              Either<ContactError, Contact> outcome = inner.findById(id);
              return isNotFound(outcome) ? Either.right(SampleContacts.empty()) : outcome;
            },
            "R10",
            "R11",
            "R15"),
        finding(
            "refuses large ids",
            (inner, id) ->
                id.value() > Integer.MAX_VALUE
                    ? Either.left(new Refused("id too large"))
                    : inner.findById(id),
            "R11"),
        finding(
            "takes null for a missing id",
            (inner, id) -> inner.findById(id == null ? ContactId.of(0) : id),
            "R12",
            "R16"),
        broken("answers after it is closed", NeverCloses::new, "R13"),
        broken("mixes up threads", MixesUpThreads::new, "R14"),
        broken("sorts several contacts by id", SortsSeveral::new, "R15"),
        broken("leaves out nulls among several ids", LeavesOutNulls::new, "R16"),
        finding(
            "takes a failure for a missing contact",
            (inner, id) -> {
              Either<ContactError, Contact> outcome = inner.findById(id);
              return isFailure(outcome) ? Either.left(new NotFound(id)) : outcome;
            },
            "R17"),
        broken("stays broken after a failure", StaysBroken::new, "R18"));
  }

  private static BrokenRepository broken(
      String name, UnaryOperator<ContactRepository> fault, String... rules) {
    return new BrokenRepository(name, fault, Set.of(rules));
  }

  private static BrokenRepository altering(
      String name, UnaryOperator<Contact> alteration, String... rules) {
    return finding(name, (inner, id) -> inner.findById(id).map(alteration), rules);
  }

  /** Finds a contact by its id. */
  private interface Finding {
    Either<ContactError, Contact> find(ContactRepository inner, ContactId id);
  }

  private static BrokenRepository finding(String name, Finding fault, String... rules) {
    return broken(
        name,
        repository ->
            new DelegatingRepository(repository) {
              @Override
              public Either<ContactError, Contact> findById(ContactId id) {
                return fault.find(inner, id);
              }
            },
        rules);
  }

  private static UnaryOperator<Contact> ofPerson(
      Person altered, UnaryOperator<Person.Builder> change) {
    return contact -> contact.equals(altered) ? change.apply(altered.toBuilder()).build() : contact;
  }

  private static UnaryOperator<Contact> ofProfile(Person altered, UnaryOperator<Profile> change) {
    return contact ->
        contact.equals(altered) ? altered.withProfile(change.apply(altered.profile())) : contact;
  }

  private static Profile withTextOnly(Profile profile) {
    List<CustomField> fields =
        profile.customFields().stream()
            .map(
                field ->
                    CustomField.of(
                            field.id(),
                            field.label().getOrNull(),
                            FieldValue.Text.of(field.text().getOrNull()))
                        .withEntityId(field.entityId())
                        .withPosition(field.position())
                        .withMask(field.mask().getOrNull()))
            .toList();
    return profile.toBuilder().customFields(fields).build();
  }

  private static Profile withAimForVk(Profile profile) {
    List<ContactInfo> infos =
        profile.infos().stream()
            .map(
                info ->
                    info.channelCode() != 17
                        ? info
                        : ContactInfo.ofCodes(16, info.categoryCode(), info.value().getOrNull())
                            .withId(info.id())
                            .withLabel(info.label().getOrNull()))
            .toList();
    return profile.toBuilder().infos(infos).build();
  }

  private static boolean isFailure(Either<ContactError, Contact> outcome) {
    return outcome.isLeft() && outcome.getLeft() instanceof Unavailable;
  }

  private static boolean isNotFound(Either<ContactError, Contact> outcome) {
    return outcome.isLeft() && outcome.getLeft() instanceof NotFound;
  }

  /** Calls another repository. */
  private static class DelegatingRepository implements ContactRepository {
    final ContactRepository inner;

    DelegatingRepository(ContactRepository inner) {
      this.inner = inner;
    }

    @Override
    public Either<ContactError, Contact> findById(ContactId id) {
      return inner.findById(id);
    }

    @Override
    public void close() {
      inner.close();
    }
  }

  private static final class NeverCloses extends DelegatingRepository {
    NeverCloses(ContactRepository inner) {
      super(inner);
    }

    @Override
    public void close() {}
  }

  private static final class MixesUpThreads extends DelegatingRepository {
    private final Thread opener = Thread.currentThread();

    MixesUpThreads(ContactRepository inner) {
      super(inner);
    }

    @Override
    public Either<ContactError, Contact> findById(ContactId id) {
      return super.findById(Thread.currentThread() == opener ? id : SampleContacts.romashka().id());
    }
  }

  private static final class SortsSeveral extends DelegatingRepository {
    SortsSeveral(ContactRepository inner) {
      super(inner);
    }

    @Override
    public Map<ContactId, Either<ContactError, Contact>> findAllById(Collection<ContactId> ids) {
      return new TreeMap<>(super.findAllById(ids));
    }
  }

  private static final class LeavesOutNulls extends DelegatingRepository {
    LeavesOutNulls(ContactRepository inner) {
      super(inner);
    }

    @Override
    public Map<ContactId, Either<ContactError, Contact>> findAllById(Collection<ContactId> ids) {
      return super.findAllById(ids.stream().filter(Objects::nonNull).toList());
    }
  }

  private static final class StaysBroken extends DelegatingRepository {
    private boolean hasFailed;

    StaysBroken(ContactRepository inner) {
      super(inner);
    }

    @Override
    public Either<ContactError, Contact> findById(ContactId id) {
      Either<ContactError, Contact> outcome =
          hasFailed ? Either.left(Unavailable.because("failed before")) : super.findById(id);
      hasFailed |= isFailure(outcome);
      return outcome;
    }
  }
}
