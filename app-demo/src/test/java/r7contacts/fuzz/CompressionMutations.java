package r7contacts.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static r7contacts.fuzz.Mutation.both;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Mutations of the content encoding: compressed, corrupted, or a compression bomb. */
final class CompressionMutations {

  private static final byte[] ZEROS_BOMB = bombOf("", (byte) 0);
  private static final byte[] JSON_BOMB =
      bombOf("{\"status\":0,\"response\":{\"id\":7,\"about\":\"", (byte) 'x');
  private static final byte[] XML_BOMB =
      bombOf("<result><status>0</status><response><id>7</id><about>", (byte) 'x');
  private static final byte[] BLANK_BOMB = bombOf("", (byte) ' ');

  private static final List<Mutation> ALL =
      List.of(
          both("compressed", (answer, random) -> setCompressed(answer, gzip(answer.body))),
          both("compressed repeatedly", CompressionMutations::compressRepeatedly),
          both("compressed and corrupted", CompressionMutations::corrupt),
          both("compressed and truncated", CompressionMutations::truncate),
          both(
              "wrongly declared as compressed",
              (answer, random) -> setCompressed(answer, answer.body)),
          both("compression bomb", CompressionMutations::bomb),
          both("other content encoding", CompressionMutations::setOtherEncoding));

  private CompressionMutations() {}

  static List<Mutation> all() {
    return ALL;
  }

  private static void setCompressed(MutableAnswer answer, byte[] compressed) {
    answer.body = compressed;
    answer.headers.put("Content-Encoding", "gzip");
  }

  private static void compressRepeatedly(MutableAnswer answer, CaseRandom random) {
    for (int i = random.size(8); i >= 0; i--) {
      answer.body = gzip(answer.body);
      answer.headers.merge("Content-Encoding", "gzip", (all, one) -> all + ", " + one);
    }
  }

  private static void corrupt(MutableAnswer answer, CaseRandom random) {
    byte[] compressed = gzip(answer.body);
    for (int i = random.size(8); i > 0; i--) {
      compressed[random.below(compressed.length)] ^= (byte) (1 << random.below(8));
    }
    setCompressed(answer, compressed);
  }

  private static void truncate(MutableAnswer answer, CaseRandom random) {
    byte[] compressed = gzip(answer.body);
    setCompressed(answer, Arrays.copyOf(compressed, random.below(compressed.length)));
  }

  private static void bomb(MutableAnswer answer, CaseRandom random) {
    setCompressed(
        answer,
        random.one(
            List.of(
                ZEROS_BOMB,
                BLANK_BOMB,
                answer.format == AnswerFormat.JSON ? JSON_BOMB : XML_BOMB)));
  }

  private static void setOtherEncoding(MutableAnswer answer, CaseRandom random) {
    answer.headers.put(
        "Content-Encoding",
        random.one(
            "deflate",
            "br",
            "zstd",
            "compress",
            "identity",
            "x-gzip",
            "GZIP",
            "",
            ",",
            "nonsense",
            "gzip;q=0",
            "gzip, gzip, gzip, gzip, gzip, gzip",
            "chunked",
            "\u00e9"));
    if (random.oneIn(2)) {
      answer.body = gzip(answer.body);
    }
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  /**
   * Returns a megabyte that decompresses to a gigabyte: the same compressed block many times. The
   * end is missing, because a reader must stop before.
   */
  private static byte[] bombOf(String start, byte filling) {
    byte[] header = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0};
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, filling);
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      byte[] first = deflated(deflater, start.getBytes(UTF_8));
      byte[] next = deflated(deflater, block);
      byte[][] parts = new byte[1026][];
      Arrays.fill(parts, next);
      parts[0] = header;
      parts[1] = first;
      return ByteMutations.joined(parts);
    } finally {
      deflater.end();
    }
  }

  /** Compresses to whole bytes that do not refer to previous ones. */
  private static byte[] deflated(Deflater deflater, byte[] plain) {
    deflater.setInput(plain);
    byte[] compressed = new byte[plain.length + 1000];
    return Arrays.copyOf(
        compressed, deflater.deflate(compressed, 0, compressed.length, Deflater.FULL_FLUSH));
  }
}
