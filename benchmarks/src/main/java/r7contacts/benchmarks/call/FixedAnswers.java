package r7contacts.benchmarks.call;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import r7contacts.benchmarks.answer.AnswerSize;
import r7contacts.benchmarks.answer.Answers;
import r7contacts.benchmarks.answer.EditAnswers;

/** Complete responses, including the status line, outside the heap. */
final class FixedAnswers {

  private static final String ROOT = "/api/2.0/crm/contact/";
  private static final Pattern GROWING = Pattern.compile(ROOT + "(1[0-9]{8})\\.(?:json|xml)");
  private static final String JSON = "application/json; charset=UTF-8";
  private static final String XML = "text/xml; charset=UTF-8";

  /** Limit of the stored pages: ten thousand typical contacts fit, in both formats. */
  private static final long MOST_KEPT_BYTES = 512L * 1024 * 1024;

  private final Map<String, ByteBuf> ready = new ConcurrentHashMap<>();
  private final Map<String, Supplier<ByteBuf>> edits = new HashMap<>();
  private final AtomicLong kept = new AtomicLong();
  private final ByteBuf nothing =
      direct(
          "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
  private final ListTemplate json;
  private final ListTemplate xml;
  private final int contacts;
  private final int pageCap;

  /**
   * @param contacts length of the list
   * @param pageCap the most contacts of a page
   */
  FixedAnswers(int contacts, int pageCap) {
    this.contacts = contacts;
    this.pageCap = pageCap;
    this.json = ListTemplate.json();
    this.xml = ListTemplate.xml();
    for (AnswerSize size : AnswerSize.values()) {
      prepare(size.id(), Answers.single(size));
    }
    EditAnswers.all().forEach(this::prepareEdits);
  }

  private void prepare(int id, Answers single) {
    ready.put(ROOT + id + ".json", answer(JSON, single.json()));
    ready.put(ROOT + id + ".xml", answer(XML, single.xml()));
  }

  private void prepareEdits(EditAnswers answers) {
    EditedContact contact =
        new EditedContact(
            answers.changes().stream().map(body -> answer(JSON, body)).toList(),
            answers.contacts().stream().map(body -> answer(JSON, body)).toList());
    edits.put(ROOT + answers.id() + ".json", contact::read);
    edits.put(ROOT + answers.id() + "/data/" + answers.row() + ".json", contact::change);
  }

  /** Returns a response, which the caller must release. */
  ByteBuf to(String pathAndQuery) {
    ByteBuf answer = ready.get(pathAndQuery);
    if (answer != null) {
      return answer.retainedDuplicate();
    }
    Supplier<ByteBuf> edit = edits.get(pathAndQuery);
    if (edit != null) {
      return edit.get().retainedDuplicate();
    }
    QueryStringDecoder asked = new QueryStringDecoder(pathAndQuery);
    return switch (asked.path()) {
      case ROOT + "filter.json" -> page(pathAndQuery, asked, JSON, json);
      case ROOT + "filter.xml" -> page(pathAndQuery, asked, XML, xml);
      default -> single(asked.path());
    };
  }

  /**
   * Returns a contact of any number of infos and fields, which is prepared when first asked for.
   */
  private ByteBuf single(String path) {
    Matcher growing = GROWING.matcher(path);
    if (!growing.matches()) {
      return nothing.retainedDuplicate();
    }
    int id = Integer.parseInt(growing.group(1));
    prepare(id, Answers.growing(id));
    return ready.get(path).retainedDuplicate();
  }

  private ByteBuf page(
      String pathAndQuery, QueryStringDecoder asked, String type, ListTemplate template) {
    int start = Math.min(number(asked, "startIndex", 0), contacts);
    int wanted = Math.min(number(asked, "count", 1000), pageCap);
    int count = Math.min(wanted, contacts - start);
    ByteBuf page = answer(type, template.page(start, count, contacts));
    if (kept.addAndGet(page.capacity()) > MOST_KEPT_BYTES) {
      kept.addAndGet(-page.capacity());
      return page;
    }
    ByteBuf sooner = ready.putIfAbsent(pathAndQuery, page);
    return sooner == null ? page.retainedDuplicate() : page;
  }

  private static int number(QueryStringDecoder asked, String name, int otherwise) {
    List<String> values = asked.parameters().get(name);
    return values == null ? otherwise : Integer.parseInt(values.get(0));
  }

  private static ByteBuf answer(String type, byte[] body) {
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(type, body.length);
    return direct(head.getBytes(StandardCharsets.US_ASCII), body);
  }

  private static ByteBuf direct(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    ByteBuf buffer = Unpooled.directBuffer(length, length);
    for (byte[] part : parts) {
      buffer.writeBytes(part);
    }
    return buffer;
  }
}
