package r7contacts.demo.xray;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import r7contacts.adapter.http.JsonContacts;
import r7contacts.adapter.xml.XmlContacts;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;
import r7contacts.portal.PortalListener;
import r7contacts.portal.PortalSettings;

/**
 * A contact read from a portal in JSON and in XML, with all requests and the bytes of the answers.
 *
 * @param portal the portal's address, without the format
 */
public record Xray(ContactId id, String portal, OffsetDateTime at, Reading json, Reading xml) {

  /**
   * A contact read in one format.
   *
   * @param format name of the format
   * @param requests all requests, in order; those of a sign-in too
   * @param answer the bytes of the last answer; absent without an answer
   */
  record Reading(
      String format,
      Either<ContactError, Contact> outcome,
      List<PortalListener.Request> requests,
      Option<PortalListener.Answer> answer) {

    /** The longest part of an answer that is shown; contacts are much smaller. */
    private static final int MAX_BYTES = 512 * 1024;

    /** Returns the text of the answer, of a long one its start; absent if it is empty. */
    Option<String> text() {
      return answer
          .map(PortalListener.Answer::body)
          .filter(body -> body.length > 0)
          .map(Reading::text);
    }

    private static String text(byte[] body) {
      String text = new String(body, 0, Math.min(body.length, MAX_BYTES), StandardCharsets.UTF_8);
      return body.length > MAX_BYTES ? text + "… (cut)" : text;
    }
  }

  /** Listener that keeps the requests and the last answer since the last {@link #begin}. */
  private static final class Recorder implements PortalListener {

    private final List<Request> requests = new ArrayList<>();
    private Option<Answer> answer = Option.none();

    @Override
    public boolean takesAnswers() {
      return true;
    }

    @Override
    public synchronized void onAnswer(Answer sent) {
      answer = Option.some(sent);
    }

    @Override
    public synchronized void onRequest(Request request) {
      requests.add(request);
    }

    synchronized void begin() {
      requests.clear();
      answer = Option.none();
    }

    synchronized Reading reading(String format, Either<ContactError, Contact> outcome) {
      return new Reading(format, outcome, List.copyOf(requests), answer);
    }
  }

  /**
   * Reads a contact in both formats. A failure is part of the result.
   *
   * @param portal what the page calls the portal
   * @param settings returns the settings of the portal with this listener
   */
  public static Xray read(
      ContactId id, String portal, Function<PortalListener, PortalSettings> settings) {
    Recorder recorder = new Recorder();
    PortalSettings both = settings.apply(recorder);
    return new Xray(
        id,
        portal,
        OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS),
        read("JSON", id, recorder, JsonContacts.open(both)),
        read("XML", id, recorder, XmlContacts.open(both)));
  }

  private static Reading read(
      String format, ContactId id, Recorder recorder, ContactRepository opened) {
    try (ContactRepository contacts = opened) {
      recorder.begin();
      return recorder.reading(format, contacts.findById(id));
    }
  }

  /** Returns the contact, from the first format that has it; absent if both failed. */
  Option<Contact> contact() {
    return json.outcome().toOption().orElse(xml.outcome().toOption());
  }

  /** Returns the reason why the contact could not be read in any format; absent if it was. */
  public Option<ContactError> failure() {
    return Option.when(contact().isEmpty(), () -> json.outcome().getLeft());
  }
}
