package org.quarterday.support;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * A person who goes on making small adjustments while the backend comes and goes, and writes down
 * what was answered: the client's side of the oracle (I3). What got no answer is sent again with
 * the same key, as a client must.
 */
public final class PostingByHand implements AutoCloseable {

  private static final int UNKNOWN = 0;

  private final Map<String, Integer> answers = new LinkedHashMap<>();
  private final Map<String, UUID> accounts = new LinkedHashMap<>();
  private final Thread thread;
  private volatile boolean more = true;

  private PostingByHand(long seed) {
    List<Map<String, Object>> open =
        Books.rows("select account_id from account order by account_id limit 2000");
    Random random = new Random(seed);
    thread =
        Thread.ofPlatform()
            .start(() -> {
              while (more) {
                String key = new UUID(random.nextLong(), random.nextLong()).toString();
                accounts.put(key, (UUID) open.get(random.nextInt(open.size())).get("account_id"));
                answers.put(key, send(key));
              }
            });
  }

  public static PostingByHand begin(long seed) {
    return new PostingByHand(seed);
  }

  private int send(String key) {
    try {
      Thread.sleep(20);
      return given()
          .auth()
          .oauth2(Tokens.housingAssistant())
          .header("Idempotency-Key", key)
          .contentType("application/json")
          .body(
              Map.of(
                  "typeCode", "ADJ",
                  "amountPence", 1,
                  "effectiveOn", "2026-11-20",
                  "reasonCode", "WRONG_CHARGE",
                  "narrative", key))
          .post("/api/v1/accounts/{id}/adjustments", accounts.get(key))
          .statusCode();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return UNKNOWN;
    } catch (Exception noAnswer) {
      return UNKNOWN;
    }
  }

  /** Stops, sends again what had no answer, and counts each one's entries. */
  public void everythingAnsweredStandsOnce() throws InterruptedException {
    stop();
    List<String> unknown =
        answers.keySet().stream().filter(key -> answers.get(key) / 100 != 2).toList();
    for (String key : unknown) {
      assertTrue(answers.get(key) == UNKNOWN || answers.get(key) == 503, key + answers.get(key));
      answers.put(key, send(key));
    }
    assertTrue(answers.size() > unknown.size(), "some were answered: " + answers.size());
    answers.forEach((key, status) -> assertEquals(200, status, key));
    assertEquals(
        answers.size(),
        Books.number(
            "select count(*) from entry where source = 'ADJUSTMENT' and narrative = any (?)",
            (Object) answers.keySet().toArray(String[]::new)));
    assertEquals(
        answers.size(),
        Books.number("select count(distinct narrative) from entry where source = 'ADJUSTMENT'"));
  }

  private void stop() throws InterruptedException {
    more = false;
    thread.join();
  }

  @Override
  public void close() throws InterruptedException {
    stop();
  }
}
