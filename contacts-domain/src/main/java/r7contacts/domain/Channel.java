package r7contacts.domain;

import static r7contacts.domain.Category.BILLING;
import static r7contacts.domain.Category.DIRECT;
import static r7contacts.domain.Category.FAX;
import static r7contacts.domain.Category.HOME;
import static r7contacts.domain.Category.MOBILE;
import static r7contacts.domain.Category.OFFICE;
import static r7contacts.domain.Category.OTHER;
import static r7contacts.domain.Category.POSTAL;
import static r7contacts.domain.Category.WORK;

import java.util.List;

/**
 * By what a contact is reached: the eighteen kinds of contact information by their codes (field
 * guide §9.2).
 */
public enum Channel {
  PHONE(HOME, WORK, MOBILE, FAX, DIRECT, OTHER),
  EMAIL,
  WEBSITE,
  SKYPE,
  TWITTER,
  LINKEDIN,
  FACEBOOK,
  /** The value is the address as a JSON text; {@link Contact#addresses()} has the readable ones. */
  ADDRESS(HOME, POSTAL, OFFICE, BILLING, OTHER, WORK),
  LIVEJOURNAL,
  MYSPACE,
  GMAIL,
  BLOGGER,
  YAHOO,
  MSN,
  ICQ,
  JABBER,
  AIM,
  VK,
  /** A number this version does not know; {@link ContactInfo#channelCode()} keeps it. */
  UNKNOWN(List.of());

  /** Stands for a code that the portal did not send. */
  public static final int NO_CODE = -1;

  private static final List<Channel> BY_CODE = List.of(values()).subList(0, VK.ordinal() + 1);

  private final List<Category> categories;

  Channel() {
    this(HOME, WORK, OTHER);
  }

  Channel(Category... categories) {
    this(List.of(categories));
  }

  Channel(List<Category> categories) {
    this.categories = categories;
  }

  /** The channel with this code, or {@link #UNKNOWN}. */
  public static Channel ofCode(int code) {
    return code >= 0 && code < BY_CODE.size() ? BY_CODE.get(code) : UNKNOWN;
  }

  /** The portal's number for this channel; {@link #NO_CODE} for {@link #UNKNOWN}. */
  public int code() {
    return this == UNKNOWN ? NO_CODE : ordinal();
  }

  /** The categories that this channel has, in the order of their codes, which start at 0. */
  public List<Category> categories() {
    return categories;
  }

  /** What a category's number means on this channel, or {@link Category#UNKNOWN}. */
  public Category category(int code) {
    return code >= 0 && code < categories.size() ? categories.get(code) : Category.UNKNOWN;
  }

  /**
   * The portal's number for a category on this channel.
   *
   * @throws IllegalArgumentException if the channel has no such category: a website has no fax
   */
  public int codeOf(Category category) {
    int code = categories.indexOf(category);
    if (code < 0) {
      throw new IllegalArgumentException(
          this + " has no category " + category + ", only " + categories);
    }
    return code;
  }
}
