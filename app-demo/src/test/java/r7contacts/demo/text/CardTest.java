package r7contacts.demo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.domain.Sharing;
import r7contacts.testkit.PortalSampleContacts;
import r7contacts.testkit.SampleContacts;

class CardTest {

  @Test
  void a_person_is_laid_out_for_reading() {
    assertThat(Card.text(SampleContacts.anna(), Card.PAGE, false))
        .isEqualTo(
            """
            Анна Иванова
              Person                 #1001
              Works as               Директор по закупкам at ООО «Ромашка»
              Stage                  Горячий
              Industry               Торговля
              Currency               RUB
              About                  Звонить после обеда.
                                     Любит точность.

              Phone, mobile          +7 912 345-67-89 ★
              Phone, work            +7 (495) 123-45-67 доб. 12
              E-mail, home           anna@example.org
              E-mail, work           a.ivanova@romashka.example ★
              VK, other              anna.ivanova
              Address, home          ул. Ленина, д. 5, кв. 12, Москва, 101000, Россия
              Address, work          пр. Мира, 1, Тула, Тульская область, 300000, Россия ★

              · Сведения ·
              Должность по договору  Закупщик I категории
              Заметки                Первая строка
                                     вторая строка
              Источник               Выставка
              Рассылка               yes
              День рождения          31.12.1984
              Договор до             2027-01-31

              Tasks                  3, some of them late
              Shared                 with everyone, to read and edit
              You may                read, edit, delete
              Created                2024-03-05 09:30 +03:00 by Сергей О'Петров & сын""");
  }

  @Test
  void a_company_is_laid_out_for_reading() {
    assertThat(Card.text(SampleContacts.romashka(), Card.PAGE, false))
        .isEqualTo(
            """
            ООО «Ромашка»
              Company           #2001
              Members           1
              Stage             Горячий
              Industry          Торговля
              Currency          RUB
              About             Поставщик цветов

              Phone, work       +7 495 000-00-01 ★
              Website, work     https://romashka.example/?q=1&lang=ru ★
              Address, office   Цветочная ул., 7, Москва, Москва, 125000, Россия ★
              Address, billing  Москва

              ИНН               7701234567

              Tasks             5
              Shared            with everyone, to read and edit
              You may           read, edit, delete
              Created           2020-01-15 10:00 +03:00 by Сергей О'Петров & сын""");
  }

  @Test
  void unknown_codes_are_shown_as_numbers() {
    assertThat(Card.text(SampleContacts.unknownCodes(), Card.PAGE, false))
        .contains("Channel 42, category 7", "Phone, category 42", "Address, category 9")
        .contains("on level 7", "вчера by Mary Façade");
  }

  @Test
  void sharing_that_was_not_sent_is_not_shown() {
    Contact ivan = SampleContacts.ivan();
    Sharing unknown = new Sharing(Channel.NO_CODE, false, List.of());
    Contact contact = ivan.withProfile(ivan.profile().toBuilder().sharing(unknown).build());

    assertThat(Card.text(contact, Card.PAGE, false)).doesNotContain("Shared", "level");
  }

  @Test
  void a_private_contact_shows_its_access_list() {
    assertThat(Card.text(SampleContacts.ivan(), Card.PAGE, false))
        .contains("with administrators only");
    assertThat(Card.text(SampleContacts.pat(), Card.PAGE, false))
        .contains("with administrators and Сергей О'Петров & сын, Mary Façade");
  }

  @Test
  void no_card_is_wider_than_a_page() {
    for (Contact contact : PortalSampleContacts.withSamples()) {
      assertThat(Card.text(contact, Card.PAGE, false).lines())
          .allSatisfy(line -> assertThat(TerminalText.width(line)).isLessThanOrEqualTo(100));
    }
  }

  @Test
  void long_labels_and_values_are_wrapped() {
    Person person =
        person(
            CustomField.of(1, "Короткая", FieldValue.Text.of("слово ".repeat(20))),
            CustomField.of(2, "A label of more than thirty-two letters", FieldValue.Text.of("x")));

    assertThat(Card.text(person, Card.PAGE, false))
        .contains(
            """
              Короткая  слово слово слово слово слово слово слово слово слово слово слово слово слово слово
                        слово слово слово слово слово слово
              A label of more than thirty-two letters
                        x
            """);
  }

  @Test
  void on_a_narrow_page_values_are_wrapped_but_no_contact_info() {
    Person person =
        Person.builder(
                Profile.builder(ContactId.of(1))
                    .infos(
                        ContactInfo.of(
                            Channel.EMAIL, Category.WORK, "anna.petrova@romashka.example"))
                    .about("слово слово слово слово")
                    .build())
            .firstName("Anna")
            .build();

    assertThat(Card.text(person, 36, false))
        .contains("  E-mail, work  anna.petrova@romashka.example\n")
        .contains("  About         слово слово слово\n                слово\n");
  }

  @Test
  void a_heading_without_fields_is_omitted() {
    assertThat(
            Card.text(
                person(CustomField.of(1, "Empty", FieldValue.Heading.empty())), Card.PAGE, false))
        .doesNotContain("Empty");
  }

  @Test
  void control_characters_in_a_contact_are_replaced() {
    Person person =
        Person.builder(Profile.builder(ContactId.of(1)).about("a\u001b[2Jb\r\nc\td").build())
            .firstName("\u001b]0;title\u0007\u202eEve")
            .build();

    assertThat(Card.text(person, Card.PAGE, false))
        .startsWith("\ufffd]0;title\ufffd\ufffdEve\n")
        .contains("  About    a\ufffd[2Jb\n           c d\n");
  }

  private static Person person(CustomField... fields) {
    return Person.builder(Profile.builder(ContactId.of(1)).customFields(fields).build()).build();
  }
}
