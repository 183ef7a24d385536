package r7contacts.benchmarks.plain;

/** A user of the portal (field guide §8.7); the name stays encoded for HTML. */
public record PlainUser(
    String id, String displayName, String title, String avatarSmall, String profileUrl) {}
