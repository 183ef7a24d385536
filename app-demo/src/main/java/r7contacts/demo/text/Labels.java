package r7contacts.demo.text;

import io.vavr.control.Option;
import java.util.Locale;
import r7contacts.domain.Address;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.FieldValue;

/** English names of kinds, channels and categories. The portal's own labels are in its language. */
public final class Labels {

  private Labels() {}

  /** Returns {@code person} or {@code company}. */
  public static String kind(Contact contact) {
    return contact.fold(person -> "person", company -> "company");
  }

  /** Returns the channel and category, such as {@code E-mail, work}. */
  public static String info(ContactInfo info) {
    return channel(info) + ", " + category(info);
  }

  /** Returns the channel, such as {@code E-mail}, or its code if it is unknown. */
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

  /** Returns the category, such as {@code work}, or its code if it is unknown. */
  public static String category(ContactInfo info) {
    return category(info.category(), info.categoryCode());
  }

  /** Returns the category, such as {@code work}, or its code if it is unknown. */
  public static String category(Address address) {
    return category(address.category(), address.categoryCode());
  }

  private static String category(Category category, int code) {
    return category == Category.UNKNOWN
        ? "category " + code
        : category.name().toLowerCase(Locale.ROOT);
  }

  /** Returns a custom field's label, or its id if it has none. */
  public static String field(Option<String> label, long id) {
    return label.getOrElse("Field " + id);
  }

  /** Returns the kind of a custom field. */
  public static String kind(FieldValue value) {
    return value.accept(
        new FieldValue.Visitor<>() {
          @Override
          public String text(FieldValue.Text text) {
            return "text";
          }

          @Override
          public String textArea(FieldValue.TextArea textArea) {
            return "text area";
          }

          @Override
          public String choice(FieldValue.Choice choice) {
            return "choice";
          }

          @Override
          public String flag(FieldValue.Flag flag) {
            return "flag";
          }

          @Override
          public String heading(FieldValue.Heading heading) {
            return "heading";
          }

          @Override
          public String date(FieldValue.Date date) {
            return "date";
          }

          @Override
          public String unknown(FieldValue.Unknown unknown) {
            return "kind " + unknown.typeCode();
          }
        });
  }
}
