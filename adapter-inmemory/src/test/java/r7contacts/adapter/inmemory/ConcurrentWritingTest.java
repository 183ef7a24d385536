package r7contacts.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.change.ListEdit;
import r7contacts.domain.change.ListMember;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SharingChange;
import r7contacts.port.ContactQuery;
import r7contacts.port.edit.Step;

/** 32 threads that write to one book at the same time. */
@Timeout(60)
class ConcurrentWritingTest extends WritingTestBase {

  private static final int THREADS = 32;
  private static final int STEPS = 20;

  @Test
  void every_info_that_was_added_to_one_contact_is_there_once() throws Exception {
    Contact anna = stored(ANNA);

    inAllThreads(
        thread -> {
          for (int step = 0; step < STEPS; step++) {
            ContactInfo info =
                ContactInfo.of(Channel.EMAIL, Category.WORK, thread + "." + step + "@b.example");
            Step add = new Step.AddInfos(List.of(new ListEdit.Add<>(ListMember.INFOS, info, 1)));
            assertThat(book.writer().write(add, anna, OPEN)).isEmpty();
          }
          return thread;
        });

    List<ContactInfo> infos = stored(ANNA).infos();
    assertThat(infos).hasSize(THREADS * STEPS);
    assertThat(infos).extracting(ContactInfo::value).doesNotHaveDuplicates();
    assertThat(infos).extracting(ContactInfo::id).doesNotHaveDuplicates();
  }

  @Test
  void every_new_contact_has_an_id_of_its_own_and_is_found_by_every_port() throws Exception {
    NewContact person =
        NewContact.person("Глеб", SharingChange.everyone()).company(ROMASHKA).build();

    List<List<ContactId>> created =
        inAllThreads(
            thread -> {
              List<ContactId> ids = new ArrayList<>();
              for (int step = 0; step < STEPS; step++) {
                ContactId id = book.writer().create(person, OPEN).get();
                assertThat(book.findById(id)).isNotEmpty();
                ids.add(id);
              }
              return ids;
            });

    Set<ContactId> all = new HashSet<>();
    created.forEach(all::addAll);
    assertThat(all).hasSize(THREADS * STEPS);
    assertThat(company(ROMASHKA).memberCount()).isEqualTo(2 + THREADS * STEPS);
    assertThat(book.stream(ContactQuery.all())).hasSize(5 + THREADS * STEPS);
  }

  private interface Task<T> {
    T run(int thread) throws Exception;
  }

  private static <T> List<T> inAllThreads(Task<T> task) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<T>> futures =
          IntStream.range(0, THREADS)
              .<Callable<T>>mapToObj(
                  thread ->
                      () -> {
                        start.await();
                        return task.run(thread);
                      })
              .map(pool::submit)
              .toList();
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }
}
