package r7contacts.portal.contacts;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.Method;
import r7contacts.domain.Contact;
import r7contacts.domain.Photos;
import r7contacts.domain.PrintableText;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.portal.http.Call;
import r7contacts.portal.http.Operation;
import r7contacts.portal.http.QueryString;
import r7contacts.portal.session.PortalSession;
import r7contacts.portal.wire.AnswerWire;

/**
 * Photos of contacts, in two steps (field guide §8.9): the answer to a contact's link is another
 * link, to the picture. Both are read from the portal only, because the token is sent along.
 */
final class PortalPhotos {

  /** The most bytes that a portal accepts as a photo. */
  private static final int MAX_BYTES = 5 << 20;

  private static final int MAX_LINK = 8192;

  /** Begins the name of the picture that a portal shows for contacts without a photo. */
  private static final String PLACEHOLDER = "empty_";

  private final PortalSession session;
  private final URI portal;

  PortalPhotos(PortalSession session, URI portal) {
    this.session = session;
    this.portal = portal;
  }

  /** Returns the photo of a contact; absent if it has none. */
  Either<ContactError, Option<byte[]>> photo(Call call, Contact contact) {
    Photos photos = contact.photos();
    Option<String> link = photos.medium().orElse(photos.small());
    if (link.isEmpty()) {
      return Either.right(Option.none());
    }
    return file(call, link.get(), new BytesHandler("the link to the photo", MAX_LINK, true))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip())
        .flatMap(
            picture ->
                isPlaceholder(picture)
                    ? Either.right(Option.none())
                    : file(call, picture, new BytesHandler("the photo", MAX_BYTES, false))
                        .map(Option::some));
  }

  private static boolean isPlaceholder(String link) {
    String path = link.replaceFirst("[?#].*", "");
    return link.isEmpty() || path.substring(path.lastIndexOf('/') + 1).startsWith(PLACEHOLDER);
  }

  private Either<ContactError, byte[]> file(Call call, String link, BytesHandler handler) {
    return target(link)
        .flatMap(
            target ->
                session.ask(
                    call,
                    new Operation<>(
                        "read-photo",
                        Method.GET,
                        target,
                        // The query may be a signature of the link.
                        target.replaceFirst("\\?.*", ""),
                        new QueryString(),
                        null,
                        true,
                        session.reader(AnswerWire::read),
                        handler)));
  }

  /** Returns path and query below the portal's root, or the reason why the link is not read. */
  private Either<ContactError, String> target(String link) {
    try {
      URI given = new URI(link);
      URI target = portal.resolve(given);
      boolean hasHost = given.getScheme() != null || given.getRawAuthority() != null;
      if (target.getRawPath() == null || hasHost && target.getHost() == null) {
        return notALink(link);
      }
      // The request goes to the portal's own scheme and port in any case.
      if (hasHost && !target.getHost().equalsIgnoreCase(portal.getHost())) {
        return Either.left(
            new Refused(
                "the photo is at %s, and the token is sent to the portal only"
                    .formatted(PrintableText.singleLine(target.getHost()))));
      }
      String root = portal.getRawPath();
      String path = target.getRawPath();
      String below = path.startsWith(root + "/") ? path.substring(root.length()) : path;
      return Either.right(
          target.getRawQuery() == null ? below : below + "?" + target.getRawQuery());
    } catch (URISyntaxException e) {
      return notALink(link);
    }
  }

  private static Either<ContactError, String> notALink(String link) {
    String start = link.length() > 80 ? link.substring(0, 80) + "…" : link;
    return Either.left(
        new Unreadable("this is no link to a photo: " + PrintableText.singleLine(start)));
  }
}
