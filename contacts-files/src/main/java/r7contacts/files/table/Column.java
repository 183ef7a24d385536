package r7contacts.files.table;

import java.util.Comparator;
import r7contacts.domain.Channel;
import r7contacts.files.Language;
import r7contacts.files.labels.Labels;

/**
 * A column of a table of contacts other than those of custom fields, by what its cells contain. The
 * kinds of columns are in one file, because the interface is sealed.
 */
sealed interface Column {

  /** The order of columns in a table. */
  Comparator<Column> ORDER =
      Comparator.comparingInt(Column::group)
          .thenComparingInt(Column::place)
          .thenComparingInt(Column::number)
          .thenComparingInt(Column::kindCode)
          .thenComparingInt(Column::part);

  /** Groups of columns, in their order. */
  int NAMES = 0;

  /** The group of contact infos. */
  int INFOS = 1;

  /** The group of addresses. */
  int ADDRESSES = 2;

  /** The group of the other attributes. */
  int ATTRIBUTES = 3;

  /** Returns the group that the column belongs to. */
  int group();

  /** Returns the place within the group. */
  default int place() {
    return 0;
  }

  /** Returns which one of several values the column is for, from 1. */
  default int number() {
    return 1;
  }

  /** Returns the category of the values, if the title names it. */
  default int kindCode() {
    return 0;
  }

  /** Returns the place among the columns of one value. */
  default int part() {
    return 0;
  }

  /** Returns whether an import uses the values. */
  default boolean isImported() {
    return true;
  }

  /** Returns the title in a language. */
  String title(Language language);

  /** An attribute that a contact has once. */
  record Attribute(Heading heading) implements Column {

    @Override
    public int group() {
      return heading.compareTo(Heading.STREET) < 0 ? NAMES : ATTRIBUTES;
    }

    @Override
    public int place() {
      return heading.ordinal();
    }

    @Override
    public boolean isImported() {
      return heading.isImported();
    }

    @Override
    public String title(Language language) {
      return heading.in(language);
    }
  }

  /** A column of the contact infos of a channel. */
  sealed interface OfInfo extends Column {

    /** Returns the code of the channel. */
    int channelCode();

    @Override
    default int group() {
      return INFOS;
    }

    @Override
    default int place() {
      return infoPlace(channelCode());
    }
  }

  /** The preferred contact info of a channel, or its category. */
  record FirstInfo(int channelCode, boolean isKind) implements OfInfo {

    @Override
    public int part() {
      return isKind ? 1 : 0;
    }

    @Override
    public String title(Language language) {
      String channel = Labels.channel(channelCode, language);
      return isKind ? language.choose(channel + " kind", channel + ": вид") : channel;
    }
  }

  /** A further contact info of a channel, with its category in the title. */
  record FurtherInfo(int channelCode, int number, int kindCode) implements OfInfo {

    @Override
    public String title(Language language) {
      return numbered(
          Labels.channel(channelCode, language),
          number,
          Labels.category(Channel.ofCode(channelCode), kindCode, language));
    }
  }

  /** The category of a further contact info, which tables of other programs have in a cell. */
  record FurtherKind(int channelCode, int number) implements OfInfo {

    @Override
    public String title(Language language) {
      String channel = Labels.channel(channelCode, language) + " " + number;
      return language.choose(channel + " kind", channel + ": вид");
    }
  }

  /** A part of the preferred address, or its category. */
  record AddressPart(Heading heading) implements Column {

    @Override
    public int group() {
      return ADDRESSES;
    }

    @Override
    public int part() {
      return heading.ordinal();
    }

    @Override
    public String title(Language language) {
      return heading.in(language);
    }
  }

  /** A part of a further address, with its category in the title. */
  record FurtherAddressPart(Heading heading, int number, int kindCode) implements Column {

    @Override
    public int group() {
      return ADDRESSES;
    }

    @Override
    public int part() {
      return heading.ordinal();
    }

    @Override
    public String title(Language language) {
      return numbered(
          heading.in(language), number, Labels.category(Channel.ADDRESS, kindCode, language));
    }
  }

  private static String numbered(String name, int number, String kind) {
    return "%s %d (%s)".formatted(name, number, kind);
  }

  /** Returns the place of a channel: e-mail and telephone first, the others by their codes. */
  private static int infoPlace(int channelCode) {
    return switch (Channel.ofCode(channelCode)) {
      case EMAIL -> Integer.MIN_VALUE;
      case PHONE -> Integer.MIN_VALUE + 1;
      default -> channelCode;
    };
  }
}
