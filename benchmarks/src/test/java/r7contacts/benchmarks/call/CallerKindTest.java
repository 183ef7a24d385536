package r7contacts.benchmarks.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import r7contacts.benchmarks.answer.AnswerSize;
import r7contacts.benchmarks.answer.Answers;
import r7contacts.benchmarks.decode.DecodedContact;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.portal.contacts.Decoding;
import r7contacts.portal.wire.WireFormat;

class CallerKindTest {

  private static PortalProcess portal;

  @BeforeAll
  static void launch() {
    portal = FastPortal.launch(0);
  }

  @AfterAll
  static void close() {
    portal.close();
  }

  @ParameterizedTest
  @EnumSource
  void our_json_and_our_xml_are_the_contact_that_was_sent(AnswerSize size) throws Exception {
    Contact sent = sent(size);

    assertThat(called(CallerKind.R7CONTACTS_JSON, size)).isEqualTo(sent);
    assertThat(called(CallerKind.R7CONTACTS_XML, size)).isEqualTo(sent);
    assertThat(called(CallerKind.BY_HAND, size)).isEqualTo(sent);
  }

  @ParameterizedTest
  @EnumSource(names = {"FEIGN", "RETROFIT", "SPRING", "JDK"})
  void each_peer_reads_the_whole_contact(CallerKind peer) throws Exception {
    for (AnswerSize size : AnswerSize.values()) {
      assertThat(DecodedContact.by(called(peer, size))).isEqualTo(DecodedContact.by(sent(size)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_drains_read_every_byte(AnswerSize size) throws Exception {
    Answers sent = Answers.single(size);

    assertThat(called(CallerKind.DRAIN, size)).isEqualTo((long) sent.json().length);
  }

  private static Contact sent(AnswerSize size) throws IOException {
    return new Decoding(WireFormat.json())
        .single(Answers.single(size).json(), ContactId.of(size.id()))
        .get();
  }

  private static Object called(CallerKind who, AnswerSize size) throws Exception {
    try (Caller caller = who.open(portal.address(), size.id(), 1)) {
      caller.call();
      return caller.call();
    }
  }
}
