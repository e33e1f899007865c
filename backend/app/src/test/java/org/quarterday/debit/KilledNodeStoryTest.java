package org.quarterday.debit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.debit.Debits.amara;
import static org.quarterday.debit.Debits.board;
import static org.quarterday.debit.Debits.ended;
import static org.quarterday.debit.Debits.expect;
import static org.quarterday.debit.Debits.helen;
import static org.quarterday.debit.Debits.prelist;
import static org.quarterday.debit.Debits.sign;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;

/**
 * {@code kill -9} of the process that posts, in the middle of a chunk: another goes on, and nobody
 * is debited twice.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
@Tag("slow")
class KilledNodeStoryTest {

  private static final LocalDate WEEK = LocalDate.of(2026, 11, 23);
  private static final int HOMES = 120;
  private static final int CHUNK_IT_DIES_IN = 3;

  @Test
  void aNodeKilledInTheMiddleOfADebitIsResumedAndEveryAccountIsDebitedOnce() throws Exception {
    Council.empty();
    Council.lettings(HOMES, 10_000, LocalDate.of(2019, 4, 1));
    Council.openingRoll(WEEK.minusDays(7), "DBR", HOMES * 10_000L, HOMES);
    String hash = prelist(WEEK).getString("contentHash");
    expect(200, sign(amara(), WEEK, "balancing", hash));
    expect(200, sign(helen(), WEEK, "approval", hash));
    UUID job = postingLeftTo(PostingNode.KIND);

    killedInChunk(CHUNK_IT_DIES_IN);

    assertEquals("POSTING", board(WEEK).getString("state"));
    long posted = Books.number("select count(*) from entry");
    assertTrue(posted > 0 && posted < HOMES, "it died half way: " + posted);
    Books.run("update job set kind = ? where id = ?", PostingRun.KIND, job);
    ended(job.toString());
    assertEquals("POSTED", board(WEEK).getString("state"));
    assertEquals(HOMES, Books.number("select count(*) from entry"));
    assertEquals(
        HOMES, Books.number("select count(*) from account_balance where balance_pence = 10000"));
    Oracle.holds();
  }

  private static UUID postingLeftTo(String kind) {
    UUID journal = Books.id();
    UUID job = Books.id();
    Books.run(
        "insert into journal (id, kind, narrative, made_by) values (?, 'DEBIT', 'Debit', 'test')",
        journal);
    Books.run("update debit_run set state = 'POSTING', journal_id = ?", journal);
    Books.run(
        """
        insert into job select ?, ?, id, 'Post', 'debit:approve', 'RUNNING', 'test|helen', 'Helen', clock_timestamp() from debit_run\
        """,
        job,
        kind);
    Books.run(
        """
        insert into job_chunk (job_id, number, part, from_id, before_id, items)
        select ?, row_number() over (order by from_id), part, from_id, before_id, accounts
          from debit_chunk where part = 'ACCOUNTS' and lines > 0\
        """,
        job);
    return job;
  }

  private static void killedInChunk(int chunk) throws Exception {
    String database =
        ConfigProvider.getConfig().getValue("quarkus.datasource.reactive.url", String.class);
    Process node =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                PostingNode.class.getName(),
                database)
            .redirectErrorStream(true)
            .start();
    try (var output =
        new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8))) {
      StringBuilder all = new StringBuilder();
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        all.append(line).append('\n');
        if (line.equals("WRITTEN " + chunk)) {
          node.destroyForcibly();
          assertTrue(node.waitFor(10, TimeUnit.SECONDS));
          return;
        }
      }
      throw new AssertionError("the node ended by itself: " + all);
    } finally {
      node.destroyForcibly();
    }
  }
}
