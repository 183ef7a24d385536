package r7contacts.benchmarks.footprint;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import r7contacts.benchmarks.answer.AnswerSize;
import r7contacts.benchmarks.answer.Answers;
import r7contacts.benchmarks.call.Caller;
import r7contacts.benchmarks.call.CallerKind;
import r7contacts.benchmarks.call.FastPortal;
import r7contacts.benchmarks.call.PortalProcess;

/**
 * Costs of decoding and calls in allocated bytes and executed instructions, which do not depend on
 * the speed and load of the machine.
 *
 * <p>Bytes are those of the calling thread, in code of the first compiler: it removes no
 * allocation, so that the figure does not depend on when the second compiler runs.
 */
public final class Footprint {

  /** Without them the bytes depend on the progress of compilation. */
  static final String[] OPTIONS = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"};

  private static final String JSON_PARSER = "tools.jackson.core.json.UTF8StreamJsonParser";
  private static final String XML_PARSER = "com.ctc.wstx.sr.BasicStreamReader";

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final int WARM_UP = 300;
  private static final int TIMES = 300;

  private Footprint() {}

  /** Runs the measured program, which prints a line for each figure. */
  public static void main(String[] arguments) throws Exception {
    measure().forEach((name, figure) -> System.out.println(name + "=" + figure));
  }

  static Map<String, Long> measure() throws Exception {
    Map<String, Long> figures = new LinkedHashMap<>();
    for (AnswerSize size : AnswerSize.values()) {
      String name = size.name().toLowerCase(Locale.ROOT);
      Answers answers = Answers.single(size);
      decode(figures, "decode.json." + name, false, answers.json(), size);
      decode(figures, "decode.xml." + name, true, answers.xml(), size);
    }
    try (PortalProcess portal = FastPortal.launch(0)) {
      call(figures, "call.json", CallerKind.R7CONTACTS_JSON, portal);
      call(figures, "call.xml", CallerKind.R7CONTACTS_XML, portal);
    }
    return figures;
  }

  private static void decode(
      Map<String, Long> figures, String name, boolean isXml, byte[] answer, AnswerSize size)
      throws Exception {
    figures.put(
        name + ".bytes", bytes(decoding(Footprint.class.getClassLoader(), isXml, answer, size)));
    CountingLoader counting = new CountingLoader(Footprint.class.getClassLoader());
    figures.put(name + ".instructions", instructions(decoding(counting, isXml, answer, size)));
    String parser = isXml ? XML_PARSER : JSON_PARSER;
    if (!counting.hasCounted(parser)) {
      throw new IllegalStateException(parser + " was not counted");
    }
  }

  @SuppressWarnings("unchecked")
  static Callable<Object> decoding(
      ClassLoader loader, boolean isXml, byte[] answer, AnswerSize size) throws Exception {
    return (Callable<Object>)
        loader
            .loadClass(DecodingTask.class.getName())
            .getConstructor(boolean.class, byte[].class, long.class)
            .newInstance(isXml, answer, (long) size.id());
  }

  private static void call(
      Map<String, Long> figures, String name, CallerKind who, PortalProcess portal)
      throws Exception {
    try (Caller caller = who.open(portal.address(), AnswerSize.TYPICAL.id(), 1)) {
      figures.put(name + ".bytes", bytes(caller::call));
    }
  }

  private static long bytes(Callable<Object> task) throws Exception {
    repeat(task, WARM_UP);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    repeat(task, TIMES);
    return (THREADS.getCurrentThreadAllocatedBytes() - before) / TIMES;
  }

  private static long instructions(Callable<Object> task) throws Exception {
    repeat(task, WARM_UP);
    long before = Instructions.count();
    repeat(task, TIMES);
    return (Instructions.count() - before) / TIMES;
  }

  private static void repeat(Callable<Object> task, int times) throws Exception {
    for (int i = 0; i < times; i++) {
      task.call();
    }
  }
}
