package r7contacts.portal.check;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.AccessDenied;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.check.CheckStep.Kind;
import r7contacts.portal.contacts.AccountRequest;
import r7contacts.portal.contacts.AccountWire;
import r7contacts.portal.contacts.PortalContacts;
import r7contacts.portal.http.Attempt;
import r7contacts.portal.http.Call;
import r7contacts.portal.session.PortalSession;
import r7contacts.portal.session.Token;
import r7contacts.portal.wire.WireFormat;

/** The steps that need a sign-in: the account, the CRM and its contacts. */
final class ContactSteps {

  /** Contacts of the page that is read; portals have a page cap of 1000 by default. */
  private static final int PAGE_SIZE = 100;

  /** A page cap below which reading all contacts takes long. */
  private static final int SMALL_CAP = 25;

  private final PortalSession session;
  private final ContactBook contacts;
  private final Steps steps;
  private @Nullable ContactPage first;
  private @Nullable ContactPage page;

  ContactSteps(PortalSettings settings, PortalSession session, Steps steps) {
    this.session = session;
    this.contacts = new PortalContacts(WireFormat.json(), session, settings);
    this.steps = steps;
  }

  /** Adds the steps, and closes the session. */
  void run() {
    try (contacts) {
      steps.addAfter(Kind.PORTAL, Kind.SIGN_IN, this::signIn);
      steps.addAfter(Kind.SIGN_IN, Kind.CRM, this::crm);
      steps.addAfter(Kind.CRM, Kind.CONTACT, this::contact);
      steps.addAfter(Kind.CRM, Kind.PAGE, this::page);
      steps.addAfter(Kind.PAGE, Kind.PAGE_CAP, this::pageCap);
    }
  }

  private CheckStep signIn() {
    return session.inOneCall(this::signIn);
  }

  private CheckStep signIn(Call call) {
    long begun = System.nanoTime();
    Either<ContactError, Token> token = session.token(call);
    if (token.isLeft()) {
      return CheckStep.failed(Kind.SIGN_IN, since(begun), token.getLeft());
    }
    Attempt<String> user = session.attempt(call, AccountRequest.of(session, ContactSteps::user));
    // The token is accepted even if the account may not read its profile.
    boolean isHidden = user.error().exists(AccessDenied.class::isInstance) || user.status() == 404;
    return user.outcome().isRight() || isHidden
        ? CheckStep.ok(
            Kind.SIGN_IN, since(begun), user.outcome().getOrElse("the token is accepted"))
        : CheckStep.failed(Kind.SIGN_IN, since(begun), user.outcome().getLeft());
  }

  private static String user(AccountWire wire) {
    return "%s%s%s"
        .formatted(
            wire.name().getOrElse("a user without a name"),
            wire.email().map(email -> " <" + email + ">").getOrElse(""),
            wire.isAdministrator() ? ", administrator" : "");
  }

  private CheckStep crm() {
    long begun = System.nanoTime();
    Either<ContactError, ContactPage> found =
        contacts.page(ContactQuery.all(), PageRequest.first(1));
    if (found.isLeft()) {
      return CheckStep.failed(Kind.CRM, since(begun), found.getLeft());
    }
    first = found.get();
    return CheckStep.ok(
        Kind.CRM,
        since(begun),
        found.get().total().map(ContactSteps::contacts).getOrElse("switched on"));
  }

  private CheckStep contact() {
    if (first == null || first.items().isEmpty()) {
      return CheckStep.skipped(Kind.CONTACT, "there is no contact to read");
    }
    ContactId id = first.items().get(0).id();
    long begun = System.nanoTime();
    Either<ContactError, Contact> found = contacts.findById(id);
    return found.isLeft()
        ? CheckStep.failed(Kind.CONTACT, since(begun), found.getLeft())
        : CheckStep.ok(Kind.CONTACT, since(begun), "read contact " + id);
  }

  private CheckStep page() {
    long begun = System.nanoTime();
    Either<ContactError, ContactPage> found =
        contacts.page(ContactQuery.all(), PageRequest.first(PAGE_SIZE));
    if (found.isLeft()) {
      return CheckStep.failed(Kind.PAGE, since(begun), found.getLeft());
    }
    page = found.get();
    int unreadable = page.unreadable().size();
    String finding = "read " + contacts(page.items().size());
    return unreadable == 0
        ? CheckStep.ok(Kind.PAGE, since(begun), finding)
        : CheckStep.warning(
            Kind.PAGE,
            since(begun),
            "%s; unreadable: %d, the first: %s"
                .formatted(finding, unreadable, page.unreadable().get(0).message()),
            "correct these contacts at the portal, or report them");
  }

  private CheckStep pageCap() {
    int size = page == null ? 0 : page.size();
    boolean hasMore = page != null && page.total().exists(total -> total > size);
    if (size >= PAGE_SIZE || !hasMore) {
      return CheckStep.ok(
          Kind.PAGE_CAP,
          Duration.ZERO,
          size >= PAGE_SIZE ? "at least " + PAGE_SIZE : "not reached by " + contacts(size));
    }
    String finding =
        "%s on a page of %d, because of the portal's page cap or of access rights"
            .formatted(contacts(size), PAGE_SIZE);
    return size >= SMALL_CAP
        ? CheckStep.ok(Kind.PAGE_CAP, Duration.ZERO, finding)
        : CheckStep.warning(
            Kind.PAGE_CAP,
            Duration.ZERO,
            finding,
            "ask the portal's administrator to raise the page cap: lists take many requests");
  }

  private static String contacts(long number) {
    return String.format(Locale.ROOT, "%,d contact%s", number, number == 1 ? "" : "s");
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
