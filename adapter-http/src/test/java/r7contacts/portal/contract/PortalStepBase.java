package r7contacts.portal.contract;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.Step;
import r7contacts.port.edit.StepFailure;
import r7contacts.port.edit.StepWriter;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contacts.PortalContacts;
import r7contacts.portal.edit.PortalStepWriter;
import r7contacts.portal.session.PortalSession;
import r7contacts.portal.wire.WireFormat;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.PortalSimulatorBuilder;

/**
 * Portal and writer for contracts of steps. Every test ends with a check that no forbidden request
 * was sent.
 */
@Timeout(60)
public abstract class PortalStepBase {

  static final ContactId ANNA = ContactId.of(1001);
  static final String CRM = "/api/2.0/crm/";

  /** Passes every request. */
  static final RequestGate OPEN =
      new RequestGate() {
        @Override
        public <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request) {
          return request.get();
        }
      };

  private final List<AutoCloseable> opened = new ArrayList<>();
  final PortalSimulator portal = start(builder -> builder);

  protected abstract WireFormat format();

  @AfterEach
  final void closeAll() throws Exception {
    ForbiddenRequests.assertNoneIn(portal.requests());
    for (AutoCloseable one : opened) {
      one.close();
    }
  }

  final PortalSimulator start(UnaryOperator<PortalSimulatorBuilder> settings) {
    PortalSimulator started = settings.apply(ContractPortal.builder()).start();
    opened.add(started);
    return started;
  }

  final StepWriter writer() {
    return writer(portal, settings -> settings);
  }

  final StepWriter writer(PortalSimulator to, UnaryOperator<PortalSettings.Builder> settings) {
    return writer(
        settings
            .apply(
                PortalSettings.builder(to.uri().toString())
                    .token(to.token())
                    .retries(2)
                    .retryDelay(Duration.ofMillis(5)))
            .build());
  }

  final StepWriter writer(RawServer server) {
    return writer(PortalSettings.builder("http://127.0.0.1:" + server.port()).token("t").build());
  }

  final StepWriter writer(PortalSettings settings) {
    PortalSession session = new PortalSession(format(), settings);
    opened.add(session);
    return new PortalStepWriter(session);
  }

  final Contact read(long id) {
    try (ContactBook book =
        PortalContacts.open(
            format(),
            PortalSettings.builder(portal.uri().toString()).token(portal.token()).build())) {
      return book.getComplete(ContactId.of(id));
    }
  }

  final Contact before(SampleStep sample) {
    return sample.isCreate()
        ? Person.builder(Profile.builder(ContactId.of(0)).build()).build()
        : read(sample.contact());
  }

  static SampleStep sample(String name) {
    return SampleStep.all().stream()
        .filter(sample -> sample.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static Either<StepFailure, ContactId> send(StepWriter writer, Step step, Contact before) {
    if (step instanceof Step.CreateContact create) {
      return writer.create(create.contact(), OPEN);
    }
    Option<StepFailure> failure = writer.write(step, before, OPEN);
    return failure.isEmpty() ? Either.right(before.id()) : Either.left(failure.get());
  }

  /** Returns an HTTP answer with a body of the format. */
  final byte[] http(String status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return "HTTP/1.1 %s\r\nContent-Type: %s; charset=UTF-8\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(status, format().mediaType(), bytes.length, body)
        .getBytes(StandardCharsets.UTF_8);
  }
}
