package r7contacts.benchmarks.call;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import r7contacts.adapter.http.JsonContacts;
import r7contacts.benchmarks.answer.AnswerSize;
import r7contacts.benchmarks.answer.Answers;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactRepository;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contacts.Decoding;
import r7contacts.portal.wire.WireFormat;

/**
 * The library's own part of a call: a call with an HttpClient that has the documented answer at
 * once, less that client with a request, and less the decoding of the answer.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OwnPartBenchmark {

  private final byte[] answer = Answers.single(AnswerSize.SMALL).json();
  private final ContactId id = ContactId.of(AnswerSize.SMALL.id());
  private final Decoding decoding = new Decoding(WireFormat.json());
  private final HttpClient client = answering(answer);
  private final URI address = URI.create("http://127.0.0.1:1/api/2.0/crm/contact/1.json");
  private ContactRepository contacts;

  @Setup
  public void open() {
    contacts =
        JsonContacts.open(
            PortalSettings.builder("http://127.0.0.1:1")
                .token(Place.TOKEN)
                .httpClient(client)
                .build());
  }

  @TearDown
  public void close() {
    contacts.close();
  }

  /** Returns a client with this answer to every request. */
  private static HttpClient answering(byte[] body) {
    return (HttpClient)
        Proxy.newProxyInstance(
            HttpClient.class.getClassLoader(),
            new Class<?>[] {HttpClient.class},
            (proxy, method, arguments) -> {
              BasicClassicHttpResponse response = new BasicClassicHttpResponse(200);
              response.setEntity(
                  new InputStreamEntity(
                      new ByteArrayInputStream(body), ContentType.APPLICATION_JSON));
              return ((HttpClientResponseHandler<?>) arguments[2]).handleResponse(response);
            });
  }

  @Benchmark
  public Contact call() {
    return contacts.findById(id).get();
  }

  /**
   * The request that every user of HttpClient creates, see {@link ByHandCaller}, and its answer.
   */
  @Benchmark
  public void client(Blackhole used) throws IOException {
    HttpGet request = new HttpGet(address);
    request.setHeader(HttpHeaders.AUTHORIZATION, Place.TOKEN);
    used.consume(client.<ClassicHttpResponse>execute(request, null, response -> response));
    used.consume(request);
  }

  @Benchmark
  public Contact decoding() throws IOException {
    return decoding.single(answer, id).get();
  }
}
