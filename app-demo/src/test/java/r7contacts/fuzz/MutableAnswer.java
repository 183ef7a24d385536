package r7contacts.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.CannedAnswer;

/** An answer while it is mutated. */
final class MutableAnswer {

  private static final long ID = 7;

  final AnswerFormat format;
  final ValidAnswers valid;
  final ForbiddenResources forbidden;
  final List<String> mutations = new ArrayList<>();
  long id;
  int status;
  @Nullable String contentType;
  byte[] body;
  final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  MutableAnswer(
      AnswerFormat format,
      ValidAnswers valid,
      ForbiddenResources forbidden,
      ValidAnswers.Answer start) {
    this.format = format;
    this.forbidden = forbidden;
    this.valid = valid;
    id = start.id();
    status = start.status();
    contentType = format.contentType;
    body = start.body();
  }

  void apply(Mutation mutation, CaseRandom random) {
    mutations.add(mutation.name());
    mutation.change().apply(this, random);
  }

  /** Replaces the body with a document that contains the contact {@value #ID}. */
  void replaceBody(String document) {
    id = ID;
    body = document.getBytes(UTF_8);
  }

  CannedAnswer answer() {
    return new CannedAnswer(status, contentType, body, headers);
  }
}
