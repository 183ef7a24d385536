package r7contacts.benchmarks.export;

import java.io.IOException;
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

/** All contacts of a portal, one page after the other: contacts per second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ExportBenchmark {

  /** Number of contacts of the portal. */
  public static final int CONTACTS = 10_000;

  @Param public PortalKind portal;

  @Param public Exporter exporter;

  private PortalProcess process;
  private Export export;

  @Setup
  public void open() throws IOException {
    process = portal.launch(CONTACTS);
    export = exporter.open(process.address(), CONTACTS);
    // The first export renders the pages that are ready for the following ones.
    export.run();
  }

  @TearDown
  public void close() throws IOException {
    export.close();
    process.close();
  }

  @Benchmark
  @OperationsPerInvocation(CONTACTS)
  public long export() throws IOException {
    return export.run();
  }
}
