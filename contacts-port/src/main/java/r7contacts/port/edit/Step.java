package r7contacts.port.edit;

import java.util.List;
import java.util.Objects;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.ListEdit;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SetCompany;
import r7contacts.domain.change.SetField;
import r7contacts.domain.change.SetSharing;
import r7contacts.domain.change.SetStage;
import r7contacts.domain.change.TagEdit;

/**
 * Step of a plan: what one write request does. Steps are in the order in which what fails early has
 * destroyed nothing, and what may end the right to continue comes last (field guide §13.17). One
 * file, because the interface is sealed.
 */
public sealed interface Step {

  /** Returns what the step changes of the contact; empty for a create, a removal and a merge. */
  List<? extends Edit> edits();

  /**
   * Returns whether the request may be sent again although it may have been carried out: a
   * repetition then changes nothing.
   */
  boolean isRepeatable();

  /** Returns whether the contact is as this step makes it. */
  default boolean isDoneIn(Contact now) {
    return edits().stream().allMatch(edit -> edit.isDoneIn(now));
  }

  /** Returns the contact after this step, without what the portal erases besides. */
  default Contact applyTo(Contact contact) {
    Contact after = contact;
    for (Edit edit : edits()) {
      after = edit.applyTo(after);
    }
    return after;
  }

  /** Returns the visitor's result for this kind of step. */
  <R> R accept(Visitor<R> visitor);

  /** Step that consists of one edit. */
  sealed interface OfOneEdit extends Step {

    /** Returns the edit. */
    Edit edit();

    @Override
    default List<Edit> edits() {
      return List.of(edit());
    }

    @Override
    default boolean isRepeatable() {
      return true;
    }
  }

  /**
   * Creates a contact with its names, texts, company, custom fields and sharing. Everything else
   * takes further steps.
   *
   * @param contact the whole new contact
   */
  record CreateContact(NewContact contact) implements Step {
    /** Creates a step. */
    public CreateContact {
      Objects.requireNonNull(contact, "contact");
    }

    /**
     * Returns the contact as this step creates it: without contact infos, addresses, tags and
     * stage.
     */
    public Contact created(ContactId id) {
      Contact whole = contact.withId(id);
      return whole.withProfile(
          whole.profile().toBuilder()
              .infos(List.of())
              .addresses(List.of())
              .tags(List.of())
              .stage(null)
              .build());
    }

    @Override
    public List<Edit> edits() {
      return List.of();
    }

    @Override
    public boolean isRepeatable() {
      return false;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.create(this);
    }
  }

  /**
   * Adds contact infos and addresses, all of them or none.
   *
   * @param edits what is added
   */
  record AddInfos(List<ListEdit.Add<?>> edits) implements Step {
    /** Creates a step. */
    public AddInfos {
      edits = List.copyOf(edits);
    }

    @Override
    public boolean isRepeatable() {
      return false;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.addInfos(this);
    }
  }

  /**
   * Changes one contact info or address.
   *
   * @param edit what is replaced by what
   */
  record ChangeInfo(ListEdit.Change<?> edit) implements OfOneEdit {
    /** Creates a step. */
    public ChangeInfo {
      Objects.requireNonNull(edit, "edit");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.changeInfo(this);
    }
  }

  /**
   * Removes one contact info or address.
   *
   * @param edit what is removed
   */
  record RemoveInfo(ListEdit.Remove<?> edit) implements OfOneEdit {
    /** Creates a step. */
    public RemoveInfo {
      Objects.requireNonNull(edit, "edit");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.removeInfo(this);
    }
  }

  /**
   * Replaces the contact's record: names, job title, note, company, sharing. Members that are not
   * edited keep the values of now. Portals erase stage, currency, industry and type.
   *
   * @param edits edits of texts, of the company and of the sharing
   */
  record ReplaceRecord(List<Edit> edits) implements Step {
    /** Creates a step. */
    public ReplaceRecord {
      edits = List.copyOf(edits);
    }

