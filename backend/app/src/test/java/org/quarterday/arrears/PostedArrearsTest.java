package org.quarterday.arrears;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.arrears.ArrearsCalls.listed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** The worklist after a payment file was posted. */
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
