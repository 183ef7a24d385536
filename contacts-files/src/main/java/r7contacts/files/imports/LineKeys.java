package r7contacts.files.imports;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import r7contacts.files.ContactLine;

/**
 * Names of lines in a ledger: a hash of the cells, and for equal lines which of them it is. Lines
 * that are added or removed elsewhere in the file do not alter it.
 */
final class LineKeys {

  private final Map<String, Integer> counts = new HashMap<>();

  String next(ContactLine line) {
    String hash = hash(line.titles() + "\n" + line.cells());
    int count = counts.merge(hash, 1, Integer::sum);
    return count == 1 ? hash : hash + ":" + count;
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
}
