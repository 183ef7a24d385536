package r7contacts.benchmarks.call;

import feign.Feign;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.jackson3.Jackson3Decoder;
import r7contacts.benchmarks.plain.PlainAnswer;
import tools.jackson.databind.json.JsonMapper;

/** Feign over its default client, the JDK's HttpURLConnection. */
final class FeignCaller implements Caller {

  private final Contacts contacts;
  private final long id;

  interface Contacts {
    @RequestLine("GET /api/2.0/crm/contact/{id}.json")
    @Headers({"Accept: application/json", "Authorization: " + Place.TOKEN})
    PlainAnswer contact(@Param("id") long id);
  }

  FeignCaller(Place place, int connections) {
    // HttpURLConnection keeps five idle connections by default, and reads the property once.
    System.setProperty("http.maxConnections", Integer.toString(connections));
    this.contacts =
        Feign.builder()
            .decoder(new Jackson3Decoder(JsonMapper.shared()))
            .target(Contacts.class, place.address());
    this.id = place.id();
  }

  @Override
  public Object call() {
    return contacts.contact(id).response();
  }
}
