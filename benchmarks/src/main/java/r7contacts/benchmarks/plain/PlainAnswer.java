package r7contacts.benchmarks.plain;

/** An answer with one contact, as who binds JSON to records of his own would write it. */
public record PlainAnswer(Integer status, PlainContact response) {}
