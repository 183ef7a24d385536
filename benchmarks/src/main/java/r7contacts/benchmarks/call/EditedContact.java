package r7contacts.benchmarks.call;

import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Responses about a contact whose telephone number each change sets to the next of its values. Its
 * changes come one after the other.
 */
final class EditedContact {

  private final List<ByteBuf> changes;
  private final List<ByteBuf> contacts;
  private final AtomicInteger done = new AtomicInteger();

  EditedContact(List<ByteBuf> changes, List<ByteBuf> contacts) {
    this.changes = changes;
    this.contacts = contacts;
  }

  ByteBuf read() {
    return contacts.get(Math.floorMod(done.get() - 1, contacts.size()));
  }

  ByteBuf change() {
    return changes.get(Math.floorMod(done.getAndIncrement(), changes.size()));
  }
}
