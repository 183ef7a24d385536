package r7contacts.benchmarks.call;

import java.io.IOException;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.HttpHeaders;
import r7contacts.benchmarks.decode.HandWrittenJson;

/**
 * The minimum for the same contact: HttpClient 5 in its default configuration and a parser for
 * valid answers, without checks of type and length, retries and total timeout.
 */
final class ByHandCaller implements Caller {

  private final CloseableHttpClient client;
  private final HandWrittenJson parser = new HandWrittenJson();
  private final URI address;

  ByHandCaller(Place place, int connections) {
    this.client = Drain.client(connections);
    this.address = URI.create(place.url("json"));
  }

  @Override
  public Object call() throws IOException {
    HttpGet request = new HttpGet(address);
    request.setHeader(HttpHeaders.AUTHORIZATION, Place.TOKEN);
    return client.execute(
        request, response -> parser.single(Drain.expected(response).getContent()));
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
