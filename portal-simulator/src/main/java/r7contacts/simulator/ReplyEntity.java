package r7contacts.simulator;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.jspecify.annotations.Nullable;

/** A reply's body for HttpCore, which frames it, and for {@link PortalConnection} to spoil. */
final class ReplyEntity extends AbstractHttpEntity {

  private final Body body;
  private final long length;
  private final @Nullable Fault transport;
  private final Delays pauses;

  ReplyEntity(Body body, boolean isChunked, @Nullable Fault transport, Delays pauses)
      throws IOException {
    super((String) null, null, isChunked && !isAboutLength(transport));
    this.body = body;
    this.transport = transport;
    this.pauses = pauses;
    // Not asked for in vain: of a huge body that is compressed it takes long to find.
    this.length = isChunked() ? -1 : body.length();
  }

  private static boolean isAboutLength(@Nullable Fault transport) {
    return transport != null
        && (transport.kind() == FaultKind.TRUNCATE || transport.kind() == FaultKind.WRONG_LENGTH);
  }

  /** How the sending goes wrong, or null if HttpCore is to send as usual, drop by drop perhaps. */
  @Nullable FaultKind mishap() {
    return transport == null || transport.kind() == FaultKind.DRIP ? null : transport.kind();
  }

  Body body() {
    return body;
  }

  @Override
  public long getContentLength() {
    return transport != null && transport.kind() == FaultKind.WRONG_LENGTH ? length / 2 : length;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    if (transport != null && transport.kind() == FaultKind.DRIP) {
      // The head need not wait for the first drop.
      out.flush();
      body.writeTo(new Drops(out, Duration.ofMillis(transport.value())));
    } else {
      body.writeTo(out);
    }
  }

  private final class Drops extends FilterOutputStream {

    private final Duration pause;

    Drops(OutputStream out, Duration pause) {
      super(out);
      this.pause = pause;
    }

    @Override
    public void write(int drop) throws IOException {
      pauses.pause(pause);
      out.write(drop);
      out.flush();
    }
  }

  @Override
  public InputStream getContent() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public boolean isStreaming() {
    return false;
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
