package r7contacts.benchmarks.answer;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.Builder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import r7contacts.simulator.PortalSimulator;

/**
 * Answers in JSON of a portal in which a telephone number of a typical contact is changed.
 *
 * @param id the contact
 * @param changes answers to the change to each of the {@link #NUMBERS}
 * @param contacts answers with the contact after that change
 */
public record EditAnswers(int id, List<byte[]> changes, List<byte[]> contacts) {

  /** Values of the telephone number, which are set in turn. */
  public static final List<String> NUMBERS = List.of("+7 495 000-00-01", "+7 495 000-00-02");

  /** The id of the first contact. */
  public static final int FIRST_ID = 1_001;

  /** The number of contacts: one for each caller, since edits of a contact exclude each other. */
  public static final int CONTACTS = 64;

  /** The place of the telephone number, which is not primary, in the contact. */
  private static final int INFO = 2;

  /** An id that occurs in the answers only as the contact's id. */
  private static final int MARK = 777_777;

  /** Returns the answers for all contacts, which differ only in their ids. */
  public static List<EditAnswers> all() {
    AnswerSize size = AnswerSize.TYPICAL;
    String contact = SampleContact.json(MARK, 0, size.infos(), size.fields());
    try (PortalSimulator portal = PortalSimulator.builder().contacts(contact).start()) {
      List<byte[]> changes = new ArrayList<>();
      List<byte[]> contacts = new ArrayList<>();
      for (String number : NUMBERS) {
        changes.add(change(portal, number));
        contacts.add(Answers.body(portal, "contact/" + MARK + ".json", Builder::GET));
      }
      return IntStream.range(FIRST_ID, FIRST_ID + CONTACTS)
          .mapToObj(id -> new EditAnswers(id, withId(changes, id), withId(contacts, id)))
          .toList();
    }
  }

  private static byte[] change(PortalSimulator portal, String number) {
    String form = "data=" + URLEncoder.encode(number, StandardCharsets.UTF_8);
    return Answers.body(
        portal,
        "contact/%d/data/%d.json".formatted(MARK, row(MARK)),
        request ->
            request
                .header("Content-Type", "application/x-www-form-urlencoded")
                .PUT(HttpRequest.BodyPublishers.ofString(form)));
  }

  private static List<byte[]> withId(List<byte[]> answers, int id) {
    return answers.stream()
        .map(answer -> new String(answer, StandardCharsets.UTF_8))
        .map(answer -> answer.replace(Integer.toString(MARK), Integer.toString(id)))
        .map(answer -> answer.getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  /** Returns the id of the changed contact info. */
  public long row() {
    return row(id);
  }

  private static long row(int id) {
    return id * 100L + INFO;
  }
}
