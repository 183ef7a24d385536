package r7contacts.demo.usage.wrong;

import r7contacts.port.ContactSearch;

public abstract class KnowsAPort {
  abstract ContactSearch contacts();
}
