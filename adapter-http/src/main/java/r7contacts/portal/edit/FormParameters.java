package r7contacts.portal.edit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.net.PercentCodec;
import r7contacts.domain.PrintableText;
import r7contacts.portal.http.QueryString;

/**
 * Parameters of a write, in their order: as an HTML form for the body, or as a query. A form is the
 * only body in which the portal keeps every text as it is, and the same for JSON and XML answers
 * (field guide §2.3). Not thread-safe.
 *
 * <pre>
 * list of texts     managerList=…&amp;managerList=…
 * list of objects   items[0][infoType]=1&amp;items[0][data]=…&amp;items[1][infoType]=…
 * object            address[street]=…&amp;address[city]=…
 * </pre>
 */
final class FormParameters {

  /** The most parameters that the portal reads from a form. */
  static final int MAX_COUNT = 5000;

  private static final ContentType FORM =
      ContentType.APPLICATION_FORM_URLENCODED.withCharset(StandardCharsets.UTF_8);

  /** The most characters of a value in a text for people. */
  private static final int MAX_SHOWN = 200;

  private final List<Parameter> parameters = new ArrayList<>();

  private record Parameter(String name, String value) {}

  /** Adds a parameter and returns these parameters. */
  FormParameters with(String name, String value) {
    parameters.add(new Parameter(name, value));
    return this;
  }

  /** Adds a parameter with a number and returns these parameters. */
  FormParameters with(String name, long value) {
    return with(name, Long.toString(value));
  }

  /** Adds a parameter with {@code true} or {@code false} and returns these parameters. */
  FormParameters with(String name, boolean value) {
    return with(name, Boolean.toString(value));
  }

  /** Adds a list: the name is repeated for each value. Returns these parameters. */
  FormParameters withAll(String name, List<String> values) {
    values.forEach(value -> with(name, value));
    return this;
  }

  /** Returns the name of a member of an object. */
  static String member(String object, String member) {
    return object + "[" + member + "]";
  }

  /** Returns the name of an element of a list of objects, numbered from 0 without gaps. */
  static String element(String list, int index) {
    return list + "[" + index + "]";
  }

  int count() {
    return parameters.size();
  }

  /** Returns the form in UTF-8. */
  HttpEntity asBody() {
    StringBuilder form = new StringBuilder();
    for (Parameter parameter : parameters) {
      form.append(form.isEmpty() ? "" : "&");
      PercentCodec.RFC3986.encode(form, parameter.name);
      form.append('=');
      PercentCodec.RFC3986.encode(form, parameter.value);
    }
    return new ByteArrayEntity(form.toString().getBytes(StandardCharsets.US_ASCII), FORM);
  }

  /** Returns the parameters as a query. */
  QueryString asQuery() {
    QueryString query = new QueryString();
    parameters.forEach(parameter -> query.with(parameter.name, parameter.value));
    return query;
  }

  /** Returns the parameters for people: decoded, on one line, long values shortened. */
  String shown() {
    return parameters.stream()
        .map(parameter -> parameter.name + "=" + shown(parameter.value))
        .collect(Collectors.joining("&"));
  }

  private static String shown(String value) {
    String line = PrintableText.singleLine(value);
    return line.length() <= MAX_SHOWN ? line : line.substring(0, MAX_SHOWN) + "…";
  }
}
