package r7contacts.demo.tour;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import r7contacts.demo.text.Labels;
import r7contacts.demo.text.Quantities;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Currency;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.User;
import r7contacts.simulator.PortalSimulator;

/**
 * The part of the tour about the two formats: parts of the answers that are easily misread, side by
 * side, and what the adapters read from them.
 */
final class TourOfFormats {

  private static final String ABSENT = "absent";

  private final Page page;
  private final String json;
  private final String xml;
  private final Contact fromJson;
  private final Contact fromXml;

  /** Requests the bytes of a contact that the adapters have read from this portal. */
  TourOfFormats(Page page, PortalSimulator portal, Contact fromJson, Contact fromXml) {
    this.page = page;
    this.fromJson = fromJson;
    this.fromXml = fromXml;
    json = body(portal, fromJson.id(), "json");
    xml = body(portal, fromXml.id(), "xml");
  }

  private static String body(PortalSimulator portal, ContactId id, String format) {
    try {
      URLConnection request =
          portal
              .uri()
              .resolve("/api/2.0/crm/contact/" + id + "." + format)
              .toURL()
              .openConnection(Proxy.NO_PROXY);
      request.setRequestProperty("Authorization", portal.token());
      try (InputStream body = request.getInputStream()) {
        return new String(body.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Prints each part. */
  void run() {
    page.title("Contact %s as the portal sends it".formatted(fromJson.id()));
    page.sideBySide(size("JSON", json), size("XML", xml));
    page.trap("A list of one is an object in XML, and kinds are numbers", "7.2, 9.2");
    show("commonData", "");
    result(contact -> each(contact.infos(), TourOfFormats::info));
    page.trap("Blank, null and an empty list all mean the same", "7.2");
    show("about", "");
    show("currency", "");
    show("addresses", "");
    result(
        contact ->
            "about: %s, currency: %s, addresses: %s"
                .formatted(
                    contact.about().getOrElse(ABSENT),
                    contact.currency().flatMap(Currency::abbreviation).getOrElse(ABSENT),
                    contact.addresses().isEmpty() ? ABSENT : contact.addresses().size()));
    page.trap("Names of users are HTML-encoded, those of contacts are not", "8.7");
    show("displayName", "createBy");
    show("displayName", "company");
    result(
        contact ->
            "created by %s, works at %s"
                .formatted(
                    contact.creation().by().flatMap(User::displayName).getOrElse(ABSENT),
                    contact.fold(
                        person -> person.company().map(CompanyLink::displayName).getOrElse(ABSENT),
                        company -> ABSENT)));
    page.trap("Dates of custom fields are text in a pattern that is not sent", "8.6");
    show("fieldValue", "");
    result(contact -> each(contact.customFields(), TourOfFormats::date));
  }

  private static String size(String format, String body) {
    return format + ", " + Quantities.size(body.getBytes(StandardCharsets.UTF_8).length);
  }

  private void show(String member, String parent) {
    page.sideBySide(Excerpt.ofJson(json, parent, member), Excerpt.ofXml(xml, parent, member));
  }

  /** Prints what was read in both formats, or the difference. */
  private void result(Function<Contact, String> reading) {
    String one = reading.apply(fromJson);
    String other = reading.apply(fromXml);
    page.result(one.equals(other) ? one : "JSON: " + one + "; XML: " + other);
  }

  private static <T> String each(List<T> items, Function<T, String> inWords) {
    return items.stream()
        .map(inWords)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String info(ContactInfo info) {
    return "%s: %s%s"
        .formatted(
            Labels.info(info), info.value().getOrElse(ABSENT), info.isPrimary() ? ", primary" : "");
  }

  private static String date(CustomField field) {
    return field.value() instanceof FieldValue.Date date
        ? "%s: the text %s, %s"
            .formatted(
                Labels.field(field.label(), field.id()),
                date.text().getOrElse(ABSENT),
                date.date().map(day -> "the day " + day).getOrElse("no day is guessed"))
        : "";
  }
}
