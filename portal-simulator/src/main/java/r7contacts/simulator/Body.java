package r7contacts.simulator;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** The bytes of an answer; more than fit into memory, perhaps. */
interface Body {

  /** How many bytes there are; to find out may take as long as to write them. */
  long length() throws IOException;

  void writeTo(OutputStream out) throws IOException;

  /** The same text in another encoding. */
  Body in(Charset charset);

  static Body of(byte[] bytes) {
    return new InMemory(bytes);
  }

  /** A text that is nothing but one letter many times, between two others, all of them ASCII. */
  static Body huge(String start, long letters, String end) {
    return new Huge(
        start.getBytes(StandardCharsets.US_ASCII),
        letters,
        end.getBytes(StandardCharsets.US_ASCII));
  }

  static Body zipped(Body body) {
    return new Zipped(body);
  }

  /** Bytes at hand. */
  record InMemory(byte[] bytes) implements Body {

    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      out.write(bytes);
    }

    @Override
    public Body in(Charset charset) {
      return of(new String(bytes, StandardCharsets.UTF_8).getBytes(charset));
    }
  }

  /** Bytes that are made as they are written. */
  record Huge(byte[] start, long letters, byte[] end) implements Body {

    private static final byte[] LETTERS = new byte[1 << 16];

    static {
      Arrays.fill(LETTERS, (byte) 'a');
    }

    @Override
    public long length() {
      return start.length + letters + end.length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      out.write(start);
      for (long left = letters; left > 0; left -= LETTERS.length) {
        out.write(LETTERS, 0, (int) Math.min(left, LETTERS.length));
      }
      out.write(end);
    }

    @Override
    public Body in(Charset charset) {
      return this;
    }
  }

  /** Bytes that are compressed as they are written. */
  record Zipped(Body body) implements Body {

    @Override
    public long length() throws IOException {
      TruncatingOutputStream counter =
          new TruncatingOutputStream(OutputStream.nullOutputStream(), Long.MAX_VALUE);
      writeTo(counter);
      return counter.passed();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      // Closing frees memory that is none of the heap's; what lies behind is not ours to close.
      try (GZIPOutputStream gzip = new GZIPOutputStream(new Unclosed(out))) {
        body.writeTo(gzip);
      }
    }

    @Override
    public Body in(Charset charset) {
      return zipped(body.in(charset));
    }
  }

  /** Passes everything on but the end. */
  final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() {
      // Whoever opened it closes it.
    }
  }
}
