package r7contacts.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.CannedAnswer;

/** An answer that tricks are still played on. */
final class Draft {

  private static final long ID = 7;

  final Wire wire;
  final GoodAnswers good;
  final Surroundings surroundings;
  final List<String> tricks = new ArrayList<>();
  long id;
  int status;
  @Nullable String contentType;
  byte[] body;
  final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  Draft(Wire wire, GoodAnswers good, Surroundings surroundings, GoodAnswers.Answer start) {
    this.wire = wire;
    this.surroundings = surroundings;
    this.good = good;
    id = start.id();
    status = start.status();
    contentType = wire.contentType;
    body = start.body();
  }

  void play(Trick trick, Chance chance) {
    tricks.add(trick.name());
    trick.play().on(this, chance);
  }

  /** A document of its own, with the contact {@value #ID}. */
  void text(String document) {
    id = ID;
    body = document.getBytes(UTF_8);
  }

  CannedAnswer answer() {
    return new CannedAnswer(status, contentType, body, headers);
  }
}
