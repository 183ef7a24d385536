package r7contacts.simulator;

import java.util.Set;
import r7contacts.simulator.crm.edit.WriteJournal;

/**
 * A write that took effect, whether or not its answer arrived. Immutable.
 *
 * @param method the HTTP method
 * @param path the path as sent, without the query
 * @param isSuccess whether the portal answered with a success; false if it failed after it had
 *     changed something
 * @param contacts the ids of the contacts that it created, changed or deleted, in ascending order;
 *     empty if everything was so already
 */
public record AppliedWrite(String method, String path, boolean isSuccess, Set<Integer> contacts) {

  static AppliedWrite of(WriteJournal.Entry entry) {
    return new AppliedWrite(entry.method(), entry.path(), entry.isSuccess(), entry.contacts());
  }
}
