package r7contacts.files.imports;

import io.vavr.control.Either;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import r7contacts.port.ContactError;
import r7contacts.port.edit.ContactEditing;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.RequestGate;

/**
 * End of an import at one position: before or after a request, or after the outcome of a line. The
 * ledger is written between them, so that each state of it is met.
 */
final class Halt {

  /** What ends an import in the JVM of the test. No code of the import handles it. */
  static final class HaltedError extends Error {
    private static final long serialVersionUID = 1;
  }

  private final int position;
  private final Runnable end;
  private int passed;
  private @Nullable Path ledger;
  private long size;
  private boolean isEntryNew;

  /** Ends an import at a position by an error. */
  Halt(int position) {
    this(
        position,
        () -> {
          throw new HaltedError();
        });
  }

  /**
   * Ends an import at a position.
   *
   * @param position the position, from 0
   * @param end what ends it
   */
  Halt(int position, Runnable end) {
    this.position = position;
    this.end = end;
  }

  /** Returns the number of positions that were passed. */
  int passed() {
    return passed;
  }

  /** Observes a ledger, for {@link #isEntryNew}. */
  Halt watching(Path file) {
    ledger = file;
    return this;
  }

  /** Returns whether the last entry of the ledger was written since the position before the end. */
  boolean isEntryNew() {
    return isEntryNew;
  }

  private void pass() {
    if (ledger != null) {
      long before = size;
      size = ledger.toFile().length();
      isEntryNew = size > before;
    }
    if (passed++ == position) {
      end.run();
    }
  }

  /** Returns a receiver of outcomes that may end the import. */
  Consumer<LineOutcome> after(Consumer<LineOutcome> outcomes) {
    return outcome -> {
      outcomes.accept(outcome);
      pass();
    };
  }

  /** Returns the book with an end before or after one request of a change. */
  EditableContactBook in(EditableContactBook book) {
    ContactEditing editing =
        book.through(
            new RequestGate() {
              @Override
              public <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request) {
                Halt.this.pass();
                Either<ContactError, T> outcome = request.get();
                Halt.this.pass();
                return outcome;
              }
            });
    return (EditableContactBook)
        Proxy.newProxyInstance(
            Halt.class.getClassLoader(),
            new Class<?>[] {EditableContactBook.class},
            (proxy, method, arguments) -> {
              boolean isEditing = method.getDeclaringClass() == ContactEditing.class;
              try {
                return method.invoke(isEditing ? editing : book, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
