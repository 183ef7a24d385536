package r7contacts.benchmarks.edit;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.client5.http.classic.methods.HttpUriRequest;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import r7contacts.benchmarks.call.Drain;
import r7contacts.benchmarks.call.Place;
import r7contacts.benchmarks.decode.HandWrittenJson;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;

/**
 * The minimum that sends the same requests: HttpClient 5 in its default configuration and a parser
 * for valid answers. It compares the contact with the one that was read before, has no checks of
 * type and length, locks, retries and total timeout, and knows this edit only.
 */
final class ByHandEditor implements Editor {

  private final CloseableHttpClient client;
  private final HandWrittenJson parser = new HandWrittenJson();
  private final String address;

  ByHandEditor(String address, int connections) {
    this.client = Drain.client(connections);
    this.address = address;
  }

  @Override
  public Contact read(ContactId id) throws IOException {
    return client.execute(
        authorized(new HttpGet(new Place(address, id.value()).url("json"))),
        response -> parser.single(Drain.expected(response).getContent()));
  }

  @Override
  public Contact edit(Contact seen) throws IOException {
    ContactInfo before = ChangedInfo.before(seen);
    if (!read(seen.id()).infos().contains(before)) {
      throw new IOException("another user has changed the contact");
    }
    HttpPut request = new HttpPut(new Place(address, seen.id().value()).url(before.id(), "json"));
    request.setEntity(
        new StringEntity(form(ChangedInfo.after(before)), ContentType.APPLICATION_FORM_URLENCODED));
    client.execute(
        authorized(request), response -> parser.info(Drain.expected(response).getContent()));
    return read(seen.id());
  }

  private static <R extends HttpUriRequest> R authorized(R request) {
    request.setHeader(HttpHeaders.AUTHORIZATION, Place.TOKEN);
    return request;
  }

  private static String form(ContactInfo info) {
    String category = info.category().name();
    return "data="
        + URLEncoder.encode(info.value().get(), StandardCharsets.UTF_8).replace("+", "%20")
        + "&infoType="
        + info.channelCode()
        + "&category="
        + category.charAt(0)
        + category.substring(1).toLowerCase(Locale.ROOT)
        + "&isPrimary="
        + info.isPrimary();
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
