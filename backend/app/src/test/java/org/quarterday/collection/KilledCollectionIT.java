package org.quarterday.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.collection.CollectionRuns.as;
import static org.quarterday.collection.CollectionRuns.file;
import static org.quarterday.collection.CollectionRuns.prepared;
import static org.quarterday.collection.CollectionRuns.release;
import static org.quarterday.collection.CollectionRuns.until;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quarterday.directdebit.Payers;
import org.quarterday.platform.bacs.Standard18;
import org.quarterday.platform.security.TestCipher;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PackagedBackend;
import org.quarterday.support.Tokens;

/**
 * {@code kill -9} of the backend as it is shipped, while the file of a run is made and while its
 * collections are posted: after each restart it goes on by itself, the file is whole and sound, and
 * every collection is on its account once.
 */
class KilledCollectionIT {

  private static final int ACCOUNTS = 300;
  private static final int CHUNK = 10;
  private static final int CHUNKS = ACCOUNTS / CHUNK;

  /** Give {@code -Dfault.seed=...} another value to try other points; a failure names its seed. */
  private static final long SEED = Long.getLong("fault.seed", 20261124L);

  @Test
  void aRunKilledAsItsFileIsMadeAndAsItIsPostedIsOneFileAndOnTheAccountsOnce() throws Exception {
    Random random = new Random(SEED);
    try (var backend =
        PackagedBackend.start(
            "killed-collection",
            Map.of(
                "QUARTERDAY_JOBS_LEASE",
                "6S",
                "QUARTERDAY_COLLECTION_POST",
                "1S",
                "QUARTERDAY_COLLECTION_ACCOUNTS_PER_CHUNK",
                String.valueOf(CHUNK)))) {
      Books.empty();
      Books.referenceData();
      Payers.serviceUser();
      LocalDate day = firstDay();
      payers(backend, day);
      String id = prepared(day).then().statusCode(201).extract().path("id");
      release(id).then().statusCode(200);
      killedWhen(backend, "select count(*) from collection_piece", 1 + random.nextInt(CHUNKS / 2));
      until(id, "MADE");
      Standard18.Contents contents = Standard18.read(file(id));
      assertEquals(List.of(), contents.faults());
      assertEquals(ACCOUNTS, contents.totals().items());

      as(Tokens.finance()).post("/api/v1/collection-runs/" + id + "/submission");
      Books.run("update collection_run set collect_on = current_date");
      killedWhen(backend, "select count(*) from collection_posted", 1 + random.nextInt(CHUNKS / 2));
      assertEquals(ACCOUNTS, until(id, "POSTED").getInt("collectedItems"), "seed " + SEED);
      assertEquals(
          ACCOUNTS,
          Books.number("select count(*) from account_balance where balance_pence = -1500"));
      Oracle.holds();
      Oracle.theAuditChainIsWhole(backend.checkpoints());
    }
  }

  /** The first day there still is; weekends and bank holidays are the backend's to know. */
  private static LocalDate firstDay() {
    LocalDate day = LocalDate.now();
    while (prepared(day).statusCode() != 201) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static void payers(PackagedBackend backend, LocalDate day) {
    var sealing = Payers.sealing(TestCipher.of(backend.keys()));
    for (int n = 0; n < ACCOUNTS; n++) {
      CollectionRuns.planned(Books.account(LocalDate.of(2026, 4, 6)), 1_500, day, sealing);
    }
  }

  /** Watches the tables, not the API: the point is inside the work, not between two answers. */
  private static void killedWhen(PackagedBackend backend, String count, long reached)
      throws InterruptedException {
    for (long end = System.nanoTime() + 120_000_000_000L; Books.number(count) < reached; ) {
      assertTrue(System.nanoTime() < end, () -> "never came to " + reached + ", seed " + SEED);
      Thread.sleep(2);
    }
    backend.kill();
    assertTrue(Books.number(count) < CHUNKS, "it was killed in the middle, seed " + SEED);
    backend.start();
  }
}
