package r7contacts.port.edit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Creation;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.Profile;
import r7contacts.domain.Tag;
import r7contacts.domain.User;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.ListEdit;
import r7contacts.domain.change.NewContact;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;

/**
 * Portal over a map that plays the accidents of real ones: replacing a record erases stage,
 * currency, industry and type and overwrites everything in the record; a merge loses custom values;
 * a link is added to the one that is there. Each request can fail before or after its effect, and
 * other users can act before it. One class because each request is a line. Not thread-safe unless
 * no fault and no rival is set.
 */
final class FakePortal implements ContactBook, StepWriter {

  /** What becomes of a request. */
  enum Fault {
    NONE,
    /** Not carried out, and the client knows. */
    REFUSED,
    /** Not carried out, and the client does not know. */
    LOST_BEFORE,
    /** Carried out, and the client does not know. */
    LOST_AFTER
  }

  /** Decides about requests by their number, from 0, and their text. */
  interface Faults {
    Fault of(int number, String request);
  }

  static final ContactError LOST = ContactError.Unavailable.because("the answer was lost");
  static final ContactError REFUSED = new ContactError.Refused("the portal said no");

  final List<String> requests = new ArrayList<>();
  final List<CatalogUsage> stages = new ArrayList<>(List.of(Samples.COLD, Samples.HOT));
  final List<String> damages = new ArrayList<>();
  Faults faults = (number, request) -> Fault.NONE;
  Faults rivals = (number, request) -> Fault.NONE;
  Account account = new Account(Option.some(UUID.fromString(Samples.OWN.id().get())), false);

  /** Custom values of a new contact, which a create may fail to store. */
  boolean createLosesFields;

  /** Whether lists have an entry that cannot be read. */
  boolean unreadable;

  private final Map<ContactId, Contact> contacts = new TreeMap<>();
  private long lastId = 1000;
  private long lastRow = 100;
  private boolean isClosed;

  FakePortal(Contact... all) {
    for (Contact contact : all) {
      put(contact);
    }
  }

  synchronized void put(Contact contact) {
    lastId = Math.max(lastId, contact.id().value());
    contacts.put(contact.id(), contact);
  }

  synchronized void remove(ContactId id) {
    contacts.remove(id);
  }

  /** Changes a contact as another user does. */
  void change(ContactId id, UnaryOperator<Contact> change) {
    put(change.apply(whole(id)));
  }

  /** Returns a contact with its tags and its type, which no reading shows together. */
  Contact whole(ContactId id) {
    return contacts.get(id);
  }

  synchronized List<Contact> all() {
    return List.copyOf(contacts.values());
  }

  ContactEditor editor() {
    return editor(Samples.FAST);
  }

  ContactEditor editor(EditTimes times) {
    return ContactEditor.of(this, this, times);
  }

  @Override
  public Either<ContactError, Contact> findById(ContactId id) {
    return read("GET contact " + id, () -> visible(id).map(FakePortal::readById));
  }

  @Override
  public Either<ContactError, List<String>> tagsOf(ContactId id) {
    return read("GET tags " + id, () -> visible(id).map(Contact::tags));
  }

  @Override
  public Either<ContactError, List<CatalogUsage>> stages() {
    return read("GET stages", () -> Either.right(List.copyOf(stages)));
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
    return read(
        "GET list",
        () -> {
          List<Contact> items =
              contacts.values().stream()
                  .filter(this::isVisible)
                  .sorted(Comparator.comparing(Contact::id).reversed())
                  .skip(request.start())
                  .limit(request.count())
                  .map(contact -> withProfile(contact, profile -> profile.type(null)))
                  .toList();
          return Either.right(
              new ContactPage(
                  items,
                  request.start(),
                  Option.none(),
                  unreadable ? List.of(REFUSED) : List.of(),
                  false));
        });
  }

  @Override
  public Either<ContactError, Account> account(RequestGate gate) {
    return gate.pass(() -> read("GET account", () -> Either.right(account)));
  }

  @Override
  public Either<ContactError, Option<String>> typeOf(Contact contact, RequestGate gate) {
    return gate.pass(
        () ->
            read(
                "GET type " + contact.id(),
                () ->
                    visible(contact.id())
                        .map(found -> found.type().map(type -> type.title().get()))));
  }

