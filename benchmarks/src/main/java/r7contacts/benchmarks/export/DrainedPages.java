package r7contacts.benchmarks.export;

import java.io.IOException;
import java.net.URI;
import r7contacts.benchmarks.call.Drain;
import r7contacts.port.Paging;

/**
 * Drain of the pages that a stream requests: each begins with the last contact of the page before,
 * and at the end one is behind the last contact and one has only that contact.
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
    while (start + Paging.DEFAULT_SIZE < contacts) {
      bytes += read(start);
      start += Paging.DEFAULT_SIZE - 1;
    }
    return bytes + read(start) + read(contacts) + read(contacts - 1);
  }

  private long read(int start) throws IOException {
    return drain.read(URI.create(list.formatted(start)));
  }

  @Override
  public void close() throws IOException {
    drain.close();
  }
}
