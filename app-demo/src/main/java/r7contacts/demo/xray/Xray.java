package r7contacts.demo.xray;

import io.vavr.control.Either;
import io.vavr.control.Option;
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
      Option<PortalListener.Answer> answer) {}

  /** Listener that keeps all requests and the last answer. */
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
  }

  /**
   * Reads a contact in both formats. A failure is part of the result.
   *
   * @param settings settings of the portal; the listener is replaced
   */
  public static Xray read(ContactId id, PortalSettings.Builder settings) {
    Reading json = read("JSON", id, settings, JsonContacts::open);
    Reading xml = read("XML", id, settings, XmlContacts::open);
    return new Xray(
        id,
        settings.build().base().toString(),
        OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS),
        json,
        xml);
  }

  private static Reading read(
      String format,
      ContactId id,
      PortalSettings.Builder settings,
      Function<PortalSettings, ? extends ContactRepository> opening) {
    Recorder recorder = new Recorder();
    try (ContactRepository contacts = opening.apply(settings.listener(recorder).build())) {
      Either<ContactError, Contact> outcome = contacts.findById(id);
      synchronized (recorder) {
        return new Reading(format, outcome, List.copyOf(recorder.requests), recorder.answer);
      }
    }
  }

  /** Returns the contact, from the first format that has it; absent if both failed. */
  Option<Contact> contact() {
    return json.outcome().toOption().orElse(xml.outcome().toOption());
  }
}
