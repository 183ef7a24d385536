package r7contacts.demo.text;

import java.util.Locale;
import r7contacts.domain.Address;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.ContactInfo;

/** What people call things, in English; the portal's own labels are in whatever language it has. */
public final class Words {

  private Words() {}

  /** Such as {@code E-mail}; the number of a channel that has no name. */
  public static String channel(ContactInfo info) {
    return info.channel() == Channel.UNKNOWN
        ? "Channel " + info.channelCode()
        : channel(info.channel());
  }

  private static String channel(Channel channel) {
    String constant = channel.name();
    return switch (channel) {
      case EMAIL -> "E-mail";
      case LINKEDIN -> "LinkedIn";
      case LIVEJOURNAL -> "LiveJournal";
      case MYSPACE -> "MySpace";
      case MSN, ICQ, AIM, VK -> constant;
      default -> constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT);
    };
  }

  /** Such as {@code work}; the number of a category that has no name. */
  public static String category(ContactInfo info) {
    return category(info.category(), info.categoryCode());
  }

  /** The same for an address. */
  public static String category(Address address) {
    return category(address.category(), address.categoryCode());
  }

  private static String category(Category category, int code) {
    return category == Category.UNKNOWN
        ? "category " + code
        : category.name().toLowerCase(Locale.ROOT);
  }
}
