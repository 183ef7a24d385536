package r7contacts.testkit;

import io.vavr.control.Either;
import java.util.List;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.Tag;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;

/** Books whose complete contacts or catalogs are wrong. */
final class CatalogFaults {

  private CatalogFaults() {}

  static List<BrokenBook> all() {
    return List.of(
        BrokenBook.of("has no tags on complete contacts", IsNeverComplete::new, "C01"),
        BrokenBook.of("has no tags for missing contacts", FindsTagsOfMissing::new, "C02"),
        BrokenBook.of("mixes fields of people and companies", MixesUpFields::new, "C03"),
        BrokenBook.of("counts no use of a field", CountsNoField::new, "C04"),
        BrokenBook.of("counts no use of a tag", CountsNoTag::new, "C05"));
  }

  private static final class IsNeverComplete extends DelegatingBook {
    IsNeverComplete(ContactBook inner) {
      super(inner);
    }

    @Override
    public Either<ContactError, Contact> findComplete(ContactId id) {
      return findById(id)
          .map(contact -> contact.withProfile(contact.profile().toBuilder().tags().build()));
    }
  }

  private static final class FindsTagsOfMissing extends DelegatingBook {
    FindsTagsOfMissing(ContactBook inner) {
      super(inner);
    }

    @Override
    public Either<ContactError, List<String>> tagsOf(ContactId id) {
      return id.equals(ContactRepositoryContract.MISSING)
          ? Either.right(List.of())
          : super.tagsOf(id);
    }
  }

  private static final class MixesUpFields extends DelegatingBook {
    MixesUpFields(ContactBook inner) {
      super(inner);
    }

    @Override
    public Either<ContactError, List<FieldDefinition>> companyFields() {
      return inner.personFields();
    }
  }

  private static final class CountsNoField extends DelegatingBook {
    CountsNoField(ContactBook inner) {
      super(inner);
    }

    @Override
    public Either<ContactError, List<FieldDefinition>> personFields() {
      return super.personFields().map(all -> all.stream().map(CountsNoField::unused).toList());
    }

    private static FieldDefinition unused(FieldDefinition field) {
      return new FieldDefinition(
          field.id(), field.label(), field.position(), field.mask(), field.empty(), 0);
    }
  }

  private static final class CountsNoTag extends DelegatingBook {
    CountsNoTag(ContactBook inner) {
      super(inner);
    }

    @Override
    public Either<ContactError, List<Tag>> tags() {
      return super.tags().map(tags -> tags.stream().map(tag -> new Tag(tag.title(), 0)).toList());
    }
  }
}
