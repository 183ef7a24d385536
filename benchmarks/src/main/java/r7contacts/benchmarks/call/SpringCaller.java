package r7contacts.benchmarks.call;

import java.io.IOException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import r7contacts.benchmarks.plain.PlainAnswer;

/**
 * Interface over Spring's RestClient, with the request factory that Spring selects if HttpClient 5
 * is present, and the same number of connections as the other clients.
 */
final class SpringCaller implements Caller {

  private final CloseableHttpClient http;
  private final Contacts contacts;
  private final long id;

  interface Contacts {
    @GetExchange(url = "/api/2.0/crm/contact/{id}.json", accept = "application/json")
    PlainAnswer contact(@PathVariable("id") long id);
  }

  SpringCaller(Place place, int connections) {
    this.http = Drain.client(connections);
    RestClient client =
        RestClient.builder()
            .baseUrl(place.address())
            .defaultHeader("Authorization", Place.TOKEN)
            .requestFactory(new HttpComponentsClientHttpRequestFactory(http))
            .build();
    this.contacts =
        HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
            .build()
            .createClient(Contacts.class);
    this.id = place.id();
  }

  @Override
  public Object call() {
    return contacts.contact(id).response();
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
