package r7contacts.demo.commands;

import io.vavr.control.Either;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import r7contacts.demo.options.OptionValues;
import r7contacts.domain.Channel;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactInfoQuery;

/**
 * The options that find contacts by one contact info or one group. They exclude each other, filters
 * and sorting.
 */
final class LookupOptions {

  @Option(
      names = "--email",
      paramLabel = "ADDRESS",
      description =
          "Contacts with this e-mail address, also within \"Name <address>\" and mailto: links."
              + " Case is ignored.")
  private @Nullable String email;

  @Option(
      names = "--phone",
      paramLabel = "NUMBER",
      description =
          "Contacts with this telephone number in any notation: 8…, +7… and the ten digits alone are"
              + " the same number. Extensions are ignored.")
  private @Nullable String phone;

  @Option(
      names = "--contact-info",
      paramLabel = "CHANNEL=VALUE",
      description =
          "Contacts with this contact info, such as skype=anna or website=example.com. The whole"
              + " value must match unless there is --contains. Case is ignored.")
  private @Nullable String info;

  @Option(
      names = "--members-of",
      paramLabel = "ID",
      description = "The people of the company with this id.")
  private @Nullable String company;

  @Option(names = "--project", paramLabel = "ID", description = "The contacts of a project.")
  private @Nullable Long project;

  @Option(
      names = "--opportunity",
      paramLabel = "ID",
      description = "The contacts of an opportunity.")
  private @Nullable Long opportunity;

  @Option(names = "--case", paramLabel = "ID", description = "The contacts of a case.")
  private @Nullable Long contactCase;

  /** Returns whether contacts are looked up by a contact info, not by a group. */
  boolean isContactInfo() {
    return email != null || phone != null || info != null;
  }

  /** Returns the name of the option that is given. */
  String option() {
    if (isContactInfo()) {
      return email != null ? "--email" : phone != null ? "--phone" : "--contact-info";
    }
    if (company != null) {
      return "--members-of";
    }
    return project != null ? "--project" : opportunity != null ? "--opportunity" : "--case";
  }

  /**
   * Returns the search for the option that is given.
   *
   * @param contains whether the portal's own matching is used
   * @throws IllegalArgumentException if the option's value is invalid
   */
  FindCommand.Search search(boolean contains) {
    if (isContactInfo()) {
      ContactInfoQuery query = query(contains);
      return contacts ->
          contacts.findByContactInfo(query).getOrElseThrow(ContactError::toException).stream()
              .map(Either::right);
    }
    ContactGroup group = OptionValues.parse(option(), this::group);
    return contacts -> contacts.stream(group);
  }

  private ContactGroup group() {
    if (company != null) {
      return ContactGroup.membersOf(ContactId.parse(company));
    }
    if (project != null) {
      return ContactGroup.ofProject(project);
    }
    return opportunity != null
        ? ContactGroup.ofOpportunity(opportunity)
        : ContactGroup.ofCase(Objects.requireNonNull(contactCase));
  }

  private ContactInfoQuery query(boolean contains) {
    if (email != null) {
      return query(() -> Channel.EMAIL, email, contains);
    }
    if (phone != null) {
      return query(() -> Channel.PHONE, phone, contains);
    }
    String text = Objects.requireNonNull(info);
    int equals = text.indexOf('=');
    if (equals < 0 || text.substring(equals + 1).isBlank()) {
      throw new IllegalArgumentException(
          "--contact-info must be CHANNEL=VALUE, such as skype=anna: \"" + text + "\"");
    }
    return query(
        () -> OptionValues.channel(text.substring(0, equals).strip()),
        text.substring(equals + 1),
        contains);
  }

  private ContactInfoQuery query(Supplier<Channel> channel, String value, boolean contains) {
    OptionValues.requireNotBlank(option(), value);
    return OptionValues.parse(
        option(),
        () ->
            contains
                ? ContactInfoQuery.contained(channel.get(), value)
                : ContactInfoQuery.exact(channel.get(), value));
  }
}
