package r7contacts.port.wrong;

/** A wrong example: a library that speaks to the terminal. */
public final class PrintsOnTheTerminal {

  public void print() {
    System.out.println("here I am");
  }
}
