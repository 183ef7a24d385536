package r7contacts.port.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.testkit.engine.EngineTestKit;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;

/** The contract is itself tested: a repository that breaks a rule fails that rule. */
class ContactRepositoryContractTest {

  /**
   * What is broken, and the rules that must notice: the intended one first, those that see it too
   * after it.
   */
  private static final Map<Class<? extends ContactRepositoryContract>, Set<String>> INTENDED =
      Map.ofEntries(
          Map.entry(LosesTheJobTitle.class, Set.of("R01", "R10", "R15", "R16")),
          Map.entry(LosesTheMemberCount.class, Set.of("R02", "R03", "R10", "R15", "R16")),
          Map.entry(LosesTheCompanyLink.class, Set.of("R01", "R03", "R10", "R15", "R16", "R09")),
          Map.entry(FlattensCustomFields.class, Set.of("R04", "R01", "R10", "R15", "R16", "R09")),
          Map.entry(TakesVkForAim.class, Set.of("R05", "R01", "R10", "R15", "R16")),
          Map.entry(InventsTextForBlanks.class, Set.of("R06", "R10", "R15", "R16")),
          Map.entry(DropsUnknownCodes.class, Set.of("R07", "R10", "R15", "R16")),
          Map.entry(StripsText.class, Set.of("R08", "R10", "R15", "R16")),
          Map.entry(ForgetsTheDocumented.class, Set.of("R09", "R10", "R15", "R16")),
          Map.entry(ForgetsThePrivate.class, Set.of("R10", "R15", "R16")),
          Map.entry(InventsContacts.class, Set.of("R11", "R12", "R16")),
          Map.entry(CallsBigIdsRefused.class, Set.of("R12")),
          Map.entry(TakesNullForMissing.class, Set.of("R13", "R17")),
          Map.entry(AnswersAfterClose.class, Set.of("R14")),
          Map.entry(MixesUpThreads.class, Set.of("R15")),
          Map.entry(GivesSeveralInAnyOrder.class, Set.of("R16")),
          Map.entry(SkipsNullsAmongSeveral.class, Set.of("R17")));

  @TestFactory
  List<DynamicTest> a_broken_repository_fails_the_rule_it_breaks() {
    return INTENDED.entrySet().stream()
        .map(
            broken ->
                DynamicTest.dynamicTest(
                    broken.getKey().getSimpleName(),
                    () -> assertThat(failedRules(broken.getKey())).isEqualTo(broken.getValue())))
        .toList();
  }

  @Test
  void every_rule_is_broken_by_somebody() {
    Set<String> noticed = new TreeSet<>();
    INTENDED.values().forEach(noticed::addAll);

    assertThat(noticed).isEqualTo(allRules());
  }

  @Nested
  class A_sound_repository extends ContactRepositoryContract {
    @Override
    protected ContactRepository open() {
      return new Sound(SampleContacts.everyone());
    }
  }

