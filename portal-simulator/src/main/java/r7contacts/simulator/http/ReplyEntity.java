package r7contacts.simulator.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.jspecify.annotations.Nullable;

/** The body of a reply, for HttpCore and {@link PortalConnection}. */
final class ReplyEntity extends AbstractHttpEntity {

  private final Body body;
  private final long length;
  private final Delivery delivery;
  private final Delays delays;

  ReplyEntity(Body body, boolean isChunked, Delivery delivery, Delays delays) throws IOException {
    super((String) null, null, isChunked && !delivery.needsLength());
    this.body = body;
    this.delivery = delivery;
    this.delays = delays;
    // Computed only if needed: for a huge compressed body it takes long.
    this.length = isChunked() ? -1 : body.length();
  }

  Delivery.Ending ending() {
    return delivery.ending();
  }

  Body body() {
    return body;
  }

  @Override
  public long getContentLength() {
    return delivery.ending() == Delivery.Ending.WRONG_LENGTH ? length / 2 : length;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    @Nullable Duration pause = delivery.bytePause();
    if (pause == null) {
      body.writeTo(out);
    } else {
      // Sends the head before the first pause.
      out.flush();
      body.writeTo(new SlowOutputStream(out, pause));
    }
  }

  /** Pauses before each byte. */
  private final class SlowOutputStream extends FilterOutputStream {

    private final Duration pause;

    SlowOutputStream(OutputStream out, Duration pause) {
      super(out);
      this.pause = pause;
    }

    @Override
    public void write(int one) throws IOException {
      delays.pause(pause);
      out.write(one);
      out.flush();
    }
  }

  /** The server only writes entities. */
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
    // Holds no resource.
  }
}
