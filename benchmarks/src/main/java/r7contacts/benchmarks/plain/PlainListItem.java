package r7contacts.benchmarks.plain;

/** An entry of one of the portal's lists (field guide §8.8). */
public record PlainListItem(
    Long id, String title, String description, String color, Integer sortOrder) {}
