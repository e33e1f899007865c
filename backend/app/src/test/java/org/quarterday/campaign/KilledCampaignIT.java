package org.quarterday.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quarterday.message.SimulatedGateway;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PackagedBackend;
import org.quarterday.support.Tokens;

/**
 * {@code kill -9} of the backend as it is shipped, while a campaign is handed over and while its
 * texts are sent: after each restart it goes on by itself, everybody has one message, and the
 * provider took each of them once.
 */
class KilledCampaignIT {

  private static final int TENANTS = 300;
  private static final int CHUNK = 10;

  /** Give {@code -Dfault.seed=...} another value to try other points; a failure names its seed. */
  private static final long SEED = Long.getLong("fault.seed", 20261125L);

  @Test
  void everybodyHasOneMessageHoweverOftenTheBackendIsKilled() throws Exception {
    Random random = new Random(SEED);
    try (var backend = PackagedBackend.start("killed-campaign", settings())) {
      Books.empty();
      Books.referenceData();
      SimulatedGateway.demonstration();
      Books.run(
          "update campaign_terms set from_hour = 0, before_hour = 24, sundays = true, alone_recipients = 0");
      Campaigned.tenants(TENANTS);
      released();
      killedWhen(
          backend, "select count(*) from message", (1 + random.nextInt(10)) * CHUNK, TENANTS);
      until("select count(*) from message", TENANTS);
      killedWhen(
          backend,
          "select count(*) from message where sent_at is not null",
          20 + random.nextInt(TENANTS / 2),
          TENANTS);
      until("select count(*) from message where state in ('DELIVERED', 'FAILED')", TENANTS);
      assertEquals(TENANTS, Books.number("select count(distinct person_id) from message"));
      assertEquals(TENANTS, Books.number("select count(*) from simulated_delivery"), seed());
      assertEquals(
          TENANTS, Books.number("select count(*) from campaign_recipient where state = 'GONE'"));
      Oracle.theAuditChainIsWhole(backend.checkpoints());
    }
  }

  private static Map<String, String> settings() {
    return Map.of(
        "QUARTERDAY_JOBS_LEASE", "6S",
        "QUARTERDAY_CAMPAIGNS_FOLLOW", "1S",
        "QUARTERDAY_CAMPAIGNS_ACCOUNTS_PER_CHUNK", String.valueOf(CHUNK),
        "QUARTERDAY_MESSAGES_LEASE", "PT6S",
        "QUARTERDAY_MESSAGES_SEND", "1S",
        "QUARTERDAY_MESSAGES_SIMULATED_TELL", "1S",
        "QUARTERDAY_MESSAGES_SIMULATED_TELLS_AFTER", "PT1S");
  }

  private static void released() {
    String id = Campaigned.begin(Campaigned.request("Office closed", "TEXT"));
    String references =
        Books.rows("select reference from account").stream()
            .map(row -> (String) row.get("reference"))
            .collect(Collectors.joining("\n"));
    Campaigned.pasted(id, references).then().statusCode(200);
    String hash = Campaigned.check(id).then().statusCode(200).extract().path("contentHash");
    Campaigned.approve(Tokens.seniorRentsOfficer(), id, hash).then().statusCode(200);
  }

  /** Watches the tables, not the API: the point is inside the work, not between two answers. */
  private static void killedWhen(PackagedBackend backend, String count, long reached, long all)
      throws InterruptedException {
    until(count, reached);
    backend.kill();
    assertTrue(Books.number(count) < all, () -> "it was killed in the middle, " + seed());
    backend.start();
  }

  private static void until(String count, long reached) throws InterruptedException {
    for (long end = System.nanoTime() + 120_000_000_000L; Books.number(count) < reached; ) {
      assertTrue(
          System.nanoTime() < end,
          () -> "came to " + Books.number(count) + " of " + reached + ", " + seed());
      Thread.sleep(2);
    }
  }

  private static String seed() {
    return "seed " + SEED;
  }
}
