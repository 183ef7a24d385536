package r7contacts.benchmarks.call;

import java.io.IOException;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.HttpHeaders;
import r7contacts.benchmarks.decode.HandWrittenJson;

/**
 * The least that one can do for the same contact: HttpClient 5 as it comes and a parser written for
 * this one answer, without a look at type or length, without retries and time limits.
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
