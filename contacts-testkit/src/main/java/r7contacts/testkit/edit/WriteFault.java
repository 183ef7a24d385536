package r7contacts.testkit.edit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.NewContact;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.edit.Account;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.Step;
import r7contacts.port.edit.StepFailure;
import r7contacts.port.edit.StepWriter;

/**
 * Write of which the answer is lost, once. Writes before and after it succeed.
 *
 * @param write the number of the write, from 1, counted from when the fault is installed
 * @param moment when the connection breaks
 */
public record WriteFault(int write, Moment moment) {

  /** Moment at which the connection to the backend breaks. */
  public enum Moment {
    /** Before the backend has carried out the write, but after it was sent. */
    BEFORE_EFFECT,
    /** After the backend has carried out the write, before it has answered. */
    AFTER_EFFECT
  }

  /**
   * Creates a fault.
   *
   * @throws IllegalArgumentException if the number is below 1
   */
  public WriteFault {
    Objects.requireNonNull(moment, "moment");
    if (write < 1) {
      throw new IllegalArgumentException("the number of the write must be at least 1: " + write);
    }
  }

  /**
   * Returns a writer with this fault around another one, for adapters that have a {@link
   * StepWriter} and no other means to lose an answer. The result is thread-safe if the other writer
   * is.
   */
  public StepWriter in(StepWriter writer) {
    return new FailingWriter(writer, this);
  }

  private static final class FailingWriter implements StepWriter {

    private final StepWriter writer;
    private final WriteFault fault;
    private final AtomicInteger writes = new AtomicInteger();

    FailingWriter(StepWriter writer, WriteFault fault) {
      this.writer = Objects.requireNonNull(writer, "writer");
      this.fault = fault;
    }

    @Override
    public Either<ContactError, Account> account(RequestGate gate) {
      return writer.account(gate);
    }

    @Override
    public Either<ContactError, Option<String>> typeOf(Contact contact, RequestGate gate) {
      return writer.typeOf(contact, gate);
    }

    @Override
    public Either<StepFailure, ContactId> create(NewContact contact, RequestGate gate) {
      return writes.incrementAndGet() == fault.write
          ? Either.left(lost(() -> writer.create(contact, gate).swap().toOption()))
          : writer.create(contact, gate);
    }

    @Override
    public Option<StepFailure> write(Step step, Contact before, RequestGate gate) {
      return writes.incrementAndGet() == fault.write
          ? Option.some(lost(() -> writer.write(step, before, gate)))
          : writer.write(step, before, gate);
    }

    /** A write that fails by itself keeps its own failure. */
    private StepFailure lost(Supplier<Option<StepFailure>> write) {
      StepFailure lost = new StepFailure(Unavailable.because("the answer was lost"), true);
      return fault.moment == Moment.AFTER_EFFECT ? write.get().getOrElse(lost) : lost;
    }

    @Override
    public List<String> requests(Step step, Contact before) {
      return writer.requests(step, before);
    }
  }
}
