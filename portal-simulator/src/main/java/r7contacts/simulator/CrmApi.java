package r7contacts.simulator;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The API itself: from a request to the answer that a portal with these contacts gives. */
final class CrmApi {

  private static final Pattern CAPABILITIES = path("capabilities");
  private static final Pattern AUTHENTICATION = path("authentication(?:/(?<step>[^/]+?))?");

  private static final String NO_CAPABILITIES =
      "{\"ldapEnabled\":false,\"oauthEnabled\":false,\"providers\":[],"
          + "\"ssoLabel\":\"\",\"ssoUrl\":\"\"}";

  private static final CannedAnswer PAGE_NOT_FOUND =
      CannedAnswer.of(
          404,
          "text/html",
          "<!DOCTYPE html>\n<html><head><title>404 - Not Found</title></head>"
              + "<body><h1>404 - File or directory not found.</h1></body></html>\n");

  private static final CannedAnswer ALLOWED_FROM_ELSEWHERE =
      CannedAnswer.empty(200)
          .withHeader("Access-Control-Allow-Origin", "*")
          .withHeader("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE, OPTIONS")
          .withHeader("Access-Control-Allow-Headers", "Authorization, Content-Type");

  private final Gatekeeper gatekeeper;
  private final SignIn signIn;
  private final Shape shape;
  private final Contacts contacts;
  private final int pageCap;
  private final List<Route> routes;

  CrmApi(
      Gatekeeper gatekeeper,
      SignIn signIn,
      Shape shape,
      Contacts contacts,
      Relations relations,
      ContactLists lists,
      int pageCap) {
    this.gatekeeper = gatekeeper;
    this.signIn = signIn;
    this.shape = shape;
    this.contacts = contacts;
    this.pageCap = pageCap;
    this.routes = routes(lists, relations);
  }

  private List<Route> routes(ContactLists lists, Relations relations) {
    return List.of(
        one("contact/(?<id>[0-9]+)", call -> Shapes.single(contact(call))),
        list("contact/filter", call -> lists.filter(call.parameters(), call.query(), call.token())),
        list(
            "contact/simple/filter",
            call -> lists.simpleFilter(call.parameters(), call.query(), call.token())),
        list("contact/simple/byEmail", call -> lists.byEmail(call.parameters(), call.query())),
        list("contact/bycontactinfo", call -> lists.byInfo(call.parameters(), call.query())),
        list("contact/byprefix", call -> lists.byPrefix(call.parameters(), call.query())),
        list("contact/mail", call -> lists.mail(call.parameters(), call.query())),
        list(
            "contact/company/(?<id>[0-9]+)/person",
            call -> lists.personsOf(contact(call).id(), call.query())),
        list(
            "contact/project/(?<id>[0-9]+)",
            call -> lists.membersOf(Relations.Kind.PROJECT, call.id(), call.query())),
        list(
            "opportunity/(?<id>[0-9]+)/contact",
            call ->
                lists.membersOf(
                    Relations.Kind.OPPORTUNITY, opportunity(call, relations), call.query())),
        list(
            "case/(?<id>[0-9]+)/contact",
            call -> lists.membersOf(Relations.Kind.CASE, call.id(), call.query())),
        list(
            "contact/(?<id>[0-9]+)/access", call -> Page.of(managers(contact(call)), call.query())),
        list(
            "(?<entity>contact|person|company)/customfield/definitions",
            call -> Page.of(catalogue().definitions(call.owner()), call.query())),
        list("contact/tag", call -> Page.of(catalogue().tags(), call.query())),
        list("contact/(?<id>[0-9]+)/tag", this::tags),
        list("contact/tag/(?<id>[0-9]+)", this::tags),
        list("contact/status", call -> Page.of(catalogue().statuses(), call.query())),
        one("contact/status/(?<id>[0-9]+)", call -> withId(call.id(), catalogue().statuses())),
        list("contact/type", call -> Page.of(catalogue().types(relations), call.query())),
        one("contact/type/(?<id>[0-9]+)", call -> withId(call.id(), catalogue().types(relations))));
  }

  private Catalogue catalogue() {
    return contacts.view().catalogue();
  }

  private Page tags(Call call) {
    return Page.ofTexts(contact(call).tags(), call.query());
  }

  private static List<WireObject> managers(ListedContact contact) {
    WireObject members = contact.members();
    return members.isTrue("isPrivate") ? members.list("accessList") : List.of();
  }

  private static int opportunity(Call call, Relations relations) {
    int id = call.id();
    if (relations.members(Relations.Kind.OPPORTUNITY, id) == null) {
      throw new Refusal(Failure.NOT_FOUND);
    }
    return id;
  }

  private static WireObject withId(int id, List<WireObject> items) {
    return items.stream()
        .filter(item -> item.number("id") == id)
        .findFirst()
        .orElseThrow(() -> new Refusal(Failure.NOT_FOUND));
  }

  /**
   * A path below {@code crm}, and what a GET of it answers.
   *
   * @param answer the envelope as compact JSON
   */
  private record Route(Pattern path, Function<Call, String> answer) {}

  private Route one(String path, Function<Call, WireObject> answer) {
    return new Route(path("crm/" + path), call -> shape.success(200, answer.apply(call) + ""));
  }

  private Route list(String path, Function<Call, Page> answer) {
    return new Route(path("crm/" + path), call -> shape.list(answer.apply(call)));
  }

  private static Pattern path(String path) {
    return Pattern.compile(
        "/api/2\\.0/" + path + "(?<suffix>\\.(?:json|xml|tml))?", Pattern.CASE_INSENSITIVE);
  }

