package r7contacts.benchmarks.plain;

/** A custom field with its value (WC §11.6); the mask stays a text. */
public record PlainField(
    Long id,
    Long entityId,
    String label,
    String fieldValue,
    Integer fieldType,
    Integer position,
    String mask) {}
