package r7contacts.benchmarks.footprint;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import r7contacts.benchmarks.answer.AnswerSize;
import r7contacts.benchmarks.call.CallerKind;
import r7contacts.benchmarks.call.FastPortal;
import r7contacts.benchmarks.call.ForkedJava;
import r7contacts.benchmarks.call.PortalProcess;
import r7contacts.benchmarks.start.StartUp;

/**
 * Costs of the first call of a new JVM, which do not depend on the speed and load of the machine:
 * the classes loaded, with those of the JDK, and the bytecode instructions run by the library and
 * its dependencies, with their static initializers.
 *
 * <p>Each figure has a JVM of its own, because counting instructions loads classes.
 */
public final class FirstCall {

  private static final String HTTP_CLIENT = "org.apache.hc.client5.http.classic.HttpClient";

  private FirstCall() {}

  /**
   * Runs the measured program, which prints the number of instructions. The arguments are a {@link
   * CallerKind} and the portal's root.
   */
  @SuppressWarnings("unchecked")
  public static void main(String[] arguments) throws Exception {
    CountingLoader counting = new CountingLoader(FirstCall.class.getClassLoader());
    Callable<Object> task =
        (Callable<Object>)
            counting
                .loadClass(FirstCallTask.class.getName())
                .getConstructor(String.class, String.class, long.class)
                .newInstance(arguments[0], arguments[1], (long) AnswerSize.TYPICAL.id());
    task.call();
    if (!counting.hasCounted(HTTP_CLIENT)) {
      throw new IllegalStateException(HTTP_CLIENT + " was not counted");
    }
    System.out.println(Instructions.count());
    System.exit(0);
  }

  /** Returns the figures over JSON and XML, with names that begin with this prefix. */
  static Map<String, Long> measure(String prefix) throws Exception {
    Map<String, Long> figures = new LinkedHashMap<>();
    try (PortalProcess portal = FastPortal.launch(0)) {
      for (CallerKind who : List.of(CallerKind.R7CONTACTS_JSON, CallerKind.R7CONTACTS_XML)) {
        String format = who.name().substring("R7CONTACTS_".length()).toLowerCase(Locale.ROOT);
        figures.put(
            prefix + format + ".classes", (long) StartUp.firstAnswer(who, portal).classes());
        figures.put(prefix + format + ".instructions", instructions(who, portal));
      }
    }
    return figures;
  }

  private static long instructions(CallerKind who, PortalProcess portal) throws Exception {
    Process program =
        ForkedJava.start(List.of(), FirstCall.class, List.of(who.name(), portal.address()));
    String output =
        new String(program.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    if (program.waitFor() != 0) {
      throw new IllegalStateException("the first call failed: " + who);
    }
    return Long.parseLong(output);
  }
}
