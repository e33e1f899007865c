package org.quarterday.paymentfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.paymentfile.PaymentFiles.amara;
import static org.quarterday.paymentfile.PaymentFiles.council;
import static org.quarterday.paymentfile.PaymentFiles.file;
import static org.quarterday.paymentfile.PaymentFiles.line;
import static org.quarterday.paymentfile.PaymentFiles.posted;
import static org.quarterday.paymentfile.PaymentFiles.receipts;
import static org.quarterday.paymentfile.PaymentFiles.send;

import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PackagedBackend;

/**
 * {@code kill -9} of the backend as it is shipped, while a file of payments arrives and at seeded
 * random points of its posting: its sender sends it again under the same key, it goes on by itself
 * after each restart, and every line is on its account once.
 */
class KilledPaymentFileIT {

  private static final int ACCOUNTS = 600;
  private static final int LINES_EACH = 40;
  private static final int CHUNK = 20;
  private static final int CHUNKS = ACCOUNTS / CHUNK;

  /** Give {@code -Dfault.seed=...} another value to try other points; a failure names its seed. */
  private static final long SEED = Long.getLong("fault.seed", 20261124L);

  @Test
  void aFileKilledAsItArrivesAndAsItIsPostedIsOnTheAccountsOnce() throws Exception {
    Random random = new Random(SEED);
    try (var backend =
        PackagedBackend.start(
            "killed-payment-file",
            Map.of(
                "QUARTERDAY_JOBS_LEASE",
                "6S",
                "QUARTERDAY_PAYMENT_FILES_ACCOUNTS_PER_CHUNK",
                String.valueOf(CHUNK)))) {
      String text = month(council(ACCOUNTS));
      UUID key = Books.id();
      try (var sender = new HalfSent(RestAssured.port, key.toString(), text)) {
        killedWhen(backend, "select count(*) from payment_line", 1);
      }
      assertEquals(0, receipts());

      String id = sent(key, text);
      for (int half = 0; half < 2; half++) {
        int point = half * CHUNKS / 2 + 1 + random.nextInt(CHUNKS / 4);
        killedWhen(backend, "select count(*) from payment_posted", point);
      }
      proved(id);
      assertEquals(id, sent(key, text), "the sender asks once more");
      assertEquals((long) ACCOUNTS * LINES_EACH, receipts());
      Oracle.holds();
      Oracle.theAuditChainIsWhole(backend.checkpoints());
      Oracle.noConnectionIsLost();
    }
  }

  private static String sent(UUID key, String text) {
    return send(amara(), key, "month.csv", text.getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }

  private static String month(List<String> references) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < LINES_EACH; i++) {
      for (String reference : references) {
        lines.add(line("K" + lines.size(), reference, "1.00") + "long ".repeat(40));
      }
    }
    return file(lines);
  }

  /** Watches the tables, not the API: the point is inside the work, not between two answers. */
  private static void killedWhen(PackagedBackend backend, String count, long reached)
      throws InterruptedException {
    for (long until = System.nanoTime() + 120_000_000_000L; Books.number(count) < reached; ) {
      assertTrue(System.nanoTime() < until, () -> "never came to " + reached + ", seed " + SEED);
      Thread.sleep(2);
    }
    backend.kill();
    assertTrue(
        Books.number("select count(*) from payment_file where state = 'POSTED'") == 0,
        "it was killed in the middle, seed " + SEED);
    backend.start();
  }

  private static void proved(String id) {
    String with = "seed " + SEED;
    assertEquals(ACCOUNTS * LINES_EACH, posted(id).getInt("file.posted.lines"), with);
    assertEquals(
        ACCOUNTS,
        Books.number(
            "select count(*) from account_balance where balance_pence = ?", -100L * LINES_EACH),
        with);
  }
}
