package r7contacts.json.wrong;

import r7contacts.port.ContactRepository;

/** A wrong example: the JSON form must not know where contacts come from. */
public record KnowsThePort(ContactRepository contacts) {}
