package org.quarterday.debit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.debit.Debits.amara;
import static org.quarterday.debit.Debits.board;
import static org.quarterday.debit.Debits.ended;
import static org.quarterday.debit.Debits.expect;
import static org.quarterday.debit.Debits.helen;
import static org.quarterday.debit.Debits.prepare;
import static org.quarterday.debit.Debits.sign;
import static org.quarterday.debit.Debits.step;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PackagedBackend;
import org.quarterday.support.PostingByHand;

/**
 * {@code kill -9} of the backend as it is shipped, at seeded random points of a debit of tens of
 * thousands of lines, while people post by hand: it goes on by itself after each restart, nobody is
 * debited twice, and what a person was told is posted is posted once.
 */
class KilledDebitIT {

  private static final LocalDate WEEK = LocalDate.of(2026, 11, 23);
  private static final int HOMES = 10_000;
  private static final int CHUNK = 200;
  private static final int CHUNKS = HOMES / CHUNK;

  /** Give {@code -Dfault.seed=...} another value to try other points; a failure names its seed. */
  private static final long SEED = Long.getLong("fault.seed", 20261123L);

  @Test
  void aDebitKilledAgainAndAgainEndsAndEveryPennyIsThereOnce() throws Exception {
    Random random = new Random(SEED);
    try (var backend =
        PackagedBackend.start(
            "killed-debit",
            Map.of(
                "QUARTERDAY_JOBS_LEASE",
                "6S",
                "QUARTERDAY_DEBIT_ACCOUNTS_PER_CHUNK",
                String.valueOf(CHUNK)))) {
      council();
      String prelist = expect(202, prepare(amara(), WEEK)).jsonPath().getString("jobId");
      killedWhen(backend, "select count(*) from debit_chunk", 1 + random.nextInt(CHUNKS / 2));
      ended(prelist);
      String hash = board(WEEK).getString("contentHash");
      expect(200, sign(amara(), WEEK, "balancing", hash));
      expect(200, sign(helen(), WEEK, "approval", hash));

      String posting = expect(202, step(helen(), WEEK, "posting")).jsonPath().getString("jobId");
      try (var byHand = PostingByHand.begin(random.nextLong())) {
        for (int third = 0; third < 3; third++) {
          int point = third * CHUNKS / 3 + 1 + random.nextInt(CHUNKS / 4);
          killedWhen(backend, "select count(*) from debit_posted", point);
        }
        ended(posting);
        byHand.everythingAnsweredStandsOnce();
      }
      proved(backend);
    }
  }

  private static void council() {
    Council.empty();
    Council.lettings(HOMES, 10_000, LocalDate.of(2019, 4, 1));
    Council.run(
        """
        insert into charge (account_id, id, type_code, weekly_pence, starts_on, source, reason)
        select account_id, uuidv7(), 'DSC', 333, starts_on, 'PROPERTY', 'test' from account\
        """);
    Council.run(
        """
        insert into tenancy (id, reference, property_id, tenure_code, state, starts_on, entered_by)
        select tenancy_id, reference, property_id, 'SEC', 'LIVE', starts_on, 'test' from account\
        """);
    Council.openingRoll(WEEK.minusDays(7), "DBR", HOMES * 10_000L, HOMES);
    Council.openingRoll(WEEK.minusDays(7), "DSC", HOMES * 333L, HOMES);
  }

  /** Watches the tables, not the API: the point is inside a chunk, not between two answers. */
  private static void killedWhen(PackagedBackend backend, String count, long reached)
      throws InterruptedException {
    long seen = Books.number(count);
    for (long until = System.nanoTime() + 180_000_000_000L;
        seen < reached;
        seen = Books.number(count)) {
      assertTrue(System.nanoTime() < until, () -> "never came to " + reached + ", seed " + SEED);
      Thread.sleep(2);
    }
    backend.kill();
    long left = Books.number("select count(*) from job_chunk where state <> 'DONE'");
    assertTrue(left > 0, "it was killed in the middle, seed " + SEED);
    backend.start();
  }

  private static void proved(PackagedBackend backend) throws Exception {
    String with = "seed " + SEED;
    assertEquals("POSTED", board(WEEK).getString("state"), with);
    assertEquals(
        2L * HOMES,
        Books.number(
            "select count(*) from entry where journal_id = (select journal_id from debit_run)"),
        with);
    assertEquals(
        HOMES,
        Books.number(
            """
            select count(*) from (select account_id from entry where journal_id = (select journal_id from debit_run)
             group by account_id having count(*) = 2 and sum(amount_pence) = 10333) debited\
            """),
        with);
    Oracle.holds();
    Oracle.theAuditChainIsWhole(backend.checkpoints());
    Oracle.noConnectionIsLost();
  }
}