  @Override
  public Either<StepFailure, ContactId> create(NewContact contact, RequestGate gate) {
    return StepFailure.through(
        gate,
        () ->
            write(
                "POST contact",
                () -> {
                  ContactId id = ContactId.of(lastId + 1);
                  Profile.Builder profile =
                      contact.withId(id).profile().toBuilder()
                          .infos(List.of())
                          .addresses(List.of())
                          .tags(List.of())
                          .stage(null)
                          .creation(Creation.of(own(), OffsetDateTime.now()));
                  if (createLosesFields) {
                    profile.customFields(List.of());
                  }
                  put(contact.withId(id).withProfile(profile.build()));
                  return Either.right(id);
                }));
  }

  @Override
  public Option<StepFailure> write(Step step, Contact before, RequestGate gate) {
    return StepFailure.through(
            gate,
            () ->
                write(
                    step.accept(new Name(before)),
                    () -> visible(before.id()).flatMap(any -> step.accept(new Deed(before)))))
        .swap()
        .toOption();
  }

  @Override
  public List<String> requests(Step step, Contact before) {
    return List.of(step.accept(new Name(before)));
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactInfoQuery query, PageRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactGroup group, PageRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Either<ContactError, List<FieldDefinition>> personFields() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Either<ContactError, List<FieldDefinition>> companyFields() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Either<ContactError, List<Tag>> tags() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Either<ContactError, List<CatalogUsage>> types() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    isClosed = true;
  }

  private <T> Either<ContactError, T> read(
      String request, Supplier<Either<ContactError, T>> effect) {
    return passed(request, effect).mapLeft(StepFailure::error);
  }

  private <T> Either<StepFailure, T> write(
      String request, Supplier<Either<ContactError, T>> effect) {
    return passed(request, effect);
  }

  private synchronized <T> Either<StepFailure, T> passed(
      String request, Supplier<Either<ContactError, T>> effect) {
    if (isClosed) {
      throw new IllegalStateException("this repository is closed");
    }
    int number = requests.size();
    requests.add(request);
    rivals.of(number, request);
    return switch (faults.of(number, request)) {
      case NONE -> effect.get().mapLeft(error -> new StepFailure(error, false));
      case REFUSED -> Either.left(new StepFailure(REFUSED, false));
      case LOST_BEFORE -> Either.left(new StepFailure(LOST, true));
      case LOST_AFTER -> {
        effect.get();
        yield Either.left(new StepFailure(LOST, true));
      }
    };
  }

  private Either<ContactError, Contact> visible(ContactId id) {
    return Option.of(contacts.get(id))
        .filter(this::isVisible)
        .toEither(() -> new ContactError.NotFound(id));
  }

  private boolean isVisible(Contact contact) {
    return account.isAdministrator()
        || contact.sharing().isShared()
        || contact.sharing().accessList().stream()
            .anyMatch(user -> account.id().equals(user.uuid()));
  }

  private User own() {
    return User.of(account.id().map(UUID::toString).getOrNull(), "Own");
  }

  private static Contact readById(Contact contact) {
    return withProfile(contact, profile -> profile.type(null).tags(List.of()));
  }

  static Contact withProfile(Contact contact, UnaryOperator<Profile.Builder> change) {
    return contact.withProfile(change.apply(contact.profile().toBuilder()).build());
  }

  private static Either<ContactError, Boolean> done() {
    return Either.right(true);
  }

  /** Carries out a step, as a portal does. */
  private final class Deed implements Step.Visitor<Either<ContactError, Boolean>> {
    private final Contact before;
    private final ContactId id;

    Deed(Contact before) {
      this.before = before;
      this.id = before.id();
    }

    @Override
    public Either<ContactError, Boolean> create(Step.CreateContact step) {
      throw new IllegalArgumentException("a create has a method of its own");
    }

    @Override
    public Either<ContactError, Boolean> addInfos(Step.AddInfos step) {
      step.edits().forEach(this::add);
      return done();
    }

    private <T> void add(ListEdit.Add<T> edit) {
      int rows = edit.copies() - edit.list().count(edit.list().of(before), edit.element());
      for (int row = 0; row < rows; row++) {
        Contact now = whole(id);
        int has = edit.list().count(edit.list().of(now), edit.element());
        put(withRows(new ListEdit.Add<>(edit.list(), edit.element(), has + 1).applyTo(now)));
      }
    }

    @Override
    public Either<ContactError, Boolean> changeInfo(Step.ChangeInfo step) {
      return changed(step.edit());
    }

