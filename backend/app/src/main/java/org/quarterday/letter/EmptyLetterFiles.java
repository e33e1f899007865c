package org.quarterday.letter;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Takes the pages and the list out of files whose letters have all gone or were cancelled, some
 * time ago ({@code LETTER_FILE_KEEP_DAYS}). Each letter is kept by itself, for as long as the
 * retention schedule says; of the file its hash, its counts and who made it stay.
 */
@ApplicationScoped
class EmptyLetterFiles {

  private static final Actor CLOCK = Actor.system("Letters");

  private static final String EMPTY =
      """
      update letter_file f set pdf = null, manifest = null, emptied_on = $1
       where f.pdf is not null
         and not exists (select from letter l where l.file_id = f.id and l.state in ('MADE', 'TO_SUPPLIER'))
         and greatest(f.made_on, (select max(l.sent_on) from letter l where l.file_id = f.id)) + (
               select s.value from council_setting s where s.code = 'LETTER_FILE_KEEP_DAYS' and s.valid_from <= $1
                  and (s.valid_before is null or s.valid_before > $1)) <= $1\
      """;

  @Inject Work work;
  @Inject Today today;

  @Scheduled(
      every = "{quarterday.letters.empty:1h}",
      delayed = "3M",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> empty() {
    return work.sql(
            CLOCK,
            "",
            connection -> connection.preparedQuery(EMPTY).execute(Tuple.of(today.date())))
        .replaceWithVoid();
  }
}
