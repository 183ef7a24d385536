package r7contacts.benchmarks.plain;

/** Contact info (field guide §8.4). */
public record PlainInfo(
    Long id,
    Integer infoType,
    Integer category,
    String data,
    String categoryName,
    Boolean isPrimary) {}
