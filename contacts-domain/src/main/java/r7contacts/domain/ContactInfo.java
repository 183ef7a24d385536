package r7contacts.domain;

import io.vavr.control.Option;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One way to reach a contact: a phone number, an e-mail address, a messenger name (field guide
 * §8.4).
 *
 * <p>The value is what somebody typed; neither the portal nor this class checks it. The label is
 * the category's name in the language of whoever asked, for showing only: decide by {@link
 * #channel()} and {@link #category()}. More than one may be primary.
 *
 * @param id the portal's number for this entry, 0 if it has none
 * @param channelCode the portal's number for the channel, {@link Channel#NO_CODE} if it sent none
 * @param categoryCode the portal's number for the category, whose meaning depends on the channel
 */
public record ContactInfo(
    long id,
    int channelCode,
    int categoryCode,
    Option<String> value,
    Option<String> label,
    boolean isPrimary) {

  /**
   * Order of the infos of a contact read by id: by channel code, then by id. In lists a portal
   * sends them in any order (field guide §8.4).
   */
  public static final Comparator<ContactInfo> BY_CHANNEL_AND_ID =
      Comparator.comparingInt(ContactInfo::channelCode).thenComparingLong(ContactInfo::id);

  public ContactInfo {
    value = Blank.toAbsent(value);
    label = Blank.toAbsent(label);
  }

  /**
   * A way to reach someone that is not primary, has no label and no number yet.
   *
   * @throws IllegalArgumentException if the channel has no such category
   */
  public static ContactInfo of(Channel channel, Category category, @Nullable String value) {
    return ofCodes(channel.code(), channel.codeOf(category), value);
  }

  /** The same by the portal's numbers, known or not. */
  public static ContactInfo ofCodes(int channelCode, int categoryCode, @Nullable String value) {
    return new ContactInfo(
        0, channelCode, categoryCode, Blank.toAbsent(value), Option.none(), false);
  }

  public ContactInfo withId(long newId) {
    return new ContactInfo(newId, channelCode, categoryCode, value, label, isPrimary);
  }

  public ContactInfo withLabel(@Nullable String newLabel) {
    return new ContactInfo(
        id, channelCode, categoryCode, value, Blank.toAbsent(newLabel), isPrimary);
  }

  public ContactInfo withPrimary(boolean primary) {
    return new ContactInfo(id, channelCode, categoryCode, value, label, primary);
  }

  public Channel channel() {
    return Channel.ofCode(channelCode);
  }

  public Category category() {
    return channel().category(categoryCode);
  }
}
