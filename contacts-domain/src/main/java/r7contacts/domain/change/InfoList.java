package r7contacts.domain.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Profile;

/** The contact infos of a contact. */
final class InfoList extends ListMember<ContactInfo> {

  @Override
  public List<ContactInfo> of(Contact contact) {
    return contact.infos();
  }

  @Override
  Profile.Builder set(Profile.Builder profile, List<ContactInfo> infos) {
    return profile.infos(infos);
  }

  @Override
  ContactInfo content(ContactInfo info) {
    return added(info).withLabel(null);
  }

  /** Compares the values only, because most elements are compared with all others. */
  @Override
  boolean isSameValue(ContactInfo one, ContactInfo other) {
    return one.value().equals(other.value())
        || one.value()
            .map(TextRules::withLineFeeds)
            .equals(other.value().map(TextRules::withLineFeeds));
  }

  @Override
  ContactInfo added(ContactInfo info) {
    return info.withId(0).withValue(info.value().map(TextRules::withLineFeeds).getOrNull());
  }

  @Override
  ContactInfo replaced(ContactInfo info, ContactInfo replacement) {
    return added(replacement).withId(info.id());
  }

  /** A portal keeps the category if it does not know the new one. */
  @Override
  boolean isReplaceable(ContactInfo info, ContactInfo replacement) {
    return isSameCategory(info, replacement) || replacement.category() != Category.UNKNOWN;
  }

  @Override
  long row(ContactInfo info) {
    return info.id();
  }

  @Override
  int channelCode(ContactInfo info) {
    return info.channelCode();
  }

  @Override
  int categoryCode(ContactInfo info) {
    return info.categoryCode();
  }

  @Override
  boolean isPrimary(ContactInfo info) {
    return info.isPrimary();
  }

  @Override
  ContactInfo withoutPrimary(ContactInfo info) {
    return info.withPrimary(false);
  }

  @Override
  String noun(ContactInfo info) {
    Channel channel = info.channel();
    return channel == Channel.UNKNOWN ? "contact info" : channel.name().toLowerCase(Locale.ROOT);
  }

  @Override
  String value(ContactInfo info) {
    return info.value().getOrElse("");
  }

  /** Unknown codes can be added, so that an undo brings back what was removed. */
  @Override
  List<Problem> problems(ContactInfo info) {
    String noun = noun(info);
    List<Problem> problems = new ArrayList<>();
    if (info.channel() == Channel.ADDRESS) {
      problems.add(
          Problem.of(Problem.Kind.ADDRESS_AS_INFO, noun, "is no contact info: add an address"));
    }
    if (info.channelCode() < 0 || info.categoryCode() < 0) {
      problems.add(Problem.of(Problem.Kind.UNKNOWN_CODE, noun, "needs a channel and a category"));
    }
    info.value()
        .peek(value -> problems.addAll(TextRules.ofLongText(noun, value)))
        .onEmpty(
            () ->
                problems.add(
                    Problem.of(Problem.Kind.MISSING, noun, "has no value: pass one or remove it")));
    return List.copyOf(problems);
  }
}
