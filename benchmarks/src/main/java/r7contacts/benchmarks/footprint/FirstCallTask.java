package r7contacts.benchmarks.footprint;

import java.util.concurrent.Callable;
import r7contacts.benchmarks.call.Caller;
import r7contacts.benchmarks.call.CallerKind;

/** Opens a client, reads one contact and closes the client, with the class loader of this class. */
public final class FirstCallTask implements Callable<Object> {

  private final CallerKind who;
  private final String address;
  private final long id;

  public FirstCallTask(String who, String address, long id) {
    this.who = CallerKind.valueOf(who);
    this.address = address;
    this.id = id;
  }

  @Override
  public Object call() throws Exception {
    try (Caller caller = who.open(address, id, 1)) {
      return caller.call();
    }
  }
}
