package r7contacts.files.imports;

import r7contacts.files.ContactLine;

/** A line of a file and what became of it. */
public record LineOutcome(ContactLine line, ImportOutcome outcome) {}
