package r7contacts.json.form;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import r7contacts.domain.Channel;
import r7contacts.domain.ContactInfo;
import r7contacts.json.document.CodeNames;
import r7contacts.json.document.MemberReader;
import r7contacts.json.document.MemberWriter;

/** JSON form of a contact info. The names of categories depend on the channel. */
final class ContactInfoForm {

  private static final CodeNames CHANNELS =
      CodeNames.of(
          Arrays.stream(Channel.values()).filter(channel -> channel != Channel.UNKNOWN).toList(),
          Channel::code);

  private static final Map<Channel, CodeNames> CATEGORIES = new EnumMap<>(Channel.class);

  static {
    for (Channel channel : Channel.values()) {
      CATEGORIES.put(channel, CodeNames.of(channel.categories(), channel::codeOf));
    }
  }

  private ContactInfoForm() {}

  static ContactInfo read(MemberReader json) {
    int channel = json.code("channel", CHANNELS, Channel.NO_CODE);
    return new ContactInfo(
        json.number("id").getOrElse(0L),
        channel,
        json.code("category", categoriesOf(Channel.ofCode(channel)), Channel.NO_CODE),
        json.text("value"),
        json.text("label"),
        json.flag("primary", false));
  }

  static void write(MemberWriter json, ContactInfo info) {
    json.number("id", info.id(), 0);
    json.code("channel", info.channelCode(), CHANNELS);
    json.code("category", info.categoryCode(), categoriesOf(info.channel()));
    json.text("value", info.value());
    json.text("label", info.label());
    json.flagIfTrue("primary", info.isPrimary());
  }

  static CodeNames categoriesOf(Channel channel) {
    return CATEGORIES.get(channel);
  }
}
