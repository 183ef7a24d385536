package r7contacts.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import r7contacts.domain.ContactId;
import r7contacts.portal.contract.ContractPortal;
import r7contacts.portal.contract.PortalFormatContract;
import r7contacts.simulator.CannedAnswer;
import r7contacts.simulator.PortalSimulator;
import r7contacts.testkit.PortalSampleContacts;
import r7contacts.testkit.SampleContacts;

/**
 * The valid answers that are mutated: the documented one, and those of the portal simulator for its
 * contacts and for unknown ids, in the real and in the documented form.
 */
final class ValidAnswers {

  /**
   * An answer, uncompressed.
   *
   * @param id the id that was requested
   */
  record Answer(long id, int status, byte[] body) {}

  /** The documented answer has the id 0, which is accepted for every id. */
  private static final long DOCUMENTED = 1234;

  private final Map<AnswerFormat, List<Answer>> contacts = new EnumMap<>(AnswerFormat.class);
  private final Map<AnswerFormat, List<Answer>> failures = new EnumMap<>(AnswerFormat.class);

  private ValidAnswers() {
    for (AnswerFormat format : AnswerFormat.values()) {
      contacts.put(format, new ArrayList<>());
      failures.put(format, new ArrayList<>());
    }
  }

  static ValidAnswers collect() {
    ValidAnswers all = new ValidAnswers();
    try (PortalSimulator real = ContractPortal.start();
        PortalSimulator documented = ContractPortal.builder().documentedShape().start()) {
      for (AnswerFormat format : AnswerFormat.values()) {
        all.contacts.get(format).add(new Answer(DOCUMENTED, 200, documented(format)));
        for (PortalSimulator portal : List.of(real, documented)) {
          PortalSampleContacts.withSamples()
              .forEach(one -> all.contacts.get(format).add(get(portal, format, one.id())));
          for (long unknown : new long[] {404404, 0, 99999999999L}) {
            all.failures.get(format).add(get(portal, format, ContactId.of(unknown)));
          }
        }
      }
    }
    return all;
  }

  List<Answer> contacts(AnswerFormat format) {
    return contacts.get(format);
  }

  /** Returns the unchanged answer for the contact Anna. */
  CannedAnswer anna(AnswerFormat format) {
    return contacts.get(format).stream()
        .filter(answer -> answer.id() == SampleContacts.anna().id().value())
        .findFirst()
        .map(answer -> CannedAnswer.of(answer.status(), format.contentType, answer.body()))
        .orElseThrow();
  }

  List<Answer> failures(AnswerFormat format) {
    return failures.get(format);
  }

  private static byte[] documented(AnswerFormat format) {
    String name = "contact-by-id." + format.suffix;
    try (InputStream bytes =
        Objects.requireNonNull(PortalFormatContract.class.getResourceAsStream(name), name)) {
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer get(PortalSimulator portal, AnswerFormat format, ContactId id) {
    try {
      HttpURLConnection call =
          (HttpURLConnection)
              portal.uri().resolve(format.path(id.value())).toURL().openConnection();
      call.setRequestProperty("Authorization", portal.token());
      int status = call.getResponseCode();
      try (InputStream body = status == 200 ? call.getInputStream() : call.getErrorStream()) {
        return new Answer(id.value(), status, body.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
