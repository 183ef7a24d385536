package r7contacts.files.vcard.wrong;

import r7contacts.port.ContactSearch;

public abstract class KnowsAPort {
  abstract ContactSearch contacts();
}
