package r7contacts.port;

import java.util.Objects;
import r7contacts.domain.ContactId;

/** Contacts that belong to something: a company, a project, an opportunity or a case. */
public sealed interface ContactGroup {

  /** The people of this company. */
  static ContactGroup membersOf(ContactId company) {
    return new Members(company);
  }

  /** The contacts of the project with this id. */
  static ContactGroup ofProject(long id) {
    return new Project(id);
  }

  /** The contacts of the opportunity with this id. */
  static ContactGroup ofOpportunity(long id) {
    return new Opportunity(id);
  }

  /** The contacts of the case with this id. */
  static ContactGroup ofCase(long id) {
    return new Case(id);
  }

  <R> R accept(Visitor<R> visitor);

  /** One answer for each kind of group. */
  interface Visitor<R> {
    R members(Members group);

    R project(Project group);

    R opportunity(Opportunity group);

    R contactCase(Case group);
  }

  /** The people of a company. */
  record Members(ContactId company) implements ContactGroup {
    public Members {
      Objects.requireNonNull(company, "company");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.members(this);
    }
  }

  /** The contacts of a project. */
  record Project(long id) implements ContactGroup {
    public Project {
      requirePositive("project", id);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.project(this);
    }
  }

  /** The contacts of an opportunity. */
  record Opportunity(long id) implements ContactGroup {
    public Opportunity {
      requirePositive("opportunity", id);
    }

    /**
     * Returns the error for an opportunity that does not exist, or that this account may not see: a
     * portal does not distinguish the two.
     */
    public ContactError.Refused refused() {
      return new ContactError.Refused(
          "there is no opportunity %d, or this account may not see it".formatted(id));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.opportunity(this);
    }
  }

  /** The contacts of a case. */
  record Case(long id) implements ContactGroup {
    public Case {
      requirePositive("case", id);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.contactCase(this);
    }
  }

  private static void requirePositive(String what, long id) {
    if (id < 1) {
      throw new IllegalArgumentException(what + " id must be positive: " + id);
    }
  }
}
