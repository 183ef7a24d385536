package r7contacts.benchmarks.plain;

/** An entry of one of the portal's lists (WC §11.7). */
public record PlainListItem(
    Long id, String title, String description, String color, Integer sortOrder) {}
