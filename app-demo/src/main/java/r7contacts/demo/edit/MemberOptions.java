package r7contacts.demo.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import r7contacts.demo.typed.SharingText;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactEditBuilder;

/** The options of an edit for names, job title, company, sharing and tags, and for clearing. */
final class MemberOptions {

  private static final String NONE = "none";

  @Option(names = "--first", paramLabel = "NAME", description = "A person's first name.")
  private @Nullable String first;

  @Option(names = "--last", paramLabel = "NAME", description = "A person's last name.")
  private @Nullable String last;

  @Option(names = "--name", paramLabel = "NAME", description = "A company's name.")
  private @Nullable String name;

  @Option(names = "--job-title", paramLabel = "TEXT", description = "A person's job title.")
  private @Nullable String jobTitle;

  @Option(
      names = "--company",
      paramLabel = "ID",
      description = "The id of a person's company, or none.")
  private @Nullable String company;

  @Option(
      names = "--share",
      paramLabel = "SHARING",
      description = {
        "Who may see the contact: " + SharingText.FORMS + ".",
        "Managers are kept unless they are named, as in everyone:USERID,… or read:none."
      })
  private @Nullable String share;

  @Option(
      names = "--clear",
      paramLabel = "MEMBER",
      split = ",",
      completionCandidates = ClearedMember.Candidates.class,
      description = "Clears a member: about, stage, last-name, job-title or company.")
  private List<ClearedMember> cleared = new ArrayList<>();

  @Option(
      names = "--clear-field",
      paramLabel = "FIELD",
      description = "Clears a custom field, by its label or id.")
  private List<String> clearedFields = new ArrayList<>();

  @Option(names = "--add-tag", paramLabel = "TITLE", description = "Adds a tag.")
  private List<String> addedTags = new ArrayList<>();

  @Option(names = "--remove-tag", paramLabel = "TITLE", description = "Removes a tag.")
  private List<String> removedTags = new ArrayList<>();

  /** Returns whether the contact must be read with its tags. */
  boolean touchesTags() {
    return !addedTags.isEmpty() || !removedTags.isEmpty();
  }

  /**
   * Adds the parts that are given.
   *
   * @throws IllegalArgumentException if a value is blank or cannot be parsed
   */
  void addTo(Parts<ContactEditBuilder<?>> parts) {
    parts.text("--first", first, (change, text) -> person(change, "first name").firstName(text));
    parts.text("--last", last, (change, text) -> person(change, "last name").lastName(text));
    parts.text("--name", name, (change, text) -> company(change).name(text));
    parts.text(
        "--job-title", jobTitle, (change, text) -> person(change, "job title").jobTitle(text));
    if (company != null) {
      addCompany(parts, company);
    }
    if (share != null) {
      parts.value(
          "--share",
          share,
          SharingText::parse,
          (change, portal, sharing) -> change.sharing(sharing));
    }
    cleared.forEach(member -> parts.part("--clear", (change, portal) -> member.clearIn(change)));
    parts.each(
        "--clear-field",
        clearedFields,
        String::strip,
        (change, portal, text) -> change.clearField(portal.field(text)));
    parts.each(
        "--add-tag", addedTags, String::strip, (change, portal, title) -> change.addTag(title));
    parts.each(
        "--remove-tag",
        removedTags,
        String::strip,
        (change, portal, title) -> change.removeTag(title));
  }

  /**
   * Checks that no member is both set and cleared.
   *
   * @throws IllegalArgumentException if one is
   */
  void requireUnset(Parts<?> parts) {
    cleared.forEach(member -> member.requireUnset(parts));
  }

  private static void addCompany(Parts<ContactEditBuilder<?>> parts, String company) {
    if (company.strip().equalsIgnoreCase(NONE)) {
      parts.part("--company", (change, portal) -> person(change, "company").clearCompany());
    } else {
      parts.value(
          "--company",
          company,
          ContactId::parse,
          (change, portal, id) -> person(change, "company").company(portal.company(id)));
    }
  }

  /**
   * Returns the builder of an edit of a person.
   *
   * @throws IllegalArgumentException if a company is edited
   */
  static ContactEditBuilder.OfPerson person(ContactEditBuilder<?> change, String member) {
    if (change instanceof ContactEditBuilder.OfPerson person) {
      return person;
    }
    throw new IllegalArgumentException("the contact is a company, which has no " + member);
  }

  private static ContactEditBuilder.OfCompany company(ContactEditBuilder<?> change) {
    if (change instanceof ContactEditBuilder.OfCompany company) {
      return company;
    }
    throw new IllegalArgumentException(
        "the contact is a person: use --first and --last for the names");
  }
}
