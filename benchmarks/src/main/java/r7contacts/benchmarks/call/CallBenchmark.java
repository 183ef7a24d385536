package r7contacts.benchmarks.call;

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
import r7contacts.benchmarks.answer.AnswerSize;

/** One contact over the loopback, by all threads of the run, which share one client. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CallBenchmark {

  @Param public CallerKind who;

  @Param({"SMALL", "TYPICAL"})
  public AnswerSize answer;

  private PortalProcess portal;
  private Caller caller;

  @Setup
  public void open(BenchmarkParams run) {
    portal = FastPortal.launch(0);
    caller = who.open(portal.address(), answer.id(), run.getThreads());
  }

  @TearDown
  public void close() throws Exception {
    caller.close();
    portal.close();
  }

  @Benchmark
  public Object call() throws Exception {
    return caller.call();
  }
}
