package r7contacts.json.form;

import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import r7contacts.domain.Creation;
import r7contacts.json.document.MemberReader;
import r7contacts.json.document.MemberWriter;

/** JSON form of a contact's creation, in the member "creation". */
final class CreationForm {

  private CreationForm() {}

  static Creation readMember(MemberReader owner) {
    return owner.object("creation", CreationForm::read).getOrElse(Creation.unknown());
  }

  private static Creation read(MemberReader json) {
    Option<OffsetDateTime> at = json.text("at").map(text -> time(json, text));
    Option<String> unreadable = json.text("unreadableTime");
    if (at.isDefined() && unreadable.isDefined()) {
      throw json.fault(
          "unreadableTime", "expected either \"at\" or \"unreadableTime\", found both");
    }
    return new Creation(json.object("by", UserForm::read), at, unreadable);
  }

  private static OffsetDateTime time(MemberReader json, String text) {
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeException e) {
      throw json.fault(
          "at", "expected a time such as 2024-03-05T09:30:00+03:00, found \"" + text + "\"");
    }
  }

  static void writeMember(MemberWriter owner, Creation creation) {
    owner.object("creation", creation, Creation.unknown(), CreationForm::write);
  }

  private static void write(MemberWriter json, Creation creation) {
    json.object("by", creation.by(), UserForm::write);
    json.text("at", creation.at().map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format));
    json.text("unreadableTime", creation.unreadableTime());
  }
}
