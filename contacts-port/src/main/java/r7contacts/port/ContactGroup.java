package r7contacts.port;

import java.util.Objects;
import r7contacts.domain.ContactId;

/**
 * Group of contacts: the people of a company, or the contacts of a project, opportunity or case.
 */
public sealed interface ContactGroup {

  /** Returns the group of a company's people. */
  static ContactGroup membersOf(ContactId company) {
    return new Members(company);
  }

  /**
   * Returns the group of a project's contacts.
   *
   * @throws IllegalArgumentException if the id is not positive
   */
  static ContactGroup ofProject(long id) {
    return new Project(id);
  }

  /**
   * Returns the group of an opportunity's contacts.
   *
   * @throws IllegalArgumentException if the id is not positive
   */
  static ContactGroup ofOpportunity(long id) {
    return new Opportunity(id);
  }

  /**
   * Returns the group of a case's contacts.
   *
   * @throws IllegalArgumentException if the id is not positive
   */
  static ContactGroup ofCase(long id) {
    return new Case(id);
  }

  /** Calls the visitor's method for this kind of group and returns its result. */
  <R> R accept(Visitor<R> visitor);

  /** Function with one method for each kind of group. */
  interface Visitor<R> {
    /** Handles {@link Members}. */
    R members(Members group);

    /** Handles {@link Project}. */
    R project(Project group);

    /** Handles {@link Opportunity}. */
    R opportunity(Opportunity group);

    /** Handles {@link Case}. */
    R contactCase(Case group);
  }

  /** The people of a company. */
  record Members(ContactId company) implements ContactGroup {
    /** Creates a group. */
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
    /**
     * Creates a group.
     *
     * @throws IllegalArgumentException if the id is not positive
     */
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
    /**
     * Creates a group.
     *
     * @throws IllegalArgumentException if the id is not positive
     */
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
    /**
     * Creates a group.
     *
     * @throws IllegalArgumentException if the id is not positive
     */
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
