package r7contacts.benchmarks.edit;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.ThreadParams;
import r7contacts.benchmarks.answer.EditAnswers;
import r7contacts.benchmarks.call.FastPortal;
import r7contacts.benchmarks.call.PortalProcess;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;

/**
 * One edit over the loopback, by all threads of the run, which share one client. Each thread edits
 * a contact of its own, because edits of the same contact exclude each other.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EditBenchmark {

  @Param public EditorKind who;

  private PortalProcess portal;
  private Editor editor;

  /** The contact of a thread, as it was read last. */
  @State(Scope.Thread)
  public static class Seen {
    private Contact contact;

    @Setup
    public void read(EditBenchmark run, ThreadParams thread) throws IOException {
      contact = run.editor.read(ContactId.of(EditAnswers.FIRST_ID + thread.getThreadIndex()));
    }
  }

  @Setup
  public void open(BenchmarkParams run) {
    portal = FastPortal.launch(0);
    editor = who.open(portal.address(), run.getThreads());
  }

  @TearDown
  public void close() throws IOException {
    editor.close();
    portal.close();
  }

  @Benchmark
  public Contact edit(Seen seen) throws IOException {
    seen.contact = editor.edit(seen.contact);
    return seen.contact;
  }
}
