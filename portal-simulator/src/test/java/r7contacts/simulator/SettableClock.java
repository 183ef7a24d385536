package r7contacts.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that advances only when a test advances it. */
public final class SettableClock extends Clock {

  private volatile Instant now = Instant.parse("2024-02-03T04:05:06.123456789Z");

  /** Returns settings of a portal with this clock. */
  public PortalSimulatorBuilder portal() {
    return PortalSimulator.builder().clock(this);
  }

  /** Advances the clock. */
  public void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
