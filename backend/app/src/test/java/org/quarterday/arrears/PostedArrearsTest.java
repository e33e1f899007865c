package org.quarterday.arrears;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.quarterday.arrears.ArrearsCalls.imran;
import static org.quarterday.arrears.ArrearsCalls.listed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** The worklist after something was posted. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PostedArrearsTest extends Worklist {

  @Test
  void aPaymentFileMovesTheAccountsItPaidOnceAndNoOthers() throws Throwable {
    Object benBefore = readAt(ben);
    post(ada, "300.00");
    touched();
    listed("action=NOTHING_OWED").body("items.accountReference", contains(reference(ada)));
    listed("standing=IMMEDIATE").body("items.accountReference", contains(reference(ben)));
    assertEquals(benBefore, readAt(ben), "who was not paid is not looked at again");
    touched();
    assertEquals(1, Books.number("select count(*) from job where kind = ?", RankTouchedRun.KIND));
  }

  @Test
  void aPaymentAtTheCounterMovesItsAccountAndNoOthers() throws Throwable {
    Object benBefore = readAt(ben);
    given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .contentType("application/json")
        .header("Idempotency-Key", Books.id())
        .body("{\"typeCode\":\"RCC\",\"amountPence\":30000,\"paidOn\":\"%s\"}".formatted(TODAY))
        .post("/api/v1/accounts/" + ada + "/payments")
        .then()
        .statusCode(200);
    listed("standing=IMMEDIATE").body("items.accountReference", hasItem(reference(ada)));
    touched();
    listed("action=NOTHING_OWED").body("items.accountReference", contains(reference(ada)));
    assertEquals(benBefore, readAt(ben), "who did not pay is not looked at again");
  }

  @Test
  void aWeeklyDebitMovesTheWholeCouncilOnce() throws Throwable {
    UUID journal = Books.id();
    Books.run(
        "insert into journal (id, kind, narrative, made_by) values (?, 'DEBIT', 'Week 8', 'test')",
        journal);
    Books.run(
        "insert into debit_run (id, week_starts_on, attempt, state, journal_id) values (?, '2026-05-25', 1, 'POSTED', ?)",
        Books.id(),
        journal);
    Object benBefore = readAt(ben);
    touched();
    touched();
    assertNotEquals(benBefore, readAt(ben));
    assertEquals(2, Books.number("select count(*) from job where kind = ?", RankCouncilRun.KIND));
    Books.run("delete from debit_run");
    Books.run("delete from journal where id = ?", journal);
  }

  @Test
  void anArrangementThatIsAgreedOrEndedMovesItsAccountAndNoOthers() throws Throwable {
    Object benBefore = readAt(ben);
    listed("standing=IMMEDIATE").body("items.accountReference", hasItem(reference(ada)));
    String id = agreed(ada, 30_000);
    touched();
    listed("action=ARRANGEMENT_KEPT").body("items.accountReference", contains(reference(ada)));
    imran()
        .header("If-Match", "\"0\"")
        .body(Map.of("reason", "They moved in with a son who pays all of it"))
        .post("/api/v1/accounts/{a}/arrangements/{g}/end", ada, id)
        .then()
        .statusCode(200);
    touched();
    listed("standing=IMMEDIATE").body("items.accountReference", hasItem(reference(ada)));
    assertEquals(benBefore, readAt(ben), "who agreed nothing is not looked at again");
  }

  private static String agreed(UUID account, long owedPence) {
    return imran()
        .header("Idempotency-Key", Books.id())
        .body(
            Map.of(
                "terms",
                Map.of(
                    "kind",
                    "INFORMAL",
                    "debts",
                    List.of(Map.of("accountId", account, "owedPence", owedPence)),
                    "frequency",
                    "WEEKLY",
                    "firstOn",
                    "2026-06-05",
                    "instalmentPence",
                    2_500,
                    "lessWeeklyPence",
                    0),
                "reason",
                "Agreed on the telephone"))
        .post("/api/v1/accounts/{a}/arrangements", account)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Object readAt(UUID account) {
    return Books.rows("select facts_at from arrears_case where account_id = ?", account)
        .getFirst()
        .get("facts_at");
  }

  private static void post(UUID account, String pounds) throws InterruptedException {
    String text =
        """
        source,source_line_id,payment_ref,amount,payment_date,value_date,method,narrative
        PAYPOINT,A1,%s,%s,%s,,PP,
        *TRAILER,1,%s
        """
            .formatted(reference(account), pounds, TODAY, pounds);
    given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .contentType("text/csv")
        .header("Idempotency-Key", Books.id())
        .queryParam("name", "arrears.csv")
        .body(text.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/payment-files")
        .then()
        .statusCode(202);
    for (int i = 0;
        i < 300 && Books.number("select count(*) from payment_file where state = 'POSTED'") == 0;
        i++) {
      Thread.sleep(100);
    }
  }
}
