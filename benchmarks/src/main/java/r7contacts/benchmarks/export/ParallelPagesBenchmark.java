package r7contacts.benchmarks.export;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import r7contacts.benchmarks.call.PortalProcess;

/** All contacts of a portal by several concurrent callers: contacts per second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ParallelPagesBenchmark {

  @Param public PortalKind portal;

  @Param public Encoding encoding;

  @Param({"1", "2", "4"})
  public int callers;

  private PortalProcess process;
  private Export export;

  @Setup
  public void open() throws Exception {
    process = portal.launch(ExportBenchmark.CONTACTS);
    export =
        new ParallelPages(
            encoding.open(process.address()), ExportBenchmark.CONTACTS, callers, page -> {});
    export.run();
  }

  @TearDown
  public void close() throws Exception {
    export.close();
    process.close();
  }

  @Benchmark
  @OperationsPerInvocation(ExportBenchmark.CONTACTS)
  public long pages() throws Exception {
    return export.run();
  }
}
