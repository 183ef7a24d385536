package r7contacts.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.Photos;
import r7contacts.domain.Profile;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.CannedAnswer;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.RecordedRequest;

/** Photos are read in two steps, from the portal only (field guide §8.9). */
class JsonPhotoTest {

  private static final String HANDLER = "/Products/CRM/HttpHandlers/filehandler.ashx";
  private static final String PICTURE = "/Products/Crm/Data/Storage/photos/contact_7_82_82.png";

  private PortalSimulator portal;
  private ContactBook contacts;

  @BeforeEach
  void open() {
    portal = PortalSimulator.builder().generated(7, 1).start();
    contacts =
        JsonContacts.open(
            PortalSettings.builder(portal.uri().toString())
                .token(portal.token())
                .retries(0)
                .build());
  }

  @AfterEach
  void close() {
    contacts.close();
    portal.close();
  }

  private static Contact contact(int id) {
    String link = HANDLER + "?action=contactphotoulr&cid=%d&isc=False&ps=%d";
    return Person.builder(
            Profile.builder(ContactId.of(id))
                .photos(Photos.of(link.formatted(id, 1), link.formatted(id, 2)))
                .build())
        .build();
  }

  private Either<ContactError, Option<byte[]>> photoOf(int id) {
    return contacts.photoOf(contact(id));
  }

  @Test
  void the_link_of_a_contact_leads_to_the_link_of_its_picture() {
    byte[] photo = photoOf(7).get().get();

    assertThat(photo).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(50);
    List<RecordedRequest> requests = portal.requests();
    assertThat(requests).hasSize(2);
    assertThat(requests.get(0).target()).endsWith("&cid=7&isc=False&ps=2");
    assertThat(requests.get(1).target()).isEqualTo(PICTURE);
    assertThat(requests)
        .allSatisfy(
            request -> assertThat(request.header("Authorization")).contains(portal.token()));
  }

  @Test
  void contacts_without_a_photo_of_their_own_have_none() {
    assertThat(photoOf(5).get()).isEmpty();
    assertThat(portal.requests()).hasSize(1);
    Contact without = Person.builder(Profile.builder(ContactId.of(7)).build()).build();
    assertThat(contacts.photoOf(without).get()).isEmpty();
    assertThat(portal.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://other.example/photo.jpeg | Refused    | the photo is at other.example, and the token is sent to the portal only",
        "//other.example/photo.jpeg       | Refused    | the photo is at other.example, and the token is sent to the portal only",
        "http://x@other.example/p.jpeg    | Refused    | the photo is at other.example, and the token is sent to the portal only",
        "<html>Sign in</html>             | Unreadable | this is no link to a photo: <html>Sign in</html>",
        "file:///etc/passwd               | Unreadable | this is no link to a photo: file:///etc/passwd"
      })
  void links_that_do_not_lead_to_the_portal_are_not_read(
      String link, String error, String message) {
    portal.answer(HANDLER, CannedAnswer.of(200, "text/plain", link));

    ContactError outcome = photoOf(7).getLeft();

    assertThat(outcome.getClass().getSimpleName()).isEqualTo(error);
    assertThat(outcome.message()).contains(message);
    assertThat(portal.requests()).hasSize(1);
  }

  @Test
  void a_link_with_the_address_of_the_portal_is_read() {
    portal.answer(HANDLER, CannedAnswer.of(200, "text/plain", portal.uri() + PICTURE + "?v=2\r\n"));

    assertThat(photoOf(7).get()).hasSize(1);
    assertThat(portal.requests().get(1).target()).isEqualTo(PICTURE + "?v=2");
  }

  @Test
  void pictures_that_are_missing_moved_or_too_long_are_errors() {
    portal.answer(PICTURE, CannedAnswer.of(404, "text/html", "<html>404</html>"));
    assertThat(photoOf(7).getLeft().message()).contains("the photo does not exist (404)");

    portal.answer(
        PICTURE,
        CannedAnswer.of(302, "text/html", "").withHeader("Location", portal.uri() + "/other"));
    assertThat(photoOf(7).getLeft().message()).contains("redirect");

    portal.answer(PICTURE, CannedAnswer.of(200, "image/jpeg", "x".repeat((5 << 20) + 1)));
    assertThat(photoOf(7).getLeft().message()).contains("is longer than 5242880 bytes");
  }
}
