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

/** Channel of a contact info: the portal's eighteen kinds, by their codes (field guide §9.2). */
public enum Channel {
  /** Telephone. */
  PHONE(HOME, WORK, MOBILE, FAX, DIRECT, OTHER),
  /** E-mail. */
  EMAIL,
  /** Website. */
  WEBSITE,
  /** Skype. */
  SKYPE,
  /** Twitter. */
  TWITTER,
  /** LinkedIn. */
  LINKEDIN,
  /** Facebook. */
  FACEBOOK,
  /** The value is the address as a JSON text; {@link Contact#addresses()} has the readable ones. */
  ADDRESS(HOME, POSTAL, OFFICE, BILLING, OTHER, WORK),
  /** LiveJournal. */
  LIVEJOURNAL,
  /** Myspace. */
  MYSPACE,
  /** E-mail at Google. */
  GMAIL,
  /** Blogger. */
  BLOGGER,
  /** Yahoo. */
  YAHOO,
  /** MSN. */
  MSN,
  /** ICQ. */
  ICQ,
  /** Jabber (XMPP). */
  JABBER,
  /** AIM. */
  AIM,
  /** VKontakte. */
  VK,
  /** A code that this version does not know; {@link ContactInfo#channelCode()} keeps it. */
  UNKNOWN(List.of());

  /** The code of a channel if the portal sent none. */
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

  /** Returns the channel with this code, or {@link #UNKNOWN}. */
  public static Channel ofCode(int code) {
    return code >= 0 && code < BY_CODE.size() ? BY_CODE.get(code) : UNKNOWN;
  }

  /** Returns the portal's code of this channel; {@link #NO_CODE} for {@link #UNKNOWN}. */
  public int code() {
    return this == UNKNOWN ? NO_CODE : ordinal();
  }

  /** Returns the categories of this channel, in the order of their codes, which start at 0. */
  public List<Category> categories() {
    return categories;
  }

  /** Returns the category with this code on this channel, or {@link Category#UNKNOWN}. */
  public Category category(int code) {
    return code >= 0 && code < categories.size() ? categories.get(code) : Category.UNKNOWN;
  }

  /**
   * Returns the portal's code of a category on this channel.
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
