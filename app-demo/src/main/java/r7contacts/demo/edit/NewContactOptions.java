package r7contacts.demo.edit;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import r7contacts.demo.options.OptionValues;
import r7contacts.demo.typed.AddressText;
import r7contacts.demo.typed.InfoText;
import r7contacts.demo.typed.SharingText;
import r7contacts.domain.Channel;
import r7contacts.domain.change.ContactChangeBuilder;
import r7contacts.domain.change.SharingChange;

/** The options that a new person and a new company share. */
final class NewContactOptions {

  @Option(
      names = "--share",
      paramLabel = "SHARING",
      required = true,
      description = {
        "Who may see the contact: " + SharingText.FORMS + ".",
        "With managers: everyone:USERID,… or read:USERID,…"
      })
  @SuppressWarnings("NullAway.Init")
  private String share;

  @Option(
      names = "--email",
      paramLabel = "[CATEGORY:]ADDRESS",
      description = {
        "An e-mail address. Before the colon may be home, work (default) or other, and primary,",
        "such as work,primary:a@b.example."
      })
  private List<String> emails = new ArrayList<>();

  @Option(
      names = "--phone",
      paramLabel = "[CATEGORY:]NUMBER",
      description = "A phone number: home, work (default), mobile, fax, direct or other.")
  private List<String> phones = new ArrayList<>();

  @Option(
      names = "--contact-info",
      paramLabel = "CHANNEL=[CATEGORY:]VALUE",
      description = "Other contact info, such as skype=home:anna or website=https://b.example.")
  private List<String> infos = new ArrayList<>();

  @Option(
      names = "--address",
      paramLabel = "[CATEGORY:]PARTS",
      description = {
        "A postal address, such as",
        "\"office:street=Lenina 1;city=Moscow\".",
        "Categories: home, postal, office, billing, other, work (default). Parts: street, city,"
            + " state, zip, country. A semicolon within a part is doubled."
      })
  private List<String> addresses = new ArrayList<>();

  @Option(names = "--tag", paramLabel = "TITLE", description = "A tag.")
  private List<String> tags = new ArrayList<>();

  @Mixin private final ValueOptions values = new ValueOptions();

  /**
   * Returns the sharing.
   *
   * @throws IllegalArgumentException if the value is invalid
   */
  SharingChange sharing() {
    OptionValues.requireNotBlank("--share", share);
    return OptionValues.parse("--share", () -> SharingText.parse(share));
  }

  /**
   * Adds the parts that are given.
   *
   * @throws IllegalArgumentException if a value is blank or cannot be parsed
   */
  <B extends ContactChangeBuilder<?>> void addTo(Parts<B> parts) {
    values.addTo(parts);
    parts.each(
        "--email",
        emails,
        text -> InfoText.parse(Channel.EMAIL, text).added(),
        (change, portal, info) -> change.addInfo(info));
    parts.each(
        "--phone",
        phones,
        text -> InfoText.parse(Channel.PHONE, text).added(),
        (change, portal, info) -> change.addInfo(info));
    parts.each(
        "--contact-info",
        infos,
        text -> InfoText.parseWithChannel(text).added(),
        (change, portal, info) -> change.addInfo(info));
    parts.each(
        "--address",
        addresses,
        text -> AddressText.parse(text).added(),
        (change, portal, address) -> change.addAddress(address));
    parts.each("--tag", tags, String::strip, (change, portal, title) -> change.addTag(title));
  }
}
