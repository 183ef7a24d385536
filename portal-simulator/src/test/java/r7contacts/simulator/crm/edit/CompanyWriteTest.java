package r7contacts.simulator.crm.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.TestClient.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import r7contacts.simulator.wire.WireObject;

/** Companies: create, update, quick create. */
class CompanyWriteTest extends WriteTestBase {

  @Test
  void a_created_company_has_its_persons() {
    int id =
        write(
                "POST",
                "contact/company",
                "companyName=+ACME+&about=x&shareType=1&personList=1003&personList=9&personList=2001"
                    + "&customFieldList[0][key]=41&customFieldList[0][value]=770"
                    + "&customFieldList[1][key]=999&customFieldList[1][value]=dropped")
            .number("id");

    WireObject company = contact(id);
    assertThat(company.text("companyName")).isEqualTo("ACME");
    assertThat(company.text("displayName")).isEqualTo("ACME");
    assertThat(company.number("personsCount")).isEqualTo(1);
    assertThat(company.has("firstName")).isFalse();
    assertThat(values(company.list("customFields"), "fieldValue")).containsExactly("770");
    assertThat(contact(1003).object("company").text("displayName")).isEqualTo("ACME");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, contact/company, about=x, 500",
    "POST, contact/company, companyName=+, 400",
    "PUT, contact/company/2001, about=x, 500",
    "PUT, contact/company/2001, companyName=+, 400",
    "PUT, contact/company/999, companyName=A, 400"
  })
  void a_company_needs_a_name(String method, String path, String form, int status) {
    assertThat(status(method, path, form)).isEqualTo(status);
    assertThat(portal.writes()).isEmpty();
  }

  @Test
  void an_update_renames_the_company_in_its_persons_too() {
    write("PUT", "contact/company/2001", "companyName=New&shareType=1");

    assertThat(contact(2001).text("displayName")).isEqualTo("New");
    assertThat(contact(2001).number("personsCount")).isEqualTo(2);
    assertThat(contact(1001).object("company").text("displayName")).isEqualTo("New");
  }

  @Test
  void quick_companies_are_created_from_their_names() {
    var created =
        writeList("POST", "contact/company/quick", "companyName=A&companyName=+&companyName=B");

    assertThat(values(created, "displayName")).containsExactly("A", "B");
    assertThat(text(send("POST", "contact/company/quick", ""))).contains("\"response\":{}");
  }
}
