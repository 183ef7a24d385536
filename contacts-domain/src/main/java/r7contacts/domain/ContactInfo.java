package r7contacts.domain;

import io.vavr.control.Option;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Contact info: a phone number, an e-mail address, a messenger name and so on (field guide §8.4).
 *
 * <p>The value is as typed; neither the portal nor this class checks it. Several may be primary.
 *
 * @param id the portal's id of this contact info, 0 if it has none
 * @param channelCode the portal's code of the channel, {@link Channel#NO_CODE} if it sent none
 * @param categoryCode the portal's code of the category, which depends on the channel
 * @param label the category's name in the user's language, for display only: use {@link #channel()}
 *     and {@link #category()} in conditions
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

  /** Creates a contact info; blank texts are absent. */
  public ContactInfo {
    value = Blank.toAbsent(value);
    label = Blank.toAbsent(label);
  }

  /**
   * Returns a contact info without id and label that is not primary.
   *
   * @throws IllegalArgumentException if the channel has no such category
   */
  public static ContactInfo of(Channel channel, Category category, @Nullable String value) {
    return ofCodes(channel.code(), channel.codeOf(category), value);
  }

  /** Returns a contact info by the portal's codes, known or not. */
  public static ContactInfo ofCodes(int channelCode, int categoryCode, @Nullable String value) {
    return new ContactInfo(
        0, channelCode, categoryCode, Blank.toAbsent(value), Option.none(), false);
  }

  /** Returns a copy with this id. */
  public ContactInfo withId(long newId) {
    return new ContactInfo(newId, channelCode, categoryCode, value, label, isPrimary);
  }

  /** Returns a copy with this value; null or blank for none. */
  public ContactInfo withValue(@Nullable String newValue) {
    return new ContactInfo(
        id, channelCode, categoryCode, Blank.toAbsent(newValue), label, isPrimary);
  }

  /** Returns a copy with this label. */
  public ContactInfo withLabel(@Nullable String newLabel) {
    return new ContactInfo(
        id, channelCode, categoryCode, value, Blank.toAbsent(newLabel), isPrimary);
  }

  /** Returns a copy that is marked as primary, or not. */
  public ContactInfo withPrimary(boolean primary) {
    return new ContactInfo(id, channelCode, categoryCode, value, label, primary);
  }

  /** Returns the channel, {@link Channel#UNKNOWN} for an unknown code. */
  public Channel channel() {
    return Channel.ofCode(channelCode);
  }

  /** Returns the category, {@link Category#UNKNOWN} for an unknown code. */
  public Category category() {
    return channel().category(categoryCode);
  }
}
