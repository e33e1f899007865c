package org.quarterday.arrears;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.quarterday.arrears.ArrearsCalls.listed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
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
