package r7contacts.domain.change.wrong;

import r7contacts.port.ContactRepository;

/** A wrong example: a change must not know who carries it out. */
public record KnowsThePort(ContactRepository contacts) {}
