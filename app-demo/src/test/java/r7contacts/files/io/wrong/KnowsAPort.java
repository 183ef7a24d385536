package r7contacts.files.io.wrong;

import r7contacts.port.ContactSearch;

public abstract class KnowsAPort {
  abstract ContactSearch contacts();
}
