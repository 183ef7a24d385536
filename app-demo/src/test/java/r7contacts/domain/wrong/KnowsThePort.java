package r7contacts.domain.wrong;

import r7contacts.port.ContactRepository;

/** A wrong example: the domain must not know who asks. */
public record KnowsThePort(ContactRepository contacts) {}
