package r7contacts.demo.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Option;
import r7contacts.demo.typed.AddressText;
import r7contacts.demo.typed.InfoText;
import r7contacts.domain.Address;
import r7contacts.domain.Channel;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.change.ContactEditBuilder;

/**
 * The options of an edit that add, change and remove contact infos and addresses. It is one class
 * because the three options of each kind are declared and read in the same way.
 */
final class InfoEditOptions {

  @Option(
      names = "--add-email",
      paramLabel = "[CATEGORY:]ADDRESS",
      description = {
        "Adds an e-mail address. Before the colon may be home, work (default) or other, and"
            + " primary,",
        "such as work,primary:a@b.example."
      })
  private List<String> addedEmails = new ArrayList<>();

  @Option(
      names = "--change-email",
      paramLabel = "OLD NEW",
      hideParamSyntax = true,
      arity = "2",
      description =
          "Replaces an e-mail address. Category and primary mark are kept, unless words before the"
              + " colon of NEW change them; not-primary removes the mark.")
  private List<String> changedEmails = new ArrayList<>();

  @Option(
      names = "--remove-email",
      paramLabel = "[CATEGORY:]ADDRESS",
      description = "Removes an e-mail address. Case is ignored.")
  private List<String> removedEmails = new ArrayList<>();

  @Option(
      names = "--add-phone",
      paramLabel = "[CATEGORY:]NUMBER",
      description = "Adds a phone number: home, work (default), mobile, fax, direct or other.")
  private List<String> addedPhones = new ArrayList<>();

  @Option(
      names = "--change-phone",
      paramLabel = "OLD NEW",
      hideParamSyntax = true,
      arity = "2",
      description = "Replaces a phone number.")
  private List<String> changedPhones = new ArrayList<>();

  @Option(
      names = "--remove-phone",
      paramLabel = "[CATEGORY:]NUMBER",
      description = "Removes a phone number, in any notation.")
  private List<String> removedPhones = new ArrayList<>();

  @Option(
      names = "--add-contact-info",
      paramLabel = "CHANNEL=[CATEGORY:]VALUE",
      description = "Adds other contact info, such as skype=home:anna.")
  private List<String> addedInfos = new ArrayList<>();

  @Option(
      names = "--change-contact-info",
      paramLabel = "CHANNEL=OLD NEW",
      hideParamSyntax = true,
      arity = "2",
      description = "Replaces other contact info.")
  private List<String> changedInfos = new ArrayList<>();

  @Option(
      names = "--remove-contact-info",
      paramLabel = "CHANNEL=[CATEGORY:]VALUE",
      description = "Removes other contact info.")
  private List<String> removedInfos = new ArrayList<>();

  @Option(
      names = "--add-address",
      paramLabel = "[CATEGORY:]PARTS",
      description = {
        "Adds a postal address, such as",
        "\"office:street=Lenina 1;city=Moscow\".",
        "Categories: home, postal, office, billing, other, work (default). Parts: street, city,"
            + " state, zip, country. A semicolon within a part is doubled."
      })
  private List<String> addedAddresses = new ArrayList<>();

  @Option(
      names = "--change-address",
      paramLabel = "OLD NEW",
      hideParamSyntax = true,
      arity = "2",
      description =
          "Changes the address with all parts of OLD. Parts that NEW does not name are kept; one"
              + " without a text, such as zip=, is removed.")
  private List<String> changedAddresses = new ArrayList<>();

  @Option(
      names = "--remove-address",
      paramLabel = "[CATEGORY:]PARTS",
      description = "Removes the address with all these parts.")
  private List<String> removedAddresses = new ArrayList<>();

  /**
   * Adds the parts that are given.
   *
   * @throws IllegalArgumentException if a value is blank or cannot be parsed
   */
  void addTo(Parts<ContactEditBuilder<?>> parts) {
    changeInfos(parts, "--change-email", changedEmails, InfoEditOptions::email);
    changeInfos(parts, "--change-phone", changedPhones, InfoEditOptions::phone);
    changeInfos(parts, "--change-contact-info", changedInfos, InfoText::parseWithChannel);
    removeInfos(parts, "--remove-email", removedEmails, InfoEditOptions::email);
    removeInfos(parts, "--remove-phone", removedPhones, InfoEditOptions::phone);
    removeInfos(parts, "--remove-contact-info", removedInfos, InfoText::parseWithChannel);
    addInfos(parts, "--add-email", addedEmails, InfoEditOptions::email);
    addInfos(parts, "--add-phone", addedPhones, InfoEditOptions::phone);
    addInfos(parts, "--add-contact-info", addedInfos, InfoText::parseWithChannel);
    addAddresses(parts);
  }

  private static InfoText email(String text) {
    return InfoText.parse(Channel.EMAIL, text);
  }

  private static InfoText phone(String text) {
    return InfoText.parse(Channel.PHONE, text);
  }

  private static void addInfos(
      Parts<ContactEditBuilder<?>> parts,
      String option,
      List<String> texts,
      Function<String, InfoText> parser) {
    parts.each(
        option,
        texts,
        text -> parser.apply(text).added(),
        (change, portal, info) -> change.addInfo(info));
  }

  private static void removeInfos(
      Parts<ContactEditBuilder<?>> parts,
      String option,
      List<String> texts,
      Function<String, InfoText> parser) {
    parts.each(
        option, texts, parser, (change, portal, info) -> change.removeInfo(info.in(portal.seen())));
  }

  private static void changeInfos(
      Parts<ContactEditBuilder<?>> parts,
      String option,
      List<String> texts,
      Function<String, InfoText> parser) {
    for (int at = 0; at < texts.size(); at += 2) {
      String replacement = texts.get(at + 1);
      parts.value(
          option,
          texts.get(at),
          text -> {
            InfoText old = parser.apply(text);
            return new Change<>(old, old.sameChannel(replacement));
          },
          (change, portal, infos) -> {
            ContactInfo old = infos.old().in(portal.seen());
            change.changeInfo(old, infos.replacement().replacing(old));
          });
    }
  }

  private void addAddresses(Parts<ContactEditBuilder<?>> parts) {
    for (int at = 0; at < changedAddresses.size(); at += 2) {
      String replacement = changedAddresses.get(at + 1);
      parts.value(
          "--change-address",
          changedAddresses.get(at),
          text -> new Change<>(AddressText.parse(text), AddressText.parse(replacement)),
          (change, portal, addresses) -> {
            Address old = addresses.old().in(portal.seen());
            change.changeAddress(old, addresses.replacement().replacing(old));
          });
    }
    parts.each(
        "--remove-address",
        removedAddresses,
        AddressText::parse,
        (change, portal, address) -> change.removeAddress(address.in(portal.seen())));
    parts.each(
        "--add-address",
        addedAddresses,
        text -> AddressText.parse(text).added(),
        (change, portal, address) -> change.addAddress(address));
  }

  private record Change<T>(T old, T replacement) {}
}
