package r7contacts.demo.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import r7contacts.demo.Program.Run;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.Person;
import r7contacts.domain.ShareLevel;
import r7contacts.json.ContactJson;

class CreateCommandTest extends EditTestBase {

  @ParameterizedTest
  @MethodSource("adapters")
  void a_person_is_created_with_everything_that_is_typed(String adapter) {
    Run run =
        change(
            adapter,
            "create",
            "person",
            "--first=Анна",
            "--last=Петрова",
            "--job-title=CTO",
            "--company=2002",
            "--about=line 1\nline 2",
            "--stage=cold",
            "--field=День рождения=31.12.1990",
            "--email=work,primary:a@b.example",
            "--phone=mobile:+7 912 000-00-00",
            "--contact-info=website=https://b.example",
            "--address=office:street=Ленина, 1;city=Москва",
            "--tag=vip",
            "--tag=new",
            "--share=read",
            "--output=json");

    assertThat(run.exitCode()).as("%s", run).isZero();
    ContactId id = ContactJson.read(run.out()).id();
    Person created = (Person) contact(adapter, id.value());
    assertThat(created.displayName()).isEqualTo("Анна Петрова");
    assertThat(created.jobTitle()).contains("CTO");
    assertThat(created.company().flatMap(link -> link.id())).contains(ContactId.of(2002));
    assertThat(created.about()).contains("line 1\nline 2");
    assertThat(created.stage().get().id()).isEqualTo(1);
    assertThat(created.customField("День рождения").flatMap(CustomField::text))
        .contains("31.12.1990");
    assertThat(created.infos())
        .extracting(info -> info.withId(0).withLabel(null))
        .containsExactlyInAnyOrder(
            ContactInfo.of(Channel.EMAIL, Category.WORK, "a@b.example").withPrimary(true),
            ContactInfo.of(Channel.PHONE, Category.MOBILE, "+7 912 000-00-00"),
            ContactInfo.of(Channel.WEBSITE, Category.WORK, "https://b.example"));
    assertThat(created.addresses())
        .extracting(address -> address.category() + " " + address.singleLine())
        .containsExactly("OFFICE Ленина, 1, Москва");
    assertThat(created.tags()).containsExactlyInAnyOrder("VIP", "new");
    assertThat(created.sharing().level()).isEqualTo(ShareLevel.READ);
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void a_company_is_created_and_its_card_is_printed(String adapter) {
    Run run =
        change(adapter, "create", "company", "--name=Acme", "--field=ИНН=77", "--share=everyone");

    assertThat(run.exitCode()).as("%s", run).isZero();
    assertThat(run.out()).startsWith("Acme\n  Company").contains("ИНН").contains("77");
    assertThat(run.err()).startsWith("undo: java -jar contacts-demo.jar delete ");
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void a_dry_run_creates_nothing(String adapter) {
    long before = count(adapter);

    Run run =
        change(
            adapter,
            "create",
            "person",
            "--first=Анна",
            "--email=a@b.example",
            "--share=everyone",
            "--dry-run",
            "--requests");

    assertThat(run.exitCode()).as("%s", run).isZero();
    assertThat(run.out())
        .startsWith("create person: ")
        .contains("add email \"a@b.example (work)\"");
    if (adapter.equals("memory")) {
      assertThat(run.err())
          .isEqualTo(line("there are no requests, because the contacts are in memory"));
    } else {
      assertThat(run.out()).contains("POST /api/2.0/crm/contact/person").doesNotContain(SECRET);
    }
    assertThat(count(adapter)).isEqualTo(before);
  }

  private long count(String adapter) {
    return run("find", "--limit=0", "--output=csv", "--from", from(adapter)).out().lines().count();
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void what_the_portal_cannot_store_is_rejected(String adapter) {
    Run run = change(adapter, "create", "person", "--first=" + "x".repeat(256), "--share=everyone");

    assertThat(run.exitCode()).isEqualTo(9);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith(
            "nothing was changed: first name has 256 characters, at most 255 can be stored");
  }
}