    @Override
    public boolean isRepeatable() {
      return true;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.replaceRecord(this);
    }
  }

  /**
   * Sets or clears the stage.
   *
   * @param edit the stage
   * @param putsBack whether it is the stage that {@link ReplaceRecord} erased
   */
  record ChangeStage(SetStage edit, boolean putsBack) implements OfOneEdit {
    /** Creates a step. */
    public ChangeStage {
      Objects.requireNonNull(edit, "edit");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.changeStage(this);
    }
  }

  /**
   * Sets or clears a custom field.
   *
   * @param edit the field and its text
   */
  record ChangeField(SetField edit) implements OfOneEdit {
    /** Creates a step. */
    public ChangeField {
      Objects.requireNonNull(edit, "edit");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.changeField(this);
    }
  }

  /**
   * Adds or removes a tag.
   *
   * @param edit the tag
   */
  record ChangeTag(TagEdit edit) implements OfOneEdit {
    /** Creates a step. */
    public ChangeTag {
      Objects.requireNonNull(edit, "edit");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.changeTag(this);
    }
  }

  /**
   * Links a person to a company, or removes the link. A person is moved in two steps: portals would
   * leave them a member of both companies.
   *
   * @param edit the company
   */
  record ChangeCompany(SetCompany edit) implements OfOneEdit {
    /** Creates a step. */
    public ChangeCompany {
      Objects.requireNonNull(edit, "edit");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.changeCompany(this);
    }
  }

  /**
   * Sets level and managers of a contact that is or becomes private, or shared for reading and
   * writing.
   *
   * @param edit the sharing, with managers
   */
  record ChangeSharing(SetSharing edit) implements OfOneEdit {
    /** Creates a step. */
    public ChangeSharing {
      Objects.requireNonNull(edit, "edit");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.changeSharing(this);
    }
  }

  /** Removes the contact. Whether it is done is known by its absence. */
  record RemoveContact() implements Step {
    @Override
    public List<Edit> edits() {
      return List.of();
    }

    @Override
    public boolean isRepeatable() {
      return false;
    }

    @Override
    public boolean isDoneIn(Contact now) {
      return false;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.remove(this);
    }
  }

  /**
   * Merges the source into the target. Whether it is done is known by the absence of the source.
   *
   * @param source the contact that is removed
   */
  record MergeContacts(Contact source) implements Step {
    /** Creates a step. */
    public MergeContacts {
      Objects.requireNonNull(source, "source");
    }

    @Override
    public List<Edit> edits() {
      return List.of();
    }

    @Override
    public boolean isRepeatable() {
      return false;
    }

    @Override
    public boolean isDoneIn(Contact now) {
      return false;
    }

    @Override
    public Contact applyTo(Contact target) {
      return ContactMerge.merged(source, target);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.merge(this);
    }
  }

  /** Visitor with one method for each kind of step. */
  interface Visitor<R> {
    /** Returns the result for a create. */
    R create(CreateContact step);

    /** Returns the result for added contact infos and addresses. */
    R addInfos(AddInfos step);

    /** Returns the result for a changed contact info or address. */
    R changeInfo(ChangeInfo step);

    /** Returns the result for a removed contact info or address. */
    R removeInfo(RemoveInfo step);

    /** Returns the result for a replaced record. */
    R replaceRecord(ReplaceRecord step);

    /** Returns the result for a stage. */
    R changeStage(ChangeStage step);

    /** Returns the result for a custom field. */
    R changeField(ChangeField step);

    /** Returns the result for a tag. */
    R changeTag(ChangeTag step);

    /** Returns the result for a company link. */
    R changeCompany(ChangeCompany step);

    /** Returns the result for a sharing. */
    R changeSharing(ChangeSharing step);

    /** Returns the result for a removal. */
    R remove(RemoveContact step);

    /** Returns the result for a merge. */
    R merge(MergeContacts step);
  }
}
