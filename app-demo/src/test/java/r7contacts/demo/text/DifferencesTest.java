package r7contacts.demo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.Person;
import r7contacts.testkit.PortalSampleContacts;
import r7contacts.testkit.SampleContacts;

class DifferencesTest {

  private final Person anna = SampleContacts.anna();

  @Test
  void equal_contacts_have_no_differences() {
    for (Contact contact : PortalSampleContacts.withSamples()) {
      assertThat(Differences.between(contact, contact)).isEmpty();
    }
    assertThat(Differences.between(anna, SampleContacts.anna())).isEmpty();
  }

  @Test
  void a_difference_has_the_path_of_the_member_and_both_values() {
    Person other =
        anna.toBuilder()
            .firstName(null)
            .jobTitle("Buyer")
            .profile(
                anna.profile().toBuilder()
                    .infos(anna.infos().stream().map(info -> info.withPrimary(false)).toList())
                    .addresses(List.of())
                    .build())
            .build();

    assertThat(Differences.between(anna, other))
        .contains(
            "firstName: \"Анна\" and absent",
            "jobTitle: \"Директор по закупкам\" and \"Buyer\"",
            "profile.infos[0].isPrimary: true and false",
            "profile.infos[3].isPrimary: true and false")
        .anySatisfy(path -> assertThat(path).startsWith("profile.addresses: [Address["))
        .hasSize(5);
  }

  @Test
  void a_person_and_a_company_differ_in_kind() {
    assertThat(Differences.between(anna, SampleContacts.romashka()))
        .singleElement()
        .satisfies(path -> assertThat(path).startsWith("kind: Person["));
  }
}
