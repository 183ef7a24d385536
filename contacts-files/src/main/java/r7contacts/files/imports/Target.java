package r7contacts.files.imports;

import io.vavr.control.Option;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.files.ContactLine;

/** A line that can be written, and the contacts that it matches. */
final class Target {

  /** The rule of contacts that an interrupted import has created or changed. */
  static final int INTERRUPTED = -1;

  private final ContactLine line;
  private final Contact contact;
  private final String key;
  private final List<ContactId> ids = new ArrayList<>();
  private int rule = Integer.MAX_VALUE;
  private @Nullable Contact seen;

  Target(ContactLine line, Contact contact) {
    this.line = line;
    this.contact = contact;
    this.key = line.number() + ":" + hash(line.titles() + "\n" + line.cells());
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "%064x".formatted(new BigInteger(1, digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Records a contact that matches by a rule; earlier rules decide. */
  void offer(int byRule, Contact match) {
    if (byRule > rule || (byRule == rule && ids.contains(match.id()))) {
      return;
    }
    if (byRule < rule) {
      ids.clear();
      rule = byRule;
    }
    ids.add(match.id());
    seen = ids.size() == 1 ? match : null;
  }

  /** Forgets the content of a contact in which nothing is to be changed. */
  void forgetSeen() {
    seen = null;
  }

  ContactLine line() {
    return line;
  }

  Contact contact() {
    return contact;
  }

  /** Returns the key of the line in a ledger: its number and a hash of its cells. */
  String key() {
    return key;
  }

  List<ContactId> ids() {
    return List.copyOf(ids);
  }

  /** Returns the matching contact as read; absent if there is not one, or nothing to change. */
  Option<Contact> seen() {
    return Option.of(seen);
  }
}
