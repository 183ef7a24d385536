package r7contacts.demo.options;

import io.vavr.control.Either;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import r7contacts.domain.Contact;
import r7contacts.domain.User;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactQuery;

/**
 * A user of the portal that contacts name: on access lists and as creators. No route of the
 * portal's CRM lists users, so all contacts are read.
 *
 * @param responsible the number of contacts with the user on the access list
 * @param created the number of contacts that the user created
 */
public record KnownUser(UUID id, User user, int responsible, int created) {

  /**
   * Reads the users, by name.
   *
   * @throws r7contacts.port.ContactException if contacts cannot be read
   */
  public static List<KnownUser> read(ContactBook contacts) {
    Map<UUID, KnownUser> users = new LinkedHashMap<>();
    try (Stream<Either<ContactError, Contact>> all = contacts.stream(ContactQuery.all())) {
      all.map(outcome -> outcome.getOrElseThrow(ContactError::toException))
          .forEach(
              contact -> {
                contact.sharing().accessList().forEach(user -> add(users, user, 1, 0));
                contact.creation().by().forEach(user -> add(users, user, 0, 1));
              });
    }
    return users.values().stream()
        .sorted(
            Comparator.comparing((KnownUser user) -> user.user.displayName().getOrElse(""))
                .thenComparing(KnownUser::id))
        .toList();
  }

  private static void add(Map<UUID, KnownUser> users, User user, int responsible, int created) {
    if (user.isRemoved()) {
      return;
    }
    user.uuid()
        .forEach(
            id ->
                users.merge(
                    id, new KnownUser(id, user, responsible, created), KnownUser::together));
  }

  private KnownUser together(KnownUser other) {
    return new KnownUser(
        id,
        user.displayName().isDefined() ? user : other.user,
        responsible + other.responsible,
        created + other.created);
  }

  /**
   * Returns the id of the user with this name.
   *
   * @throws IllegalArgumentException if no user, or several, have the name
   */
  public static UUID named(String name, ContactBook contacts) {
    return ByName.one(
            "user", name, read(contacts), KnownUser::id, known -> known.user.displayName())
        .id();
  }
}
