package r7contacts.demo.terminal;

/** Threads that run when the program is told to exit, for example by Ctrl+C. */
public final class ExitHook {

  private ExitHook() {}

  /** Removes a thread; it stays if the program exits already. */
  public static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      // The hook is running.
    }
  }
}
