package r7contacts.portal;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.AccessDenied;
import r7contacts.port.ContactError.NotAuthenticated;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactError.Unreadable;

/**
 * Decides what an HTTP answer to "the contact with this id" means: first by its status, then by its
 * content type, then by its envelope (WC §16). A body that cannot be read tells nothing about a
 * failure, it does not hide it.
 */
final class Judge {

  private static final String NO_SUCH_METHOD = "Method not found";

  private final WireFormat format;
  private final PortalSettings settings;
  private final AnswerReader reader;
  private final ContactMapper mapper = new ContactMapperImpl();

  Judge(WireFormat format, PortalSettings settings) {
    this.format = format;
    this.settings = settings;
    this.reader = new AnswerReader(format);
  }

  Either<ContactError, Contact> judge(ContactId id, ClassicHttpResponse response)
      throws IOException {
    int status = response.getCode();
    if (status == 200) {
      return success(id, response);
    }
    return Either.left(failure(id, status, response, portalMessage(response)));
  }

  private Either<ContactError, Contact> success(ContactId id, ClassicHttpResponse response)
      throws IOException {
    Option<String> foreign = foreignContent(response.getEntity());
    if (foreign.isDefined()) {
      return unreadable(foreign.get());
    }
    AnswerWire answer = read(response.getEntity());
    if (answer == null || !answer.isEnvelope()) {
      return unreadable("this is no answer of a portal: there is no envelope with a status");
    }
    if (answer.error() != null) {
      return Either.left(
          new Refused(
              Option.of(answer.error().message())
                  .map(OneLine::of)
                  .getOrElse("the portal gives no reason")));
    }
    ContactWire wire = answer.response();
    if (wire == null) {
      return unreadable("the envelope holds no contact");
    }
    if (mapper.contactId(wire.id()).isEmpty()) {
      return unreadable("the contact that was sent for " + id + " has no id");
    }
    return Either.right(mapper.toContact(wire));
  }

  private static Either<ContactError, Contact> unreadable(String reason) {
    return Either.left(new Unreadable(reason));
  }

  /** What happened instead, for each status (WC §3.1, §8.3, §9). */
  private ContactError failure(
      ContactId id, int status, ClassicHttpResponse response, Option<Envelope> envelope) {
    String said = envelope.flatMap(Envelope::message).map(text -> ": " + text).getOrElse("");
    return switch (status) {
      case 400 ->
          isBeyondThePortal(id)
              ? new NotFound(id)
              : new Refused("the portal does not take the request (400)" + said);
      case 401 ->
          new NotAuthenticated(
              settings.token() == null
                  ? "no token is set"
                  : "the portal does not accept the token; it may be wrong, expired or of another portal");
      case 402 -> new Refused("the portal is not paid for (402)" + said);
      case 403 -> new AccessDenied("the portal denies this account the contact (403)" + said);
      case 404 -> missing(id, envelope, said);
      case 429, 502, 503, 504 ->
          new Unavailable("the portal cannot answer now (" + status + ")" + said, wait(response));
      default -> other(status, response, said);
    };
  }

  /**
   * The portal takes an id that it cannot hold for a bad request (WC §14); it means that nobody has
   * it.
   */
  private static boolean isBeyondThePortal(ContactId id) {
    return id.value() == 0 || id.value() > Integer.MAX_VALUE;
  }

  /**
   * Only an envelope speaks of the contact. Without one, no portal was there to look for it (WC
   * §9).
   */
  private ContactError missing(ContactId id, Option<Envelope> envelope, String said) {
    if (envelope.isEmpty()) {
      return Unavailable.because(
          "no portal answers at "
              + settings.base()
              + " (404); it may be suspended, or the address wrong");
    }
    return envelope.get().message().contains(NO_SUCH_METHOD)
        ? new Refused("the portal does not know the request (404)" + said)
        : new NotFound(id);
  }

  private ContactError other(int status, ClassicHttpResponse response, String said) {
    if (status >= 500) {
      return Unavailable.because("the portal failed (" + status + ")" + said);
    }
    if (status >= 400) {
      return new Refused("the portal refuses the request (" + status + ")" + said);
    }
    if (status >= 300) {
      return new Refused(
          "the portal sends us elsewhere (%d)%s; redirects are not followed, for the token's sake"
              .formatted(status, elsewhere(response)));
    }
    return new Unreadable("an answer with a contact has status 200, not " + status);
  }

  /** Where a redirect leads to, without the parts that may hold secrets. */
  private static String elsewhere(ClassicHttpResponse response) {
    Header location = response.getFirstHeader(HttpHeaders.LOCATION);
    if (location == null || location.getValue() == null) {
      return "";
    }
    try {
      URI target = URI.create(location.getValue().strip());
      return target.getHost() == null
          ? ""
          : ", to " + target.getScheme() + "://" + target.getHost();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static Option<Duration> wait(ClassicHttpResponse response) {
    Header retryAfter = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
    if (retryAfter == null || retryAfter.getValue() == null) {
      return Option.none();
    }
    String value = retryAfter.getValue().strip();
    if (value.matches("\\d{1,9}")) {
      return Option.some(Duration.ofSeconds(Long.parseLong(value)));
    }
    return Option.of(DateUtils.parseStandardDate(value))
        .map(until -> Duration.between(Instant.now(), until))
        .filter(wait -> !wait.isNegative());
  }

  /** What a failure's envelope says; absent if there is none. */
  private Option<Envelope> portalMessage(ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null || foreignContent(entity).isDefined()) {
      return Option.none();
    }
    try {
      AnswerWire answer = read(entity);
      return answer == null || !answer.isEnvelope()
          ? Option.none()
          : Option.some(
              new Envelope(
                  Option.of(answer.error())
                      .flatMap(error -> Option.of(error.message()))
                      .map(OneLine::of)));
    } catch (BrokenAnswerException e) {
      return Option.none();
    }
  }

  /** What is wrong with the kind of content, before a byte is read; absent if nothing is. */
  private Option<String> foreignContent(@Nullable HttpEntity entity) {
    if (entity == null) {
      return Option.some("the answer has no body");
    }
    ContentType type = ContentType.parseLenient(entity.getContentType());
    if (type == null || type.getMimeType() == null) {
      return Option.none();
    }
    String mediaType = type.getMimeType().toLowerCase(Locale.ROOT);
    if (!isOurs(mediaType)) {
      return Option.some(
          "the answer is %s where %s was asked for"
              .formatted(OneLine.of(mediaType), format.name()));
    }
    return Option.of(type.getCharset())
        .filter(charset -> !charset.name().equals("UTF-8") && !charset.name().equals("US-ASCII"))
        .map(charset -> "the answer is in " + charset + " where UTF-8 was expected");
  }

  private boolean isOurs(String mediaType) {
    return mediaType.equals(format.mediaType())
        || mediaType.endsWith("/" + format.suffix())
        || mediaType.endsWith("+" + format.suffix());
  }

  private @Nullable AnswerWire read(HttpEntity entity) throws IOException {
    try (InputStream body =
        new LimitedInputStream(entity.getContent(), settings.maxAnswerBytes())) {
      return reader.read(body);
    }
  }

  /** That there was an envelope, and what its error said, if anything. */
  private record Envelope(Option<String> message) {}
}
