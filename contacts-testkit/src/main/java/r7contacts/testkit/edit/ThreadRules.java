package r7contacts.testkit.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.change.ContactEdit;
import r7contacts.port.edit.Written;
import r7contacts.testkit.SampleContacts;

/** Changes in several threads. */
interface ThreadRules extends EditingRules {

  int THREADS = 32;

  @Test
  default void W30_thirty_two_threads_add_a_contact_info_each_to_one_contact() throws Exception {
    ContactId maria = SampleContacts.maria().id();
    Contact before = EditCheck.read(book(), maria);
    CountDownLatch together = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Written>> calls = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        ContactEdit edit = ContactEdit.of(before).addInfo(phone(i)).build();
        calls.add(
            pool.submit(
                () -> {
                  together.await();
                  return book()
                      .perform(edit)
                      .getOrElseThrow(
                          error ->
                              new AssertionError(
                                  EditCheck.call(edit) + " returned " + error.message()));
                }));
      }
      together.countDown();
      for (Future<Written> call : calls) {
        call.get(60, TimeUnit.SECONDS);
      }
    } finally {
      pool.shutdownNow();
    }
    Contact after = EditCheck.read(book(), maria);
    Contact wanted = before;
    for (int i = 0; i < THREADS; i++) {
      wanted = ContactEdit.of(wanted).addInfo(phone(i)).build().applyTo(wanted);
    }
    EditCheck.contact("perform(edit) in each of 32 threads", AfterChange.of(before, wanted), after);
  }

  private static ContactInfo phone(int i) {
    return ContactInfo.of(Channel.PHONE, Category.MOBILE, "+7 900 000-00-" + (10 + i));
  }
}
