package r7contacts.benchmarks.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import r7contacts.adapter.http.JsonContacts;
import r7contacts.adapter.xml.XmlContacts;
import r7contacts.benchmarks.call.PortalProcess;
import r7contacts.domain.Contact;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactQuery;
import r7contacts.portal.PortalListener;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.PortalSimulator;

class ExporterTest {

  private static final int CONTACTS = 2_500;

  private static PortalProcess ready;

  @BeforeAll
  static void launch() {
    ready = PortalKind.READY.launch(CONTACTS);
  }

  @AfterAll
  static void close() {
    ready.close();
  }

  @ParameterizedTest
  @EnumSource
  void a_stream_gives_each_contact_once(Encoding encoding) {
    try (ContactBook book = encoding.open(ready.address());
        Stream<Either<ContactError, Contact>> all = book.stream(ContactQuery.all())) {
      List<Long> ids = all.map(outcome -> outcome.get().id().value()).toList();

      assertThat(ids).isEqualTo(LongStream.rangeClosed(1, CONTACTS).boxed().toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void parallel_pages_are_all_contacts_too(Encoding encoding) {
    AtomicLong sum = new AtomicLong();
    try (ParallelPages pages =
        new ParallelPages(
            encoding.open(ready.address()),
            CONTACTS,
            3,
            page -> page.items().forEach(contact -> sum.addAndGet(contact.id().value())))) {
      assertThat(pages.run()).isEqualTo(CONTACTS);
    }

    assertThat(sum).hasValue(CONTACTS * (CONTACTS + 1L) / 2);
  }

  @ParameterizedTest
  @EnumSource
  void the_drain_reads_the_bytes_of_the_very_same_pages(PortalKind kind) throws Exception {
    try (PortalProcess portal = kind.launch(CONTACTS)) {
      Received json = new Received();
      Received xml = new Received();
      try (ContactBook book = JsonContacts.open(json.settings(portal))) {
        assertThat(new Streaming(book).run()).isEqualTo(CONTACTS);
      }
      try (ContactBook book = XmlContacts.open(xml.settings(portal))) {
        assertThat(new Streaming(book).run()).isEqualTo(CONTACTS);
      }

      assertThat(run(Exporter.DRAIN_JSON, portal)).isEqualTo(json.bytes.get());
      assertThat(run(Exporter.DRAIN_XML, portal)).isEqualTo(xml.bytes.get());
    }
  }

  @Test
  void a_program_tells_how_much_it_held() {
    MemoryGrowth.Row stream = MemoryGrowth.measured(ready, Encoding.JSON, CONTACTS, 0);
    MemoryGrowth.Row callers = MemoryGrowth.measured(ready, Encoding.XML, CONTACTS, 2);

    assertThat(stream.heldBytes()).isBetween(1_000_000L, 64L * 1024 * 1024);
    assertThat(callers.heldBytes()).isBetween(1_000_000L, 256L * 1024 * 1024);
  }

  private static long run(Exporter exporter, PortalProcess portal) throws Exception {
    try (Export export = exporter.open(portal.address(), CONTACTS)) {
      return export.run();
    }
  }

  /** Counts the bytes of all answers. */
  private static final class Received implements PortalListener {
    private final AtomicLong bytes = new AtomicLong();

    @Override
    public void onRequest(PortalListener.Request request) {
      bytes.addAndGet(request.bytes());
    }

    PortalSettings settings(PortalProcess portal) {
      return PortalSettings.builder(portal.address())
          .token(PortalSimulator.DEFAULT_TOKEN)
          .listener(this)
          .build();
    }
  }
}
