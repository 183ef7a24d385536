package r7contacts.benchmarks.call;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;

/**
 * HttpClient 5 in its default configuration, which reads answers to their end and checks only the
 * status.
 */
public final class Drain implements AutoCloseable {

  private final CloseableHttpClient client;
  private final ThreadLocal<byte[]> buffer = ThreadLocal.withInitial(() -> new byte[8192]);

  public Drain(int connections) {
    this.client = client(connections);
  }

  /** Returns a client in its default configuration with this number of connections. */
  public static CloseableHttpClient client(int connections) {
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(connections)
                .setMaxConnPerRoute(connections)
                .build())
        .build();
  }

  /** Requests the address and returns the number of bytes received. */
  public long read(URI address) throws IOException {
    HttpGet request = new HttpGet(address);
    request.setHeader(HttpHeaders.AUTHORIZATION, Place.TOKEN);
    return client.execute(request, this::length);
  }

  /**
   * Returns the body of a response.
   *
   * @throws IOException if the status is another one than 200
   */
  public static HttpEntity expected(ClassicHttpResponse response) throws IOException {
    if (response.getCode() != 200) {
      throw new IOException("the portal answers " + response.getCode());
    }
    return response.getEntity();
  }

  private long length(ClassicHttpResponse response) throws IOException {
    byte[] bytes = buffer.get();
    long length = 0;
    try (InputStream body = expected(response).getContent()) {
      for (int read = body.read(bytes); read >= 0; read = body.read(bytes)) {
        length += read;
      }
    }
    return length;
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
