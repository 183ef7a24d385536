package r7contacts.testkit.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Person;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.SharingChange;

/** Edits by which two users set one member to different values. */
record TwoEdits(Function<Contact, ContactEdit> theirs, Function<Contact, ContactEdit> ours) {

  /** An edit with each of two values. */
  static <T> TwoEdits of(T theirs, T ours, BiFunction<Person, T, ContactEdit> edit) {
    return new TwoEdits(
        now -> edit.apply((Person) now, theirs), now -> edit.apply((Person) now, ours));
  }

  static List<TwoEdits> all() {
    List<TwoEdits> pairs = new ArrayList<>();
    pairs.add(of("Theirs", "Ours", (now, text) -> ContactEdit.of(now).firstName(text).build()));
    pairs.add(of("Theirs", "Ours", (now, text) -> ContactEdit.of(now).lastName(text).build()));
    pairs.add(of("Theirs", "Ours", (now, text) -> ContactEdit.of(now).jobTitle(text).build()));
    pairs.add(of("Theirs", "Ours", (now, text) -> ContactEdit.of(now).about(text).build()));
    pairs.add(
        of(
            "Theirs",
            "Ours",
            (now, text) -> ContactEdit.of(now).field(SampleEdits.field(11), text).build()));
    pairs.add(
        new TwoEdits(
            now -> ContactEdit.of(now).clearStage().build(),
            now -> ContactEdit.of(now).stage(SampleEdits.COLD).build()));
    pairs.add(
        new TwoEdits(
            now -> ContactEdit.of((Person) now).clearCompany().build(),
            now -> ContactEdit.of((Person) now).company(SampleEdits.FOOD_AND_CULTURE).build()));
    pairs.add(
        of(
            "+7 999",
            "+7 888",
            (now, value) -> {
              ContactInfo phone = now.infos().get(0);
              return ContactEdit.of(now).changeInfo(phone, phone.withValue(value)).build();
            }));
    pairs.add(
        of(
            "111111",
            "222222",
            (now, zip) -> {
              var address = now.addresses().get(0);
              return ContactEdit.of(now)
                  .changeAddress(address, address.toBuilder().zip(zip).build())
                  .build();
            }));
    pairs.add(
        of(
            SharingChange.privateTo(SampleEdits.USERS),
            SharingChange.everyoneMayRead(),
            (now, sharing) -> ContactEdit.of(now).sharing(sharing).build()));
    return pairs;
  }
}
