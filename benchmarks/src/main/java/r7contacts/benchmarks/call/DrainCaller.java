package r7contacts.benchmarks.call;

import java.io.IOException;
import java.net.URI;

/** Reads the answer of one contact without decoding it. */
final class DrainCaller implements Caller {

  private final Drain drain;
  private final URI address;

  DrainCaller(Place place, int connections) {
    this.drain = new Drain(connections);
    this.address = URI.create(place.url("json"));
  }

  @Override
  public Object call() throws IOException {
    return drain.read(address);
  }

  @Override
  public void close() throws IOException {
    drain.close();
  }
}
