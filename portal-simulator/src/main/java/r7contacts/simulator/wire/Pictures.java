package r7contacts.simulator.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.http.Reply;
import r7contacts.simulator.http.Target;

/**
 * Photos of contacts, in two steps (field guide §8.9): the address in a contact is answered with
 * that of a picture, as text. Contacts whose id can be divided by {@value #EVERY} have no photo of
 * their own.
 */
public final class Pictures {

  private static final int EVERY = 5;
  private static final String HANDLER = "/Products/CRM/HttpHandlers/filehandler.ashx";
  private static final String NONE =
      "/Products/CRM/App_Themes/default/images/empty_people_logo_%1$d_%1$d.png";
  private static final String PICTURE =
      "/Products/Crm/Data/Storage/photos/contact_%1$d_%2$d_%2$d.png";
  private static final Pattern QUERY =
      Pattern.compile("action=contactphotoulr&cid=([0-9]{1,9})&isc=(?:True|False)&ps=([12])");
  private static final Pattern PATH =
      Pattern.compile("/Products/Crm/Data/Storage/photos/contact_([0-9]{1,9})_(40|82)_\\2\\.png");
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private Pictures() {}

  /** Returns the reply to a read of a photo; null for other requests. */
  public static @Nullable Reply reply(Target target) {
    Matcher picture = PATH.matcher(target.path());
    if (picture.matches()) {
      return Reply.of(
          200,
          "image/png",
          png(Integer.parseInt(picture.group(2)), Integer.parseInt(picture.group(1))));
    }
    if (!target.path().equals(HANDLER)) {
      return null;
    }
    Matcher query = QUERY.matcher(target.query());
    return query.matches()
        ? Reply.of(200, "text/plain; charset=utf-8", address(query))
        : Reply.of(500, "text/html", "<html><body>Runtime Error</body></html>");
  }

  private static String address(Matcher query) {
    int id = Integer.parseInt(query.group(1));
    int size = query.group(2).equals("1") ? 40 : 82;
    return id % EVERY == 0 ? NONE.formatted(size) : PICTURE.formatted(id, size);
  }

  /** Returns a square of one colour, which depends on the contact. */
  private static byte[] png(int size, int id) {
    ByteBuffer header = ByteBuffer.allocate(13).putInt(size).putInt(size);
    // Eight bits for each of three colours.
    header.put(new byte[] {8, 2, 0, 0, 0});
    ByteBuffer rows = ByteBuffer.allocate(size * (1 + 3 * size));
    for (int row = 0; row < size; row++) {
      rows.put((byte) 0);
      for (int column = 0; column < size; column++) {
        rows.put((byte) (id * 31)).put((byte) (id * 57)).put((byte) (id * 83));
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(SIGNATURE);
    chunk(file, "IHDR", header.array());
    chunk(file, "IDAT", deflated(rows.array()));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content);
    file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    file.writeBytes(name);
    file.writeBytes(content);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  private static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] all = new byte[bytes.length + 64];
      int count = deflater.deflate(all);
      return ByteBuffer.allocate(count).put(all, 0, count).array();
    } finally {
      deflater.end();
    }
  }
}
