package r7contacts.simulator.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Dates as the portal writes them. */
public final class WireDate {

  /** Always seven digits of a second, and {@code Z} for UTC. */
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSXXX");

  private WireDate() {}

  /** Returns a moment in a time zone as a JSON string. */
  public static String quoted(Instant instant, ZoneOffset zone) {
    return JsonText.quoted(FORMAT.format(instant.atOffset(zone)));
  }
}
