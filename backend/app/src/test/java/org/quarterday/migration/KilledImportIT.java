package org.quarterday.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quarterday.money.Money;
import org.quarterday.support.Books;
import org.quarterday.support.Extracts;
import org.quarterday.support.Oracle;
import org.quarterday.support.PackagedBackend;
import org.quarterday.support.Tokens;

/**
 * {@code kill -9} of the backend as it is shipped while a council's books are read, checked and
 * loaded: it takes the import up again by itself, and everything is there once.
 */
class KilledImportIT {

  private static final long SEED = Long.getLong("fault.seed", 20261122L);

  @AfterEach
  void asNobody() {
    RestAssured.requestSpecification = null;
  }

  @Test
  void anImportKilledAtEachOfItsStepsBringsEverythingInOnce() throws Exception {
    Map<String, byte[]> files = Extracts.golden("anytown.zip");
    JsonPath answers =
        new JsonPath(new String(files.remove("answers.json"), StandardCharsets.UTF_8));
    Random random = new Random(SEED);
    try (var backend = PackagedBackend.start("killed-import", Map.of())) {
      RestAssured.requestSpecification =
          new RequestSpecBuilder()
              .addHeader("Authorization", "Bearer " + Tokens.migration())
              .build();
      Books.empty();
      String id = Extracts.start("Anytown Borough Council", "2026-11-22");
      Extracts.begin(id, files).then().statusCode(202);
      for (String step : List.of("reading", "checking", "loading")) {
        killedWhile(backend, step, random.nextInt(60));
        assertEquals(0, Books.number("select count(*) from account"), step + ", seed " + SEED);
        letTheLeaseRunOut();
      }
      var outcome = Extracts.await(id);
      everythingIsThereOnce(outcome, answers, files);
      Oracle.holds();
      Oracle.theAuditChainIsWhole(backend.checkpoints());
      Oracle.noConnectionIsLost();
      assertEquals(
          409,
          Extracts.begin(Extracts.start("Anytown Borough Council", "2026-11-22"), files)
              .statusCode(),
          "the same books a second time");
    }
  }

  private static void killedWhile(PackagedBackend backend, String step, int later)
      throws InterruptedException {
    long until = System.nanoTime() + 120_000_000_000L;
    while (!now().startsWith(step)) {
      assertTrue(System.nanoTime() < until, () -> "never came to " + step + ", seed " + SEED);
      Thread.sleep(1);
    }
    Thread.sleep(later);
    backend.kill();
    assertTrue(
        Books.rows("select 1 from import_run where state = 'RUNNING'").size() == 1,
        "killed in the middle of " + step + ", seed " + SEED);
    backend.start();
  }

  private static String now() {
    return (String) Books.rows("select step from import_run").getFirst().get("step");
  }

  /** Half a minute of waiting, spared. */
  private static void letTheLeaseRunOut() {
    Books.run("update import_run set leased_until = clock_timestamp() where state = 'RUNNING'");
  }

  private static void everythingIsThereOnce(
      Extracts.Outcome outcome, JsonPath answers, Map<String, byte[]> files) {
    String with = "seed " + SEED;
    assertEquals("LOADED", outcome.state(), with + outcome.report().prettify());
    assertEquals(
        answers.getInt("accounts_loaded"), outcome.report().getInt("accountsLoaded"), with);
    assertEquals(
        answers.getInt("accounts_loaded"), Books.number("select count(*) from account"), with);
    assertEquals(
        answers.getString("sum_of_balances"),
        Money.ofPence(Books.number("select sum(balance_pence) from account_balance")).decimal(),
        with);
    for (String file : files.keySet()) {
      if (file.endsWith(".csv")) {
        assertEquals(
            outcome.rows(file, "rowsRead"),
            outcome.rows(file, "rowsLoaded") + outcome.rows(file, "rowsRejected"),
            with + " " + file);
      }
    }
    assertEquals(0, Books.number("select count(*) from import_staged_rtrans"), "staging is swept");
  }
}
