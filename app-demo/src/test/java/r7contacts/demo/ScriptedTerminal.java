package r7contacts.demo;

import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import r7contacts.demo.terminal.Terminal;

/** A terminal on which the lines of a test are typed, and then the input ends. */
public final class ScriptedTerminal implements Terminal {

  private final Deque<String> typed = new ArrayDeque<>();
  private final List<String> prompts = Collections.synchronizedList(new ArrayList<>());
  private Option<Integer> columns = Option.none();

  /** Creates a terminal with these lines of input. */
  public ScriptedTerminal(String... lines) {
    typed.addAll(List.of(lines));
  }

  /** Sets the width. */
  public ScriptedTerminal columns(int number) {
    columns = Option.some(number);
    return this;
  }

  @Override
  public Option<Integer> columns() {
    return columns;
  }

  /** Returns the prompts so far. Those without echo end in "(no echo)". */
  public List<String> prompts() {
    return List.copyOf(prompts);
  }

  @Override
  public boolean isTerminal() {
    return true;
  }

  @Override
  public char @Nullable [] readPassword(String prompt) {
    String line = next(prompt + "(no echo)");
    return line == null ? null : line.toCharArray();
  }

  @Override
  public @Nullable String readLine(String prompt) {
    return next(prompt);
  }

  private synchronized @Nullable String next(String prompt) {
    prompts.add(prompt);
    return typed.poll();
  }
}
