package r7contacts.benchmarks.plain;

/** Answer with one contact, as a record for data binding. */
public record PlainAnswer(Integer status, PlainContact response) {}
