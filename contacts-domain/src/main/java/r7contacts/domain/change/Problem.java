package r7contacts.domain.change;

import java.util.Objects;

/**
 * Reason why a portal could not store a change.
 *
 * @param kind the kind of the reason, for programs
 * @param member what the reason is about, in the words of the library: {@code job title}
 * @param message what is wrong and what to do, for people; never the rejected text itself
 */
public record Problem(Kind kind, String member, String message) {

  /** Creates a problem. */
  public Problem {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(message, "message");
  }

  /** Returns a problem whose message starts with the member. */
  static Problem of(Kind kind, String member, String rest) {
    return new Problem(kind, member, member + " " + rest);
  }

  /** Kinds of problems. */
  public enum Kind {
    /** A value that portals require is absent: a first name, a company name, an id. */
    MISSING,
    /** A text is longer than a portal's column; the portal would cut it or fail. */
    TOO_LONG,
    /** A character beyond the Basic Multilingual Plane, at which a portal cuts the text. */
    BEYOND_BMP,
    /** A control character, which would make the contact unreadable over XML. */
    CONTROL_CHARACTER,
    /** A line break in a tag, which the portal would remove. */
    LINE_BREAK,
    /** A code that the portal does not take for a channel, a category or a share level. */
    UNKNOWN_CODE,
    /** An address that is passed as a contact info. */
    ADDRESS_AS_INFO,
    /** A text that is not among the options of a custom field. */
    NOT_AN_OPTION,
    /** A value for a heading, which has none. */
    HEADING,
    /** Several contact infos of one channel, or several addresses, that are to be primary. */
    SEVERAL_PRIMARIES,
    /** A person where a company is needed, or the other way round. */
    WRONG_KIND,
    /** A merge of a contact with itself. */
    SAME_CONTACT,
    /** A stage that is not in the portal's list of stages. */
    UNKNOWN_STAGE,
    /** A sharing that ends the access of the account that makes the change. */
    LOSES_ACCESS
  }
}
