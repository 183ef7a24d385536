package r7contacts.demo.typed;

import io.vavr.control.Option;
import java.util.Set;
import r7contacts.demo.options.Names;
import r7contacts.demo.options.OptionValues;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.TextComparison;
import r7contacts.domain.change.ListMember;
import r7contacts.port.PhoneNumbers;

/**
 * Contact info as typed: {@code VALUE}, {@code CATEGORY:VALUE} or {@code CATEGORY,primary:VALUE}.
 *
 * @param channelCode the portal's code of the channel
 */
public record InfoText(int channelCode, InfoPrefix prefix) {

  /**
   * Parses the text of an e-mail address, a phone number and so on.
   *
   * @throws IllegalArgumentException if the text before the first colon has an unknown word
   */
  public static InfoText parse(Channel channel, String text) {
    return new InfoText(channel.code(), InfoPrefix.parse(channel, text));
  }

  /**
   * Parses a text that begins with a channel: {@code skype=work:anna}. Channels that this version
   * does not know are typed by their codes.
   *
   * @throws IllegalArgumentException if the channel or a word before the colon is unknown
   */
  public static InfoText parseWithChannel(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw new IllegalArgumentException(
          "\"" + text + "\" has no channel: use CHANNEL=VALUE, such as skype=anna");
    }
    String name = text.substring(0, equals).strip();
    int code =
        name.matches("[0-9]{1,9}") ? Integer.parseInt(name) : OptionValues.channel(name).code();
    if (code == Channel.ADDRESS.code()) {
      throw new IllegalArgumentException(
          "an address has parts: use --address of create, or --add-address of edit");
    }
    return new InfoText(
        code, InfoPrefix.parse(Channel.ofCode(code), text.substring(equals + 1).strip()));
  }

  /** Returns another contact info of the same channel, whose text has no channel. */
  public InfoText sameChannel(String text) {
    InfoText same = new InfoText(channelCode, InfoPrefix.parse(channel(), text));
    same.requireValue();
    return same;
  }

  /** Returns what identifies the contact info among those of a contact. */
  static InfoText of(ContactInfo info) {
    return new InfoText(
        info.channelCode(),
        new InfoPrefix(
            Option.some(info.categoryCode()),
            Option.some(info.isPrimary()),
            info.value().getOrElse("")));
  }

  private Channel channel() {
    return Channel.ofCode(channelCode);
  }

  /**
   * Returns a new contact info: for work and not primary, unless other words are typed.
   *
   * @throws IllegalArgumentException if the value is blank
   */
  public ContactInfo added() {
    requireValue();
    return info(prefix.categoryOrWork(channel()), prefix.primary().getOrElse(false));
  }

  /** Returns a replacement, which keeps the category and the mark unless other words are typed. */
  public ContactInfo replacing(ContactInfo old) {
    return info(
        prefix.categoryCode().getOrElse(old.categoryCode()),
        prefix.primary().getOrElse(old.isPrimary()));
  }

  private void requireValue() {
    if (prefix.value().isBlank()) {
      throw new IllegalArgumentException("the value must not be blank");
    }
  }

  private ContactInfo info(int categoryCode, boolean primary) {
    return ContactInfo.ofCodes(channelCode, categoryCode, prefix.value()).withPrimary(primary);
  }

  /**
   * Returns the contact info of a contact that is meant. Phone numbers match in any notation, other
   * texts without regard to case; an equal text takes precedence.
   *
   * @throws IllegalArgumentException if no value matches, or several do
   */
  public ContactInfo in(Contact contact) {
    return Elements.of(
            ListMember.INFOS,
            contact.infos().stream().filter(info -> info.channelCode() == channelCode).toList(),
            InfoText::shown)
        .only(
            info -> isCandidate(info) && value(info).equals(prefix.value()),
            info -> isCandidate(info) && isSimilar(value(info), prefix.value()));
  }

  private boolean isCandidate(ContactInfo info) {
    return prefix.matches(info.categoryCode(), info.isPrimary());
  }

  private boolean isSimilar(String stored, String typed) {
    Set<String> numbers =
        channel() == Channel.PHONE ? PhoneNumbers.russia().in(typed) : Set.<String>of();
    return TextComparison.key(stored).equals(TextComparison.key(typed))
        || !numbers.isEmpty() && numbers.equals(PhoneNumbers.russia().in(stored));
  }

  private static String value(ContactInfo info) {
    return info.value().getOrElse("").strip();
  }

  private static String shown(ContactInfo info) {
    return of(info).valueText();
  }

  /** Returns the text that {@link #parse} reads: {@code work,primary:a@b.example}. */
  String valueText() {
    return prefix.text(channel());
  }

  /** Returns the name of the channel, or its code if it is unknown. */
  String channelName() {
    return channel() == Channel.UNKNOWN ? Integer.toString(channelCode) : Names.of(channel());
  }
}
