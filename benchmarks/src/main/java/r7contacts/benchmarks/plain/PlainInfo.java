package r7contacts.benchmarks.plain;

/** A way to reach a contact (field guide §8.4). */
public record PlainInfo(
    Long id,
    Integer infoType,
    Integer category,
    String data,
    String categoryName,
    Boolean isPrimary) {}
