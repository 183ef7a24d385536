package r7contacts.demo.edit;

import org.jspecify.annotations.Nullable;
import r7contacts.demo.terminal.Terminal;

/** A terminal whose user agrees after something else has happened. */
public record RivalTerminal(Runnable rival) implements Terminal {

  @Override
  public boolean isTerminal() {
    return true;
  }

  @Override
  public char @Nullable [] readPassword(String prompt) {
    return null;
  }

  @Override
  public String readLine(String prompt) {
    rival.run();
    return "y";
  }
}
