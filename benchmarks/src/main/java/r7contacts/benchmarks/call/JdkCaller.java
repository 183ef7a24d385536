package r7contacts.benchmarks.call;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import r7contacts.benchmarks.plain.PlainAnswer;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The JDK's client with Jackson. The size of its pool cannot be set. */
final class JdkCaller implements Caller {

  // By default it requests an upgrade to HTTP/2 with each call.
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectReader reader = JsonMapper.shared().readerFor(PlainAnswer.class);
  private final HttpRequest request;

  JdkCaller(Place place) {
    this.request =
        HttpRequest.newBuilder(URI.create(place.url("json")))
            .header("Accept", "application/json")
            .header("Authorization", Place.TOKEN)
            .build();
  }

  @Override
  public Object call() throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    PlainAnswer read = reader.readValue(answer.body());
    return read.response();
  }
}
