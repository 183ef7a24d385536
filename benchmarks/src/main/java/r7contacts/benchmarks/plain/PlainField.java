package r7contacts.benchmarks.plain;

/** Custom field with its value (field guide §8.6). The mask remains a text. */
public record PlainField(
    Long id,
    Long entityId,
    String label,
    String fieldValue,
    Integer fieldType,
    Integer position,
    String mask) {}
