package r7contacts.benchmarks.plain;

/** User of the portal (field guide §8.7). The name remains HTML-encoded. */
public record PlainUser(
    String id, String displayName, String title, String avatarSmall, String profileUrl) {}
