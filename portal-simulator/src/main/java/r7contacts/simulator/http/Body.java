package r7contacts.simulator.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** The bytes of a reply, possibly more than fit into memory. */
public interface Body {

  /** Returns the number of bytes; may take as long as writing them. */
  long length() throws IOException;

  /** Writes all bytes. */
  void writeTo(OutputStream out) throws IOException;

  /** Returns the same text in another encoding. */
  Body in(Charset charset);

  /** Returns a body of these bytes. */
  static Body of(byte[] bytes) {
    return new InMemory(bytes);
  }

  /** Returns a body of one repeated letter between two texts, all ASCII. */
  static Body huge(String start, long letters, String end) {
    return new Huge(
        start.getBytes(StandardCharsets.US_ASCII),
        letters,
        end.getBytes(StandardCharsets.US_ASCII));
  }

  /** Returns a body compressed with gzip. */
  static Body compressed(Body body) {
    return new Compressed(body);
  }

  /** Bytes in memory. */
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

  /** Bytes that are generated while they are written. */
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

  /** Bytes that are compressed while they are written. */
  record Compressed(Body body) implements Body {

    @Override
    public long length() throws IOException {
      TruncatingOutputStream counter =
          new TruncatingOutputStream(OutputStream.nullOutputStream(), Long.MAX_VALUE);
      writeTo(counter);
      return counter.passed();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      // Closing frees native memory; the stream below stays open.
      try (GZIPOutputStream gzip = new GZIPOutputStream(new Unclosed(out))) {
        body.writeTo(gzip);
      }
    }

    @Override
    public Body in(Charset charset) {
      return compressed(body.in(charset));
    }
  }

  /** Passes everything on except {@code close()}. */
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
      // The caller closes the stream below.
    }
  }
}
