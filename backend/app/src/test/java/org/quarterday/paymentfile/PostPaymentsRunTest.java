package org.quarterday.paymentfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.paymentfile.PaymentFiles.council;
import static org.quarterday.paymentfile.PaymentFiles.file;
import static org.quarterday.paymentfile.PaymentFiles.line;
import static org.quarterday.paymentfile.PaymentFiles.posted;
import static org.quarterday.paymentfile.PaymentFiles.receipts;
import static org.quarterday.paymentfile.PaymentFiles.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.jobs.JobRunner;
import org.quarterday.platform.work.Work;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;

/** The posting of a file, whatever happens to the node that does it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class PostPaymentsRunTest {

  private static final int ACCOUNTS = 60;
  private static final int LINES_EACH = 50;

  @Inject Work work;
  @Inject Pool pool;

  @Test
  void aNodeThatStopsInTheMiddleIsTakenOverAndNoLineIsPostedTwice() throws Exception {
    List<String> refs = council(ACCOUNTS);
    try (var counter = Books.connect()) {
      counter.setAutoCommit(false);
      counter
          .createStatement()
          .execute(
              "select 1 from account_balance b join account a using (account_id) where a.reference = '%s' for update of b"
                  .formatted(refs.get(30)));
      String id =
          send("month.csv", thousandsOfLines(refs)).then().statusCode(202).extract().path("id");
      until(2, "select count(*) from job_chunk where state = 'DONE'");
      until(1, "select count(*) from job_chunk where state = 'RUNNING'");
      assertEquals("POSTING", file(id).getString("file.state"));
      assertEquals((ACCOUNTS - 25) * LINES_EACH, receipts());

      Books.run(
          "update job_chunk set lease_until = clock_timestamp() - interval '1 second' where state = 'RUNNING'");
      var other =
          new JobRunner(work, pool, List.of(new PostPaymentsRun()), Duration.ofMinutes(1), 1);
      var takenOver = other.drain().subscribeAsCompletionStage();
      until(2, "select max(fencing) from job_chunk");
      counter.commit();
      takenOver.toCompletableFuture().get(30, TimeUnit.SECONDS);

      assertEquals(ACCOUNTS * LINES_EACH, posted(id).getInt("file.posted.lines"));
    }
    assertEquals(ACCOUNTS * LINES_EACH, receipts());
    assertEquals(
        ACCOUNTS,
        Books.number(
            "select count(*) from account_balance where balance_pence = ?", -100L * LINES_EACH));
    Oracle.holds();
  }

  private static String thousandsOfLines(List<String> refs) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < LINES_EACH; i++) {
      for (String ref : refs) {
        lines.add(line("M" + lines.size(), ref, "1.00"));
      }
    }
    return file(lines);
  }

  private static void until(long wanted, String query) {
    for (int i = 0; i < 200; i++) {
      if (Books.number(query) == wanted) {
        return;
      }
      PaymentFiles.pause();
    }
    assertEquals(wanted, Books.number(query), query);
  }
}
