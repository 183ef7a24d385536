package r7contacts.simulator.crm;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import r7contacts.simulator.wire.JsonText;
import r7contacts.simulator.wire.WireObject;

/** An address, which the portal stores as JSON text in a contact info. */
final class StoredAddress {

  private static final List<String> PARTS = List.of("street", "city", "state", "zip", "country");

  private static final Pattern DATE =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,7})?"
              + "(?:Z|[+-][0-9]{2}:[0-9]{2})?");

  private static final DateTimeFormatter PRINTED =
      DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm:ss");

  private final WireObject address;

  StoredAddress(WireObject address) {
    this.address = address;
  }

  /** Returns the JSON text as stored: indented, slashes not escaped. */
  String text() {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : PARTS) {
      String json = address.json(part);
      if (json != null) {
        parts.put(part, json);
      }
    }
    return JsonText.indented(WireObject.of(parts).toString()).replace("\\/", "/");
  }

  /** Returns the address as contacts show it: parts that look like date-times are rewritten. */
  WireObject shown(ZoneOffset zone) {
    WireObject shown = address;
    for (String part : PARTS) {
      String text = address.text(part);
      if (DATE.matcher(text).matches()) {
        shown = shown.with(part, JsonText.quoted(rewritten(text, zone)));
      }
    }
    return shown;
  }

  private static String rewritten(String text, ZoneOffset zone) {
    try {
      boolean hasOffset = text.matches(".*[+-][0-9]{2}:[0-9]{2}");
      LocalDateTime time =
          hasOffset
              ? OffsetDateTime.parse(text).withOffsetSameInstant(zone).toLocalDateTime()
              : LocalDateTime.parse(text.replace("Z", ""));
      return PRINTED.format(time);
    } catch (DateTimeException e) {
      return text;
    }
  }
}
