package r7contacts.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import r7contacts.simulator.RecordedRequest;

/** Requests that change more than one contact, or more of a contact than they name. */
public final class ForbiddenRequests {

  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "(?i)PUT /api/2\\.0/crm/contact(\\.\\w+)?"
              + "|DELETE /api/2\\.0/crm/contact/filter(\\.\\w+)?"
              + "|PUT .*/batch(\\.\\w+)?"
              + "|PUT .*/contact/(filter/)?access(\\.\\w+)?"
              + "|\\w+ /api/2\\.0/batch(\\.\\w+)?"
              + "|.*changephotobyurl.*"
              + "|.*/tag/group(\\.\\w+)?"
              + "|PUT .*/contact/(person|company)/\\d+/status(\\.\\w+)?"
              + "|\\w+ .*/crm/contact/\\d+/customfield/.*");

  private ForbiddenRequests() {}

  /** Asserts that none of these requests is forbidden. */
  public static void assertNoneIn(List<RecordedRequest> requests) {
    assertThat(requests.stream().map(ForbiddenRequests::line).filter(ForbiddenRequests::matches))
        .isEmpty();
  }

  static boolean matches(String line) {
    return FORBIDDEN.matcher(line).matches();
  }

  private static String line(RecordedRequest request) {
    return request.method() + " " + request.target().replaceFirst("\\?.*", "");
  }
}
