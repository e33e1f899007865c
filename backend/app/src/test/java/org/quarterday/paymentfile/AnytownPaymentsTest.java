package org.quarterday.paymentfile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quarterday.money.Money;
import org.quarterday.support.Books;
import org.quarterday.support.Extracts;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;

/** A day's receipts of a whole council, whose right answers somebody else worked out. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(
    user = "assistant",
    permissions = {"books:import", "account:read", "payment:post"})
class AnytownPaymentsTest {

  @Test
  void aDaysReceiptsArriveLineForLineAndNeverTwice() {
    Map<String, byte[]> council = Extracts.golden("anytown.zip");
    council.remove("answers.json");
    Map<String, byte[]> files = Extracts.golden("anytown-payments.zip");
    JsonPath answers =
        new JsonPath(new String(files.get("payments-answers.json"), StandardCharsets.UTF_8));
    Books.referenceData();
    Books.empty();
    Extracts.bringIn("Anytown Borough Council", "2026-11-22", council);
    long before = Books.number("select sum(balance_pence) from account_balance");

    send("payments-w34-short.csv", files.get("payments-w34-short.csv"))
        .then()
        .statusCode(422)
        .body("code", is("PAYMENT_FILE_UNUSABLE"))
        .body("detail", containsString("the trailer says 184 lines, £19503.46"));
    assertEquals(before, Books.number("select sum(balance_pence) from account_balance"));

    Response sent = send("payments-w34.csv", files.get("payments-w34.csv"));
    sent.then().statusCode(202).body("state", is("POSTING"));
    JsonPath file = PaymentFiles.posted(sent.path("id"));
    assertEquals(answers.getInt("lines"), file.getInt("file.lines"));
    assertEquals(answers.getString("total"), pounds(file.getLong("file.amountPence")));
    assertEquals(answers.getInt("posted.lines"), file.getInt("file.posted.lines"));
    assertEquals(answers.getString("posted.amount"), pounds(file.getLong("file.posted.pence")));
    assertEquals(answers.getInt("suspense.lines"), file.getInt("file.suspense.lines"));
    assertEquals(answers.getString("suspense.amount"), pounds(file.getLong("file.suspense.pence")));
    assertEquals(0, file.getInt("file.rejected.lines"));
    assertEquals(0, file.getLong("file.rejected.pence"));
    assertEquals(answers.getMap("by_payment_ref"), byPaymentReference());
    assertEquals(
        before - Money.parse(answers.getString("posted.amount")).pence(),
        Books.number("select sum(balance_pence) from account_balance"));

    String unixEnds =
        "\uFEFF"
            + new String(files.get("payments-w34.csv"), StandardCharsets.UTF_8).replace("\r", "");
    send("another-name.csv", unixEnds.getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(409)
        .body("code", is("PAYMENT_FILE_RECEIVED_BEFORE"));
    assertEquals(181, Books.number("select count(*) from entry where source = 'PAYMENT_FILE'"));
    Oracle.holds();
  }

  private static Response send(String name, byte[] bytes) {
    return given()
        .contentType("text/csv")
        .header("Idempotency-Key", Books.id())
        .queryParam("name", name)
        .body(bytes)
        .post("/api/v1/payment-files");
  }

  private static Map<String, Object> byPaymentReference() {
    Map<String, Object> paid = new TreeMap<>();
    Books.rows(
            """
            select a.payment_reference as ref, -sum(e.amount_pence)::bigint as pence from entry e join account a using (account_id)
             where e.source = 'PAYMENT_FILE' group by 1\
            """)
        .forEach(row -> paid.put((String) row.get("ref"), pounds((long) row.get("pence"))));
    return paid;
  }

  private static String pounds(long pence) {
    return Money.ofPence(pence).decimal();
  }
}
