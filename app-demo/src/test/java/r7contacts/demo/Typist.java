package r7contacts.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A terminal with somebody who types what the test says, and then nothing more. */
final class Typist implements Terminal {

  private final Deque<String> typed = new ArrayDeque<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  Typist(String... lines) {
    typed.addAll(List.of(lines));
  }

  /** What the program asked for, in its words; what must not be seen is marked. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public boolean isTerminal() {
    return true;
  }

  @Override
  public char @Nullable [] readPassword(String prompt) {
    String line = next(prompt + "(unseen)");
    return line == null ? null : line.toCharArray();
  }

  @Override
  public @Nullable String readLine(String prompt) {
    return next(prompt);
  }

  private synchronized @Nullable String next(String prompt) {
    asked.add(prompt);
    return typed.poll();
  }
}