  /** A request that was let in, for one of the routes. */
  private record Call(RecordedRequest request, Matcher path, String token, int pageCap) {

    Parameters parameters() {
      return Parameters.ofReading(request);
    }

    ListQuery query() {
      return ListQuery.of(Target.of(request.target()).query(), pageCap);
    }

    /** The number in the path, which may be zero. */
    int number() {
      BigInteger id = new BigInteger(path.group("id"));
      if (id.bitLength() > 31) {
        throw new Refusal(Failure.ID_TOO_LARGE);
      }
      return id.intValue();
    }

    /** The same, of something that cannot be zero. */
    int id() {
      int id = number();
      if (id == 0) {
        throw new Refusal(Failure.ARGUMENT);
      }
      return id;
    }

    Catalogue.Owner owner() {
      return Catalogue.Owner.valueOf(path.group("entity").toUpperCase(Locale.ROOT));
    }
  }

  /**
   * The answer.
   *
   * @param pageCap the most items of a list this time, if the portal does not give fewer anyway
   */
  CannedAnswer answer(RecordedRequest request, long pageCap) {
    String path = Target.of(request.target()).path();
    for (Route route : routes) {
      Matcher matcher = route.path().matcher(path);
      if (matcher.matches()) {
        return isOptions(request)
            ? ALLOWED_FROM_ELSEWHERE
            : letIn(request, route, matcher, (int) Math.min(this.pageCap, pageCap));
      }
    }
    Matcher capabilities = CAPABILITIES.matcher(path);
    Matcher authentication = AUTHENTICATION.matcher(path);
    if (!capabilities.matches() && !authentication.matches()) {
      return PAGE_NOT_FOUND;
    }
    if (isOptions(request)) {
      return ALLOWED_FROM_ELSEWHERE;
    }
    return capabilities.matches()
        ? capabilities(request, capabilities.group("suffix"))
        : signIn(request, authentication.group("step"), authentication.group("suffix"));
  }

  private static boolean isOptions(RecordedRequest request) {
    return request.method().equals("OPTIONS");
  }

  private CannedAnswer signIn(
      RecordedRequest request, @Nullable String step, @Nullable String suffix) {
    Format format = Format.of(suffix, request);
    if (!request.method().equals("POST")) {
      return failure(Failure.NO_METHOD, format);
    }
    try {
      String reply = signIn.answer(step, Parameters.of(request));
      return success(201, reply, format);
    } catch (Refusal refusal) {
      return failure(refusal.failure, format);
    }
  }

  private CannedAnswer capabilities(RecordedRequest request, @Nullable String suffix) {
    Format format = Format.of(suffix, request);
    return request.method().equals("GET")
        ? success(200, NO_CAPABILITIES, format)
        : failure(Failure.NO_METHOD, format);
  }

  private CannedAnswer letIn(RecordedRequest request, Route route, Matcher path, int pageCap) {
    Optional<Gatekeeper.Pass> pass = gatekeeper.check(request);
    if (pass.isEmpty()) {
      return rejection(request);
    }
    String token = pass.get().token();
    Format format = Format.of(path.group("suffix"), request);
    CannedAnswer answer =
        request.method().equals("GET")
            ? answer(route, new Call(request, path, token, pageCap), format)
            : failure(Failure.NO_METHOD, format);
    return pass.get().byHeader()
        ? answer.withHeader("Set-Cookie", Target.TOKEN + "=" + token + "; path=/; HttpOnly")
        : answer;
  }

  private CannedAnswer answer(Route route, Call call, Format format) {
    try {
      return enveloped(200, route.answer().apply(call), format);
    } catch (Refusal refusal) {
      return failure(refusal.failure, format);
    }
  }

  /** The contact whose id is in the path. */
  private ListedContact contact(Call call) {
    int id = call.number();
    ListedContact contact = contacts.find(id);
    if (contact == null) {
      // Zero is refused only here: the documented sample has it for an id.
      throw new Refusal(id == 0 ? Failure.ARGUMENT : Failure.NOT_FOUND);
    }
    return contact;
  }

  private CannedAnswer success(int status, String response, Format format) {
    return enveloped(status, shape.success(status, response), format);
  }

  private CannedAnswer enveloped(int status, String envelope, Format format) {
    String text;
    try {
      text = format.text(envelope, shape.isIndented());
    } catch (XmlText.NotXmlException e) {
      return failure(Failure.argument(500, e.getMessage()), format);
    }
    return enveloped(status, format, text.getBytes(StandardCharsets.UTF_8));
  }

  private CannedAnswer failure(Failure failure, Format format) {
    String text = format.text(shape.failure(failure), shape.isIndented());
    return enveloped(failure.status(), format, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A fresh tag each time, as the portal sends: asking "has it changed" is of no use there. */
  static CannedAnswer enveloped(int status, Format format, byte[] body) {
    String tag = Long.toHexString(ThreadLocalRandom.current().nextLong());
    return CannedAnswer.of(status, format.contentType, body)
        .withHeader("Access-Control-Allow-Origin", "*")
        .withHeader("Cache-Control", "private, max-age=0")
        .withHeader("ETag", '"' + tag + '"');
  }

  private static CannedAnswer rejection(RecordedRequest request) {
    CannedAnswer answer = CannedAnswer.of(401, "text/html", "Unauthorized");
    if (request.header("Authorization").isEmpty()) {
      return answer;
    }
    String host =
        request.header("Host").map(value -> value.replaceFirst(":[0-9]*$", "")).orElse("");
    return answer.withHeader("WWW-Authenticate", "Basic Realm=\"" + host + "\"");
  }
}
