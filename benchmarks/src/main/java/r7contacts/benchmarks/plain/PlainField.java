package r7contacts.benchmarks.plain;

/** A custom field with its value (field guide §8.6); the mask stays a text. */
public record PlainField(
    Long id,
    Long entityId,
    String label,
    String fieldValue,
    Integer fieldType,
    Integer position,
    String mask) {}
