package r7contacts.hostile;

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
import r7contacts.port.contract.SampleContacts;
import r7contacts.portal.contract.ContractPortal;
import r7contacts.portal.contract.PortalFormatContract;
import r7contacts.simulator.CannedAnswer;
import r7contacts.simulator.PortalSimulator;

/**
 * The answers that spoiling starts from: the documented one, and what the simulated portal sends
 * for each of its contacts and for ids that it has not, in its real and in its documented envelope.
 */
final class GoodAnswers {

  /**
   * An answer as it was sent, unpacked.
   *
   * @param id what was asked for
   */
  record Answer(long id, int status, byte[] body) {}

  /** The documented answer has the id 0, which passes for any. */
  private static final long DOCUMENTED = 1234;

  private final Map<Wire, List<Answer>> contacts = new EnumMap<>(Wire.class);
  private final Map<Wire, List<Answer>> failures = new EnumMap<>(Wire.class);

  private GoodAnswers() {
    for (Wire wire : Wire.values()) {
      contacts.put(wire, new ArrayList<>());
      failures.put(wire, new ArrayList<>());
    }
  }

  static GoodAnswers collect() {
    GoodAnswers all = new GoodAnswers();
    try (PortalSimulator real = ContractPortal.start();
        PortalSimulator documented = ContractPortal.builder().documentedShape().start()) {
      for (Wire wire : Wire.values()) {
        all.contacts.get(wire).add(new Answer(DOCUMENTED, 200, documented(wire)));
        for (PortalSimulator portal : List.of(real, documented)) {
          SampleContacts.everyone()
              .forEach(one -> all.contacts.get(wire).add(get(portal, wire, one.id())));
          for (long nobody : new long[] {404404, 0, 99999999999L}) {
            all.failures.get(wire).add(get(portal, wire, ContactId.of(nobody)));
          }
        }
      }
    }
    return all;
  }

  List<Answer> contacts(Wire wire) {
    return contacts.get(wire);
  }

  /** What the portal itself sends for Anna, whatever was sent for her meanwhile. */
  CannedAnswer anna(Wire wire) {
    return contacts.get(wire).stream()
        .filter(answer -> answer.id() == SampleContacts.anna().id().value())
        .findFirst()
        .map(answer -> CannedAnswer.of(answer.status(), wire.contentType, answer.body()))
        .orElseThrow();
  }

  List<Answer> failures(Wire wire) {
    return failures.get(wire);
  }

  private static byte[] documented(Wire wire) {
    String name = "contact-by-id." + wire.suffix;
    try (InputStream bytes =
        Objects.requireNonNull(PortalFormatContract.class.getResourceAsStream(name), name)) {
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer get(PortalSimulator portal, Wire wire, ContactId id) {
    try {
      HttpURLConnection call =
          (HttpURLConnection) portal.uri().resolve(wire.path(id.value())).toURL().openConnection();
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
