package r7contacts.demo.files.wrong;

import r7contacts.port.ContactSearch;

public abstract class KnowsAPort {
  abstract ContactSearch contacts();
}
