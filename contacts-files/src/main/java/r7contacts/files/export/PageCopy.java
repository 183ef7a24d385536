package r7contacts.files.export;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.files.AppendableFormat;
import r7contacts.port.ContactError;
import r7contacts.port.ContactPage;
import r7contacts.port.Paging;

/** Copy of an export's pages to a stream, contact by contact. */
record PageCopy(ContactExport export, AppendableFormat lines) {

  /** Makes the output up to a state durable, after each page. */
  @FunctionalInterface
  interface Checkpoint {

    /** Saves the state. */
    void save(ExportState state) throws IOException;
  }

  /**
   * The end of a copy.
   *
   * @param failure why contacts are missing; absent if it is complete
   */
  record Outcome(ExportState state, Option<ContactError> failure) {}

  /**
   * Copies the pages after a state, up to the last one, or to one that cannot be read.
   *
   * @throws IOException if the stream cannot be written
   */
  Outcome copy(OutputStream stream, ExportState start, Checkpoint checkpoint) throws IOException {
    ExportState state = start;
    Option<ContactError> failure;
    do {
      failure = Option.none();
      try (Stream<Either<ContactError, ContactPage>> pages =
          export.contacts().pages(export.query(), paging(state))) {
        Iterator<Either<ContactError, ContactPage>> each = pages.iterator();
        while (failure.isEmpty() && each.hasNext()) {
          Either<ContactError, ContactPage> outcome = each.next();
          if (outcome.isLeft()) {
            failure = Option.some(outcome.getLeft());
          } else {
            state = write(outcome.get(), stream, state);
            checkpoint.save(state);
            export.listener().written(state.written(), outcome.get().total());
          }
        }
      }
    } while (failure.exists(export.listener()::retriesAfter));
    return new Outcome(state, failure);
  }

  /** Returns the paging that continues after the contacts that are written. */
  private Paging paging(ExportState state) {
    Paging paging = Paging.standard().withSize(export.pageSize());
    return state
        .last()
        .map(last -> paging.after(last, Math.max(1, state.read())))
        .getOrElse(paging);
  }

  private ExportState write(ContactPage page, OutputStream stream, ExportState state)
      throws IOException {
    long bytes = state.bytes();
    for (Contact contact : page.items()) {
      byte[] text = lines.text(contact).getBytes(StandardCharsets.UTF_8);
      stream.write(text);
      bytes += text.length;
    }
    List<Contact> items = page.items();
    Option<ContactId> last =
        items.isEmpty() ? Option.none() : Option.some(items.get(items.size() - 1).id());
    return state.after(
        bytes, last, items.size(), page.unreadable().stream().map(ContactError::message).toList());
  }
}
