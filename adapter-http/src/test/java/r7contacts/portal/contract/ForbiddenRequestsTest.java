package r7contacts.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check for forbidden requests finds them. */
class ForbiddenRequestsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PUT /api/2.0/crm/contact.json",
        "PUT /api/2.0/crm/contact",
        "DELETE /api/2.0/crm/contact/filter.xml",
        "PUT /api/2.0/crm/contact/1001/batch.json",
        "PUT /api/2.0/crm/contact/filter/access.json",
        "PUT /api/2.0/crm/contact/access.json",
        "POST /api/2.0/batch.json",
        "GET /api/2.0/batch",
        "PUT /api/2.0/crm/contact/1001/changephotobyurl.json",
        "POST /api/2.0/crm/person/1001/tag/group.json",
        "PUT /api/2.0/crm/contact/person/1001/status.json",
        "PUT /api/2.0/crm/contact/company/2001/status.xml",
        "POST /api/2.0/crm/contact/1001/customfield/11.json"
      })
  void forbidden_requests_are_found(String line) {
    assertThat(ForbiddenRequests.matches(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /api/2.0/crm/contact/1001/batch.json",
        "GET /api/2.0/crm/contact/filter.json",
        "PUT /api/2.0/crm/contact/1001/access.json",
        "PUT /api/2.0/crm/contact/1001/status.json",
        "PUT /api/2.0/crm/contact/merge.xml",
        "POST /api/2.0/crm/contact/1001/tag.json",
        "POST /api/2.0/crm/person/1001/customfield/11.json"
      })
  void other_requests_are_allowed(String line) {
    assertThat(ForbiddenRequests.matches(line)).isFalse();
  }
}
