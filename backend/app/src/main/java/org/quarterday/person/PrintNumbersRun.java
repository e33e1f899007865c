package org.quarterday.person;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FieldCipher;
import org.quarterday.platform.work.Work;

/**
 * Prints the National Insurance numbers that came without one (by an import), or whose print was
 * made with a key before the newest. The number itself is opened and forgotten here; that a print
 * was made is no event, since nothing anybody can see has changed.
 */
@ApplicationScoped
class PrintNumbersRun {

  private static final Logger LOG = Logger.getLogger(PrintNumbersRun.class);
  private static final int AT_ONCE = 500;
  private static final Actor BY = Actor.system("Prints of numbers");

  /** All of a key lie together: what lies before or after them is another key's. */
  private static final String DUE =
      """
      (select id, national_insurance_sealed from person
        where national_insurance_sealed is not null and national_insurance_print is null limit $2)
      union all
      (select id, national_insurance_sealed from person
        where national_insurance_sealed is not null
          and (national_insurance_print < $1 or national_insurance_print >= replace($1, ':', ';')) limit $2)
      limit $2\
      """;

  private static final String PRINT =
      "update person set national_insurance_print = $2 where id = $1 and national_insurance_sealed = $3";

  @Inject Pool pool;
  @Inject Work work;
  @Inject FieldCipher cipher;
  @Inject NumberPrints prints;

  @Scheduled(
      every = "${quarterday.person.print-numbers:10M}",
      delayed = "1M",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> everySoOften() {
    return run().replaceWithVoid();
  }

  /** All that are due; how many. */
  Uni<Integer> run() {
    return pool.preparedQuery(DUE)
        .execute(Tuple.of(prints.key(), AT_ONCE))
        .chain(rows -> {
          List<Tuple> printed = new ArrayList<>();
          for (Row row : rows) {
            UUID id = row.getUUID(0);
            byte[] sealed = row.getBuffer(1).getBytes();
            try {
              String number = cipher.open(sealed, Person.place(id));
              printed.add(Tuple.of(id, prints.of(number), Buffer.buffer(sealed)));
            } catch (FieldCipher.SealBroken broken) {
              // One that does not open keeps nobody else from being printed.
              LOG.warnf("the number of person %s is not printed: %s", id, broken.getMessage());
            }
          }
          return printed.isEmpty() ? Uni.createFrom().item(0) : keep(printed);
        });
  }

  private Uni<Integer> keep(List<Tuple> printed) {
    return work.sql(BY, "", connection -> connection.preparedQuery(PRINT).executeBatch(printed))
        .chain(() ->
            printed.size() < AT_ONCE
                ? Uni.createFrom().item(printed.size())
                : run().map(more -> more + printed.size()));
  }
}
