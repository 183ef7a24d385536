package r7contacts.benchmarks.plain;

/** Postal address (field guide §8.5). */
public record PlainAddress(
    String street,
    String city,
    String state,
    String zip,
    String country,
    Integer category,
    String categoryName,
    Boolean isPrimary) {}
