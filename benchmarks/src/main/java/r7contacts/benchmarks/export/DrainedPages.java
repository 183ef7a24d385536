package r7contacts.benchmarks.export;

import java.io.IOException;
import java.net.URI;
import r7contacts.benchmarks.call.Drain;
import r7contacts.port.Paging;

/**
 * Reads the pages that a stream of contacts asks for, each from the last contact of the one before.
 */
final class DrainedPages implements Export {

  private final Drain drain = new Drain(1);
  private final String list;
  private final int contacts;

  DrainedPages(String address, String suffix, int contacts) {
    this.list =
        address
            + "/api/2.0/crm/contact/filter."
            + suffix
            + "?sortBy=id&sortOrder=ascending&startIndex=%d&count="
            + Paging.DEFAULT_SIZE;
    this.contacts = contacts;
  }

  @Override
  public long run() throws IOException {
    long bytes = 0;
    int start = 0;
    while (true) {
      bytes += drain.read(URI.create(list.formatted(start)));
      if (start == contacts - 1) {
        return bytes;
      }
      start = Math.min(start + Paging.DEFAULT_SIZE, contacts) - 1;
    }
  }

  @Override
  public void close() throws IOException {
    drain.close();
  }
}
