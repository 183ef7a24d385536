package r7contacts.demo.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import r7contacts.demo.Program.Run;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Person;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.change.ContactEdit;

class EditCommandTest extends EditTestBase {

  @ParameterizedTest
  @MethodSource("adapters")
  void an_edit_changes_what_it_names_and_nothing_else(String adapter) {
    Contact before = contact(adapter, 1004);

    Run run =
        change(
            adapter,
            "edit",
            "1004",
            "--job-title",
            "CTO",
            "--clear",
            "last-name",
            "--add-email",
            "work,primary:erik@b.example",
            "--add-tag",
            "vip");

    assertThat(run.exitCode()).as("%s", run).isZero();
    assertThat(run.out()).startsWith("Erik\n").contains("Works as        CTO\n");
    Person after = (Person) contact(adapter, 1004);
    assertThat(after.infos(Channel.EMAIL).get(0).value()).contains("erik@b.example");
    assertThat(after.tags()).containsExactly("VIP");
    assertThat(ContactEdit.between(before, after).edits())
        .extracting(edit -> edit.member())
        .containsExactlyInAnyOrder("job title", "last name", "email", "tag");
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void every_option_reaches_the_contact(String adapter) {
    Run run =
        change(
            adapter,
            "edit",
            "1001",
            "--stage=cold",
            "--field=ДОЛЖНОСТЬ по договору=a=b",
            "--field=13=Сайт",
            "--clear-field=Заметки",
            "--company=2002",
            "--change-phone",
            "8 912 345-67-89",
            "+7 912 000-00-00",
            "--remove-phone",
            "84951234567",
            "--change-email",
            "A.Ivanova@romashka.example",
            "home,not-primary:a@b.example",
            "--remove-contact-info=vk=anna.ivanova",
            "--add-contact-info=skype=anna",
            "--change-address=city=Тула",
            "city=Тверь;state=",
            "--remove-address=home:",
            "--add-address=office:city=Omsk",
            "--remove-tag=VIP");

    assertThat(run.exitCode()).as("%s", run).isZero();
    Person anna = (Person) contact(adapter, 1001);
    assertThat(anna.stage().get().id()).isEqualTo(1);
    assertThat(anna.customField("Должность по договору").get().text()).contains("a=b");
    assertThat(anna.customField("Источник").get().text()).contains("Сайт");
    assertThat(anna.customField("Заметки")).isEmpty();
    assertThat(anna.company().get().id().get().value()).isEqualTo(2002);
    assertThat(anna.infos())
        .extracting(EditCommandTest::text)
        .containsExactlyInAnyOrder(
            "PHONE MOBILE true +7 912 000-00-00",
            "EMAIL HOME false anna@example.org",
            "EMAIL HOME false a@b.example",
            "SKYPE WORK false anna");
    assertThat(anna.addresses())
        .extracting(address -> address.category() + " " + address.singleLine())
        .containsExactlyInAnyOrder("WORK пр. Мира, 1, Тверь, 300000, Россия", "OFFICE Omsk");
    assertThat(anna.tags()).containsExactly("Рассылка, весна");
    assertThat(anna.currency()).isNotEmpty();
  }

  private static String text(ContactInfo info) {
    return "%s %s %s %s"
        .formatted(info.channel(), info.category(), info.isPrimary(), info.value().getOrElse("?"));
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void a_company_has_a_name_and_no_job_title(String adapter) {
    assertThat(change(adapter, "edit", "2003", "--name", "Full", "--share", "read").exitCode())
        .isZero();

    Contact company = contact(adapter, 2003);
    assertThat(company.displayName()).isEqualTo("Full");
    assertThat(company.sharing().level()).isEqualTo(ShareLevel.READ);
    Run wrong = change(adapter, "edit", "2003", "--job-title", "CTO");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .startsWith("--job-title: the contact is a company, which has no job title");
    assertThat(change(adapter, "edit", "1004", "--name", "x").err())
        .startsWith("--name: the contact is a person: use --first and --last for the names");
    assertThat(change(adapter, "edit", "2003", "--clear", "company").err())
        .startsWith("--clear: the contact is a company, which has no company");
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void what_is_not_on_the_portal_is_named_with_what_is(String adapter) {
    for (List<String> wrong :
        List.of(
            List.of("--stage=Colt", "--stage: there is no stage \"Colt\"; did you mean Cold?"),
            List.of("--stage=99", "--stage: there is no stage \"99\"; there are Cold, Горячий"),
            List.of(
                "--field=Birthdat=1",
                "--field: there is no custom field \"Birthdat\"; did you mean Birthdate?"),
            List.of("--field=ИНН=1", "--field: there is no custom field \"ИНН\"; there are "),
            List.of(
                "--clear-field=Сведения",
                "--clear-field: there is no custom field \"Сведения\"; there are "),
            List.of(
                "--company=99",
                "--company: contact 99 was not found, or this account may not see it"),
            List.of(
                "--company=1001", "--company: contact 1001 is a person: use the id of a company"),
            List.of(
                "--remove-phone=1",
                "--remove-phone: the contact has no such value; it has \"home,primary:+47 22 12 34 56\""),
            List.of("--remove-email=a@b", "--remove-email: the contact has no values of this kind"),
            List.of(
                "--remove-address=city=Omsk",
                "--remove-address: the contact has no such value; it has \"other,not-primary:street=Storgata 1;city=Oslo;state=;zip=0155;country=Norge\""))) {
      Run run = change(adapter, "edit", "1004", wrong.get(0));

      assertThat(run.exitCode()).as("%s", run).isEqualTo(2);
      assertThat(run.err()).startsWith(wrong.get(1)).contains("Try: ");
      assertThat(run.out()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void a_dry_run_prints_the_plan_and_changes_nothing(String adapter) {
    Contact before = contact(adapter, 1004);

    Run run =
        change(
            adapter,
            "edit",
            "1004",
            "--job-title=CTO\u001b[2J",
            "--stage=Cold",
            "--dry-run",
            "--requests");
    Run plan = change(adapter, "edit", "1004", "--job-title=CTO", "--stage=Cold", "--dry-run");

    assertThat(run.exitCode()).isEqualTo(9);
    assertThat(plan.exitCode()).as("%s", plan).isZero();
    assertThat(plan.out())
        .isEqualTo("job title: \"Head of logistics\" → \"CTO\"\nstage: none → \"Cold\"\n");
    assertThat(contact(adapter, 1004)).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void an_edit_that_is_done_already_changes_nothing(String adapter) {
    Run dry = change(adapter, "edit", "1004", "--first=Erik", "--dry-run");
    Run run = change(adapter, "edit", "1004", "--first=Erik");

    assertThat(dry).isEqualTo(new Run(0, "", line("there is nothing to change")));
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Erik Lund\n");
    assertThat(run.err()).isEqualTo(line("nothing was changed: contact 1004 is already as wanted"));
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void the_contact_is_printed_as_json_for_programs(String adapter) {
    Run run = change(adapter, "edit", "1004", "--first=Eric", "--output=json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .isEqualTo(run("get", "1004", "--output=json", "--from", from(adapter)).out());
    assertThat(run.err()).startsWith("undo: ").hasLineCount(1);
  }
}
