package r7contacts.files.vcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.Person;
import r7contacts.files.ContactLine;
import r7contacts.files.ContactReader;
import r7contacts.files.LineMember;

/** vCards of other programs. */
class CardReaderTest {

  @TempDir private Path folder;

  @Test
  void a_card_of_a_telephone_is_read() throws IOException {
    Person anna =
        (Person)
            contact(
                """
                BEGIN:VCARD
                VERSION:3.0
                N:Иванова;Анна;Петровна;;
                FN:Анна Петровна Иванова
                ORG:Ромашка;Отдел закупок
                TITLE:Директор
                item1.EMAIL;type=INTERNET;type=pref:anna@example.org
                item1.X-ABLabel:_$!<Other>!$_
                TEL;type=CELL;type=VOICE;type=pref:+7 912 345-67-89
                TEL;type=WORK;type=FAX:+7 495 123-45-67
                TEL:+7 495 000-00-00
                IMPP;X-SERVICE-TYPE=Jabber:xmpp:anna@jabber.example
                X-SKYPE-USERNAME:anna.skype
                X-SOCIALPROFILE;type=twitter:https://twitter.example/anna
                URL;type=WORK:https://romashka.example
                ADR;type=HOME:;;пр. Мира\\, 1;Тула;Тульская область;300000;Россия
                NOTE:first\\nsecond
                CATEGORIES:VIP,myContacts
                BDAY:1984-12-31
                PHOTO;ENCODING=b;TYPE=JPEG:AAAA
                END:VCARD
                """);

    assertThat(anna.firstName()).contains("Анна Петровна");
    assertThat(anna.lastName()).contains("Иванова");
    assertThat(anna.jobTitle()).contains("Директор");
    assertThat(anna.company().flatMap(CompanyLink::name)).contains("Ромашка");
    assertThat(anna.infos())
        .containsExactly(
            info(Channel.EMAIL, Category.OTHER, "anna@example.org").withPrimary(true),
            info(Channel.PHONE, Category.MOBILE, "+7 912 345-67-89").withPrimary(true),
            info(Channel.PHONE, Category.FAX, "+7 495 123-45-67"),
            info(Channel.PHONE, Category.OTHER, "+7 495 000-00-00"),
            info(Channel.WEBSITE, Category.WORK, "https://romashka.example"),
            info(Channel.JABBER, Category.OTHER, "anna@jabber.example"),
            info(Channel.SKYPE, Category.OTHER, "anna.skype"),
            info(Channel.TWITTER, Category.OTHER, "https://twitter.example/anna"));
    assertThat(anna.addresses().get(0).singleLine())
        .isEqualTo("пр. Мира, 1, Тула, Тульская область, 300000, Россия");
    assertThat(anna.about()).contains("first\nsecond");
    assertThat(anna.tags()).containsExactly("VIP", "myContacts");
    assertThat(anna.customFields()).isEmpty();
  }

  @Test
  void companies_are_told_from_people() throws IOException {
    assertThat(contact(card("3.0", "N:;;;;\nFN:Ромашка\nORG:Ромашка;\nX-ABShowAs:COMPANY")))
        .isInstanceOf(Company.class)
        .extracting(Contact::displayName)
        .isEqualTo("Ромашка");
    assertThat(contact(card("4.0", "KIND:org\nFN:Ромашка"))).isInstanceOf(Company.class);
    assertThat(contact(card("3.0", "N:;;;;\nFN:Ромашка\nORG:Ромашка"))).isInstanceOf(Company.class);
    assertThat(contact(card("3.0", "N:;;;;\nFN:Анна\nORG:Ромашка"))).isInstanceOf(Person.class);
  }

  @Test
  void a_birthday_is_read_into_the_field_that_is_named() throws IOException {
    String card = card("3.0", "FN:Анна\nBDAY:19841231");

    assertThat(only(VCards.reader("Born"), card).customFields())
        .extracting(field -> field.label().get() + "=" + field.text().get())
        .containsExactly("Born=1984-12-31");
    String withField = card("3.0", "FN:Анна\nBDAY:19841231\nX-R7-FIELD;ID=7;LABEL=Born:31.12.1984");
    assertThat(only(VCards.reader("Born"), withField).customFields())
        .extracting(CustomField::id, field -> field.text().get())
        .containsExactly(tuple(7L, "31.12.1984"));
  }

  @Test
  void old_cards_with_quoted_printable_text_are_read() throws IOException {
    String card =
        card(
            "2.1",
            "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;=D0=90=D0=BD=D0=BD=D0=B0;;;\n"
                + "TEL;CELL;PREF:+7 912");

    Contact anna = contact(card);

    assertThat(anna.displayName()).isEqualTo("Анна");
    assertThat(anna.infos())
        .containsExactly(info(Channel.PHONE, Category.MOBILE, "+7 912").withPrimary(true));
  }

  @Test
  void each_card_is_a_line_even_if_another_is_broken() throws IOException {
    Path file =
        Files.write(
            folder.resolve("a.vcf"),
            (card("3.0", "FN:Анна")
                    + "\n\n"
                    + card("3.0", "FN:Пётр")
                    + "BEGIN:VCARD\nVERSION:3.0\nFN:cut")
                .getBytes(Charset.forName("windows-1251")));

    List<ContactLine> lines = lines(VCards.reader(), file);

    assertThat(lines).extracting(ContactLine::number).containsExactly(1L, 2L, 3L);
    assertThat(lines.get(0).values().get().contact().displayName()).isEqualTo("Анна");
    assertThat(lines.get(1).values().get().named()).containsExactly(LineMember.NAME);
    assertThat(lines.get(1).cells().get(0)).startsWith("BEGIN:VCARD").contains("FN:Пётр");
    assertThat(lines.get(2).values().getLeft())
        .isEqualTo("the vCard has no end: END:VCARD is missing");
  }

  private static String card(String version, String properties) {
    return "BEGIN:VCARD\nVERSION:" + version + "\n" + properties + "\nEND:VCARD\n";
  }

  private static ContactInfo info(Channel channel, Category category, String value) {
    return ContactInfo.of(channel, category, value);
  }

  private Contact contact(String card) throws IOException {
    return only(VCards.reader(), card);
  }

  private Contact only(ContactReader reader, String card) throws IOException {
    List<ContactLine> lines = lines(reader, Files.writeString(folder.resolve("a.vcf"), card));
    assertThat(lines).hasSize(1);
    return lines.get(0).values().get().contact();
  }

  private static List<ContactLine> lines(ContactReader reader, Path file) throws IOException {
    try (Stream<ContactLine> lines = reader.read(file)) {
      return lines.toList();
    }
  }
}
