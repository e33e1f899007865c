package org.quarterday.paymentfile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.paymentfile.PaymentFiles.amara;
import static org.quarterday.paymentfile.PaymentFiles.council;
import static org.quarterday.paymentfile.PaymentFiles.posted;
import static org.quarterday.paymentfile.PaymentFiles.receipts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

/** Files as their senders write them, without anybody rewriting them first. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class OtherLayoutsTest {

  @AfterEach
  void theBooksHold() {
    Oracle.holds();
  }

  @Test
  void aLineThatSaysTheSameTwiceInOneFileIsTwoPaymentsAndInTheNextFileNone() {
    List<String> refs = asOnCards(council(2));
    String line = fixed("20.00", "17/11/2026", "CSH", refs.get(0));
    String day = line + line + fixed("5.00", "17/11/2026", "PP", refs.get(1));
    JsonPath file = posted(send(day, "3", "4500").then().statusCode(202).extract().path("id"));
    assertEquals(3, file.getInt("file.posted.lines"));
    assertEquals("CASH_RECEIPTING", file.getString("file.layoutCode"));
    assertEquals(3, receipts());

    String next =
        line
            + fixed("7.00", "17/11/2026", "PP", refs.get(1))
            + fixed("8.00", "17/11/2026", "PP", refs.get(1))
            + fixed("9.00", "17/11/2026", "PP", refs.get(1));
    file = posted(send(next, "4", "4400").then().statusCode(202).extract().path("id"));
    assertEquals(1, file.getInt("file.rejected.lines"));
    assertEquals(2_000, file.getLong("file.rejected.pence"));
    assertEquals(6, receipts());
  }

  @Test
  void aFileWithoutATrailerIsTakenOnlyForWhatItsSenderCounted() {
    String ref = asOnCards(council(1)).getFirst();
    String day = fixed("20.00", "17/11/2026", "CSH", ref);
    send(day, null, null).then().statusCode(422).body("detail", containsString("have no trailer"));
    send(day, "1", "2001")
        .then()
        .statusCode(422)
        .body("detail", containsString("the file has 1 lines, £20.00"));
    assertEquals(0, receipts());
  }

  @Test
  void whatItWouldBeReadAsIsSeenBeforeAnythingIsKept() {
    council(1);
    amara()
        .contentType("text/csv")
        .queryParam("layout", "UC_PORTAL")
        .body(
            "payment_date,claimant,tenancy_ref,type,amount\n2026-11-03,B Tenant,RENT1,HOUSING,440.00\n2026-11-3,B Tenant,RENT1,ARREARS,40.01\nTOTAL,,,,480.01\n")
        .post("/api/v1/payment-files/preview")
        .then()
        .statusCode(200)
        .body("lines", is(2))
        .body("amountPence", is(48_001))
        .body("wrong", is(1))
        .body("refusal", is(""))
        .body("shown[0].method", is("UC"))
        .body("shown[1].wrong", containsString("such as 2026-11-24"));
    assertEquals(
        0, Books.number("select count(*) from payment_file where layout_code = 'UC_PORTAL'"));
  }

  @Test
  void aCouncilDescribesItsOwnSendersAndOnlyAnAdministratorDoes() {
    String ref = council(1).getFirst();
    Map<String, Object> kiosk = layout();
    describe(Tokens.housingAssistant(), kiosk).then().statusCode(403);
    describe(Tokens.systemAdmin(), kiosk).then().statusCode(200).body("code", is("KIOSK"));
    amara()
        .get("/api/v1/payment-layouts")
        .then()
        .statusCode(200)
        .body("items.code", hasItem("KIOSK"))
        .body("items[0].code", is("STANDARD"));
    String text = "K1;17.11.2026;12,345.67;" + ref + "\nEND;1;12345.67\n";
    Response sent =
        amara()
            .contentType("text/csv")
            .header("Idempotency-Key", Books.id())
            .queryParam("layout", "KIOSK")
            .body(text)
            .post("/api/v1/payment-files");
    assertEquals(
        1_234_567,
        posted(sent.then().statusCode(202).extract().path("id")).getLong("file.posted.pence"));
    amara()
        .contentType("text/csv")
        .header("Idempotency-Key", Books.id())
        .queryParam("layout", "NOBODYS")
        .body(text)
        .post("/api/v1/payment-files")
        .then()
        .statusCode(422)
        .body("code", is("PAYMENT_LAYOUT_NOT_FOUND"));
  }

  @Test
  void aLayoutThatCannotReadIsRefusedOnItsFields() {
    Map<String, Object> kiosk = layout();
    kiosk.put("code", "STANDARD");
    kiosk.put("columns", Map.of("source", "=KIOSK", "amount", "three", "payment_date", "2"));
    describe(Tokens.systemAdmin(), kiosk)
        .then()
        .statusCode(422)
        .body("errors", hasSize(3))
        .body("errors.pointer", hasItem("/columns/payment_ref"));
  }

  /** Payment references of eight figures, as a rent card has them. */
  private static List<String> asOnCards(List<String> accounts) {
    return IntStream.range(0, accounts.size())
        .mapToObj(i -> {
          String reference = "1000000" + i;
          Books.run(
              "insert into account_reference (reference, account_id, kind) select ?, account_id, 'PAYMENT' from account where reference = ?",
              reference,
              accounts.get(i));
          return reference;
        })
        .toList();
  }

  private static Map<String, Object> layout() {
    Map<String, Object> kiosk = new HashMap<>();
    kiosk.put("code", "KIOSK");
    kiosk.put("name", "Kiosks");
    kiosk.put("shape", "NUMBERED");
    kiosk.put("separator", ";");
    kiosk.put("skippedLines", 0);
    kiosk.put(
        "columns",
        Map.of(
            "source",
            "=KIOSK",
            "source_line_id",
            "1",
            "payment_date",
            "2",
            "amount",
            "3",
            "payment_ref",
            "4",
            "method",
            "=CARD"));
    kiosk.put("dayPattern", "dd.MM.yyyy");
    kiosk.put("amountIn", "POUNDS");
    kiosk.put("paidIsMinus", false);
    kiosk.put("methods", Map.of());
    kiosk.put("trailer", Map.of("begins", "END", "lines", "2", "amount", "3"));
    return kiosk;
  }

  private static Response describe(String token, Map<String, Object> layout) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(layout)
        .post("/api/v1/payment-layouts");
  }

  private static Response send(String text, String lines, String pence) {
    var request =
        amara()
            .contentType("text/plain")
            .header("Idempotency-Key", Books.id())
            .queryParam("name", "CashFile20261117")
            .queryParam("layout", "CASH_RECEIPTING");
    if (lines != null) {
      request.queryParam("lines", lines).queryParam("amountPence", pence);
    }
    return request.body(text).post("/api/v1/payment-files");
  }

  private static String fixed(String amount, String day, String method, String reference) {
    return "%10s%-20s%s01%-3s%-10s\n".formatted(amount, "", day, method, reference);
  }
}
