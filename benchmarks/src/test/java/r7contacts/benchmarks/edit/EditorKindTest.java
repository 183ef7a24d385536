package r7contacts.benchmarks.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import r7contacts.benchmarks.answer.AnswerSize;
import r7contacts.benchmarks.answer.Answers;
import r7contacts.benchmarks.answer.EditAnswers;
import r7contacts.benchmarks.call.FastPortal;
import r7contacts.benchmarks.call.PortalProcess;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.simulator.PortalSimulator;

class EditorKindTest {

  private static final List<String> NUMBERS = EditAnswers.NUMBERS;

  @Test
  void each_client_sends_the_same_requests_and_leaves_the_same_contact() throws Exception {
    int id = AnswerSize.TYPICAL.id();
    try (PortalSimulator ours = Answers.portal(AnswerSize.TYPICAL).start();
        PortalSimulator byHand = Answers.portal(AnswerSize.TYPICAL).start()) {
      List<Contact> ourContacts = edited(EditorKind.R7CONTACTS, address(ours), id);
      List<Contact> contactsByHand = edited(EditorKind.BY_HAND, address(byHand), id);

      assertThat(requests(ours)).isEqualTo(requests(byHand)).hasSize(1 + 2 * 3);
      assertThat(ours.contact(id)).isEqualTo(byHand.contact(id));
      assertThat(ourContacts).isEqualTo(contactsByHand);
      assertThat(numbers(ourContacts)).isEqualTo(NUMBERS);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_portal_of_the_benchmark_shows_the_change_after_each_edit(EditorKind who)
      throws Exception {
    try (PortalProcess portal = FastPortal.launch(0)) {
      int lastId = EditAnswers.FIRST_ID + EditAnswers.CONTACTS - 1;

      assertThat(numbers(edited(who, portal.address(), EditAnswers.FIRST_ID))).isEqualTo(NUMBERS);
      assertThat(numbers(edited(who, portal.address(), lastId))).isEqualTo(NUMBERS);
    }
  }

  /** Returns the contact after each of two edits. */
  private static List<Contact> edited(EditorKind who, String address, int id) throws Exception {
    try (Editor editor = who.open(address, 1)) {
      List<Contact> contacts = new ArrayList<>();
      contacts.add(editor.edit(editor.read(ContactId.of(id))));
      contacts.add(editor.edit(contacts.get(0)));
      return contacts;
    }
  }

  private static List<String> numbers(List<Contact> contacts) {
    return contacts.stream().map(contact -> ChangedInfo.before(contact).value().get()).toList();
  }

  private static String address(PortalSimulator portal) {
    return "http://127.0.0.1:" + portal.port();
  }

  /** Returns method, address and body of each request. */
  private static List<String> requests(PortalSimulator portal) {
    return portal.requests().stream()
        .map(request -> request.method() + " " + request.target() + " " + request.bodyText())
        .toList();
  }
}