    private <T> Either<ContactError, Boolean> changed(ListEdit.Change<T> edit) {
      Contact now = whole(id);
      int has = edit.list().count(edit.list().of(now), edit.element());
      if (has == 0) {
        return Either.left(new ContactError.Refused("no such row"));
      }
      int copies = edit.list().count(edit.list().of(now), edit.replacement());
      put(
          new ListEdit.Change<>(
                  edit.list(), edit.element(), edit.replacement(), has - 1, copies + 1)
              .applyTo(now));
      return done();
    }

    @Override
    public Either<ContactError, Boolean> removeInfo(Step.RemoveInfo step) {
      return removed(step.edit());
    }

    private <T> Either<ContactError, Boolean> removed(ListEdit.Remove<T> edit) {
      Contact now = whole(id);
      int has = edit.list().count(edit.list().of(now), edit.element());
      put(new ListEdit.Remove<>(edit.list(), edit.element(), Math.max(0, has - 1)).applyTo(now));
      return done();
    }

    @Override
    public Either<ContactError, Boolean> replaceRecord(Step.ReplaceRecord step) {
      Contact sent = step.applyTo(before);
      Profile.Builder kept = whole(id).profile().toBuilder();
      kept.about(sent.about().getOrNull())
          .stage(null)
          .currency(null)
          .industry(null)
          .type(null)
          .sharing(sent.sharing());
      put(sent.withProfile(kept.build()));
      return done();
    }

    @Override
    public Either<ContactError, Boolean> changeStage(Step.ChangeStage step) {
      return applied(step.edit());
    }

    @Override
    public Either<ContactError, Boolean> changeField(Step.ChangeField step) {
      return applied(step.edit());
    }

    @Override
    public Either<ContactError, Boolean> changeTag(Step.ChangeTag step) {
      return applied(step.edit());
    }

    @Override
    public Either<ContactError, Boolean> changeCompany(Step.ChangeCompany step) {
      boolean isLinked = whole(id).fold(person -> person.company().isDefined(), any -> false);
      if (isLinked && step.edit().company().isDefined()) {
        damages.add("a member of two companies");
      }
      return applied(step.edit());
    }

    @Override
    public Either<ContactError, Boolean> changeSharing(Step.ChangeSharing step) {
      return applied(step.edit());
    }

    @Override
    public Either<ContactError, Boolean> remove(Step.RemoveContact step) {
      FakePortal.this.remove(id);
      return done();
    }

    @Override
    public Either<ContactError, Boolean> merge(Step.MergeContacts step) {
      ContactId from = step.source().id();
      if (!contacts.containsKey(from)) {
        return Either.left(new ContactError.NotFound(from));
      }
      Contact source = withProfile(whole(from), profile -> profile.customFields(List.of()));
      put(ContactMerge.merged(source, whole(id)));
      FakePortal.this.remove(from);
      return done();
    }

    private Either<ContactError, Boolean> applied(Edit edit) {
      put(edit.applyTo(whole(id)));
      return done();
    }

    private Contact withRows(Contact contact) {
      return withProfile(
          contact,
          profile ->
              profile.infos(
                  contact.infos().stream()
                      .map(info -> info.id() == 0 ? info.withId(++lastRow) : info)
                      .toList()));
    }
  }

  /** The request of a step in words. */
  private record Name(Contact before) implements Step.Visitor<String> {

    @Override
    public String create(Step.CreateContact step) {
      return "POST contact";
    }

    @Override
    public String addInfos(Step.AddInfos step) {
      return "POST infos " + before.id();
    }

    @Override
    public String changeInfo(Step.ChangeInfo step) {
      return "PUT info " + before.id();
    }

    @Override
    public String removeInfo(Step.RemoveInfo step) {
      return "DELETE info " + before.id();
    }

    @Override
    public String replaceRecord(Step.ReplaceRecord step) {
      return "PUT record " + before.id();
    }

    @Override
    public String changeStage(Step.ChangeStage step) {
      return "PUT stage " + before.id();
    }

    @Override
    public String changeField(Step.ChangeField step) {
      return "POST field " + before.id();
    }

    @Override
    public String changeTag(Step.ChangeTag step) {
      return "POST tag " + before.id();
    }

    @Override
    public String changeCompany(Step.ChangeCompany step) {
      return (step.edit().company().isDefined() ? "POST link " : "DELETE link ") + before.id();
    }

    @Override
    public String changeSharing(Step.ChangeSharing step) {
      return "PUT sharing " + before.id();
    }

    @Override
    public String remove(Step.RemoveContact step) {
      return "DELETE contact " + before.id();
    }

    @Override
    public String merge(Step.MergeContacts step) {
      return "PUT merge " + before.id();
    }
  }
}
