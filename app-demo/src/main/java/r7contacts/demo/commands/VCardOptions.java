package r7contacts.demo.commands;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import r7contacts.demo.connection.PortalAddress;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.files.vcard.VCards;

/** The options for vCards. */
final class VCardOptions {

  @Option(
      names = "--vcard-version",
      paramLabel = "VERSION",
      description = "Version of vcard: 3.0 (default), which all address books import, or 4.0.")
  private @Nullable String version;

  @Option(
      names = "--birthday",
      paramLabel = "FIELD",
      description = "The custom field with the birthday, by its label, for vcard.")
  private @Nullable String birthday;

  /** Returns vCard with UIDs that depend on the address. */
  VCards vcards(ConnectOptions connect) {
    VCards cards =
        VCards.of(PortalAddress.root(connect.address()).map(Object::toString).getOrElse("memory:"))
            .withVersion(version());
    return birthday == null ? cards : cards.withBirthday(birthday);
  }

  /** Returns the options as typed; empty if none is given. */
  String typed() {
    return (version() == VCards.Version.V3_0 ? "" : " " + version)
        + (birthday == null ? "" : " with the birthday " + birthday);
  }

  /**
   * Checks that the options are valid, and used with vCards only.
   *
   * @throws IllegalArgumentException if they are not
   */
  void requireFormat(boolean isVCard, String format) {
    if (!isVCard && (version != null || birthday != null)) {
      throw new IllegalArgumentException(
          "%s applies to vcard only, not to %s"
              .formatted(version != null ? "--vcard-version" : "--birthday", format));
    }
    version();
  }

  private VCards.Version version() {
    if (version == null || version.equals("3.0")) {
      return VCards.Version.V3_0;
    }
    if (version.equals("4.0")) {
      return VCards.Version.V4_0;
    }
    throw new IllegalArgumentException("--vcard-version must be 3.0 or 4.0: \"" + version + "\"");
  }
}