  private static Set<String> allRules() {
    return Arrays.stream(ContactRepositoryContract.class.getDeclaredMethods())
        .map(Method::getName)
        .filter(name -> name.matches("R\\d\\d_.*"))
        .map(name -> name.substring(0, 3))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> failedRules(Class<?> test) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(test))
        .execute()
        .testEvents()
        .failed()
        .map(event -> event.getTestDescriptor().getDisplayName().substring(0, 3))
        .collect(Collectors.toSet());
  }

  /** A map behind the port: what the broken ones are made from. */
  static class Sound implements ContactRepository {
    private final Map<ContactId, Contact> held = new HashMap<>();
    private boolean closed;

    Sound(List<Contact> contacts) {
      contacts.forEach(contact -> held.put(contact.id(), contact));
    }

    @Override
    public Either<ContactError, Contact> findById(ContactId id) {
      Objects.requireNonNull(id, "id");
      if (closed) {
        throw new IllegalStateException("closed");
      }
      return Option.of(held.get(id)).toEither(() -> new ContactError.NotFound(id));
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  /** Gives altered contacts. */
  abstract static class Altering extends ContactRepositoryContract {
    private final UnaryOperator<Contact> alteration;

    Altering(UnaryOperator<Contact> alteration) {
      this.alteration = alteration;
    }

    @Override
    protected ContactRepository open() {
      return new Sound(SampleContacts.everyone().stream().map(alteration).toList());
    }

    static Contact alterPerson(Contact contact, UnaryOperator<Person> alteration) {
      return contact.fold(alteration::apply, company -> company);
    }

    static Contact alterDetails(Contact contact, UnaryOperator<Profile> alteration) {
      Profile altered = alteration.apply(contact.profile());
      return contact.fold(
          person -> (Contact) person.toBuilder().profile(altered).build(),
          company -> company.toBuilder().profile(altered).build());
    }
  }

  static class LosesTheJobTitle extends Altering {
    LosesTheJobTitle() {
      super(contact -> alterPerson(contact, LosesTheJobTitle::ofAnna));
    }

    private static Person ofAnna(Person person) {
      return person.equals(SampleContacts.anna())
          ? person.toBuilder().jobTitle(null).build()
          : person;
    }
  }

  static class LosesTheMemberCount extends Altering {
    LosesTheMemberCount() {
      super(
          contact ->
              contact.fold(
                  person -> (Contact) person,
                  company -> company.toBuilder().memberCount(0).build()));
    }
  }

  static class LosesTheCompanyLink extends Altering {
    LosesTheCompanyLink() {
      super(contact -> alterPerson(contact, person -> person.toBuilder().company(null).build()));
    }
  }

  static class FlattensCustomFields extends Altering {
    FlattensCustomFields() {
      super(
          contact ->
              contact.id().equals(SampleContacts.unknownCodes().id())
                      || contact.id().equals(SampleContacts.maria().id())
                  ? contact
                  : alterDetails(contact, FlattensCustomFields::flattened));
    }

    private static Profile flattened(Profile profile) {
      List<CustomField> flat =
          profile.customFields().stream()
              .map(
                  field ->
                      new CustomField(
                          field.id(),
                          field.entityId(),
                          field.label(),
                          field.position(),
                          field.mask(),
                          FieldValue.Text.of(field.text().getOrNull())))
              .toList();
      return profile.toBuilder().customFields(flat).build();
    }
  }

  static class TakesVkForAim extends Altering {
    TakesVkForAim() {
      super(contact -> alterDetails(contact, TakesVkForAim::mistaken));
    }

    private static Profile mistaken(Profile profile) {
      List<ContactInfo> infos =
          profile.infos().stream()
              .map(
                  info ->
                      info.channelCode() != 17
                          ? info
                          : new ContactInfo(
                              info.id(),
                              16,
                              info.categoryCode(),
                              info.value(),
                              info.label(),
                              info.isPrimary()))
              .toList();
      return profile.toBuilder().infos(infos).build();
    }
  }

  static class InventsTextForBlanks extends Altering {
    InventsTextForBlanks() {
      super(
          contact ->
              alterPerson(
                  contact,
                  person ->
                      person.equals(SampleContacts.maria())
                          ? person.toBuilder().lastName("null").build()
                          : person));
    }
  }

  static class DropsUnknownCodes extends Altering {
    DropsUnknownCodes() {
      super(
          contact ->
              alterDetails(
                  contact,
                  profile ->
                      profile.toBuilder()
                          .infos(
                              profile.infos().stream()
                                  .filter(info -> info.channelCode() != 42)
                                  .toList())
                          .build()));
    }
  }

  static class StripsText extends Altering {
    StripsText() {
      super(
          contact ->
              alterPerson(
                  contact,
                  person ->
                      person.toBuilder()
                          .firstName(person.firstName().map(String::strip).getOrNull())
                          .build()));
    }
  }

  static class ForgetsTheDocumented extends ContactRepositoryContract {
    @Override
    protected ContactRepository open() {
      return without(SampleContacts.documented());
    }
  }

  static class ForgetsThePrivate extends ContactRepositoryContract {
    @Override
    protected ContactRepository open() {
      return without(SampleContacts.pat());
    }
  }

  static class InventsContacts extends ContactRepositoryContract {
    @Override
    protected ContactRepository open() {
      return new Sound(SampleContacts.everyone()) {
        @Override
        public Either<ContactError, Contact> findById(ContactId id) {
          return super.findById(id).orElse(() -> Either.right(SampleContacts.empty()));
        }
      };
    }
  }

  static class CallsBigIdsRefused extends ContactRepositoryContract {
    @Override
    protected ContactRepository open() {
      return new Sound(SampleContacts.everyone()) {
        @Override
        public Either<ContactError, Contact> findById(ContactId id) {
          return id.value() > Integer.MAX_VALUE
              ? Either.left(new ContactError.Refused("id too big"))
              : super.findById(id);
        }
      };
    }
  }

  static class TakesNullForMissing extends ContactRepositoryContract {
    @Override
    protected ContactRepository open() {
      return new Sound(SampleContacts.everyone()) {
        @Override
        public Either<ContactError, Contact> findById(ContactId id) {
          return super.findById(id == null ? ContactId.of(0) : id);
        }
      };
    }
  }

  static class AnswersAfterClose extends ContactRepositoryContract {
    @Override
    protected ContactRepository open() {
      return new Sound(SampleContacts.everyone()) {
        @Override
        public void close() {}
      };
    }
  }

  static class MixesUpThreads extends ContactRepositoryContract {
    @Override
    protected ContactRepository open() {
      Thread opener = Thread.currentThread();
      return new Sound(SampleContacts.everyone()) {
        @Override
        public Either<ContactError, Contact> findById(ContactId id) {
          return super.findById(
              Thread.currentThread() == opener ? id : SampleContacts.romashka().id());
        }
      };
    }
  }

  static class GivesSeveralInAnyOrder extends ContactRepositoryContract {
    @Override
    protected ContactRepository open() {
      return new Sound(SampleContacts.everyone()) {
        @Override
        public Map<ContactId, Either<ContactError, Contact>> findAllById(
            Collection<ContactId> ids) {
          return new TreeMap<>(super.findAllById(ids));
        }
      };
    }
  }

  static class SkipsNullsAmongSeveral extends ContactRepositoryContract {
    @Override
    protected ContactRepository open() {
      return new Sound(SampleContacts.everyone()) {
        @Override
        public Map<ContactId, Either<ContactError, Contact>> findAllById(
            Collection<ContactId> ids) {
          return super.findAllById(ids.stream().filter(Objects::nonNull).toList());
        }
      };
    }
  }

  private static ContactRepository without(Contact forgotten) {
    return new Sound(
        SampleContacts.everyone().stream().filter(contact -> !contact.equals(forgotten)).toList());
  }
}
