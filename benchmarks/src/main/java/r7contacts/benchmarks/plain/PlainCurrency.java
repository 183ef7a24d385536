package r7contacts.benchmarks.plain;

/** Currency (field guide §8.8), with the portal's spelling. */
public record PlainCurrency(
    String title,
    String symbol,
    String abbreviation,
    String cultureName,
    Boolean isConvertable,
    Boolean isBasic) {}
