package r7contacts.benchmarks.plain;

/** Entry of one of the portal's lists (field guide §8.8). */
public record PlainCatalogEntry(
    Long id, String title, String description, String color, Integer sortOrder) {}
