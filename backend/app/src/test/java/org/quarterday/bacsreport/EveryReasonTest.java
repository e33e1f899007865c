package org.quarterday.bacsreport;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

/** Every reason a bank can give, each with a tenant of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class EveryReasonTest {

  private static final long RENT = 50_899;

  @Inject Today today;

  @BeforeAll
  static void nothingYet() {
    Collected.nothingYet();
  }

  @AfterAll
  static void theBooksHold() {
    Oracle.holds();
  }

  @BeforeEach
  void onTheDayTheReportsCome() {
    today.standAt(LocalDate.of(2026, 6, 3));
  }

  @AfterEach
  void now() {
    today.flow();
  }

  /**
   * The whole table of reason codes: whether the money is owed again, where the mandate stands
   * afterwards, what waits for a person, what is written to the tenant and what is asked of staff.
   */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "ARUDD, 0, true, LIVE, PRESENT_AGAIN, DIRECT_DEBIT_UNPAID,",
    "ARUDD, 1, true, CANCELLED, NONE, DIRECT_DEBIT_ENDED, DIRECT_DEBIT_ENDED",
    "ARUDD, 2, true, CANCELLED, NONE,, DIRECT_DEBIT_DECEASED",
    "ARUDD, 3, true, SUSPENDED, CANCEL, DIRECT_DEBIT_MOVED, DIRECT_DEBIT_NEW_DETAILS",
    "ARUDD, 4, true, SUSPENDED, RESUME,, DIRECT_DEBIT_NOTICE_DISPUTED",
    "ARUDD, 5, true, CANCELLED, NONE, DIRECT_DEBIT_ENDED, DIRECT_DEBIT_ENDED",
    "ARUDD, 6, true, CANCELLED, NONE, DIRECT_DEBIT_ENDED, DIRECT_DEBIT_ENDED",
    "ARUDD, 7, true, SUSPENDED, RESUME,, DIRECT_DEBIT_AMOUNT_DIFFERS",
    "ARUDD, 8, true, SUSPENDED, RESUME,, DIRECT_DEBIT_NOT_YET_DUE",
    "ARUDD, 9, true, SUSPENDED, RESUME,, DIRECT_DEBIT_OVERDUE",
    "ARUDD, A, true, SUSPENDED, RESUME,, DIRECT_DEBIT_NAME_DIFFERS",
    "ARUDD, B, true, CANCELLED, NONE, DIRECT_DEBIT_ENDED, DIRECT_DEBIT_ENDED",
    "ADDACS, 0, false, CANCELLED, NONE, DIRECT_DEBIT_ENDED, DIRECT_DEBIT_ENDED",
    "ADDACS, 1, false, CANCELLED, NONE, DIRECT_DEBIT_ENDED, DIRECT_DEBIT_ENDED",
    "ADDACS, 2, false, CANCELLED, NONE,, DIRECT_DEBIT_DECEASED",
    "ADDACS, 3, false, LIVE, NONE,,",
    "ADDACS, B, false, CANCELLED, NONE, DIRECT_DEBIT_ENDED, DIRECT_DEBIT_ENDED",
    "ADDACS, C, false, LIVE, NONE,,",
    "ADDACS, D, false, SUSPENDED, RESUME,, DIRECT_DEBIT_NOTICE_DISPUTED",
    "ADDACS, E, false, LIVE, NONE,,",
    "ADDACS, R, false, LIVE, NONE,, DIRECT_DEBIT_REINSTATED",
    "AUDDIS, 1, false, REJECTED, NONE, DIRECT_DEBIT_REFUSED, DIRECT_DEBIT_REFUSED",
    "AUDDIS, 2, false, REJECTED, NONE,, DIRECT_DEBIT_DECEASED",
    "AUDDIS, 3, false, REJECTED, NONE, DIRECT_DEBIT_REFUSED, DIRECT_DEBIT_REFUSED",
    "AUDDIS, 5, false, REJECTED, NONE, DIRECT_DEBIT_REFUSED, DIRECT_DEBIT_REFUSED",
    "AUDDIS, 6, false, REJECTED, NONE, DIRECT_DEBIT_REFUSED, DIRECT_DEBIT_REFUSED",
    "AUDDIS, 7, false, REJECTED, NONE,, DIRECT_DEBIT_OUR_MISTAKE",
    "AUDDIS, B, false, REJECTED, NONE, DIRECT_DEBIT_REFUSED, DIRECT_DEBIT_REFUSED",
    "AUDDIS, C, false, REJECTED, NONE, DIRECT_DEBIT_REFUSED, DIRECT_DEBIT_REFUSED",
    "AUDDIS, F, false, REJECTED, NONE, DIRECT_DEBIT_REFUSED, DIRECT_DEBIT_REFUSED",
    "AUDDIS, G, false, REJECTED, NONE, DIRECT_DEBIT_REFUSED, DIRECT_DEBIT_REFUSED",
    "AUDDIS, H, false, REJECTED, NONE, DIRECT_DEBIT_REFUSED, DIRECT_DEBIT_REFUSED",
    "AUDDIS, I, false, REJECTED, NONE,, DIRECT_DEBIT_OUR_MISTAKE",
    "AUDDIS, K, false, REJECTED, NONE, DIRECT_DEBIT_REFUSED, DIRECT_DEBIT_REFUSED",
    "AUDDIS, L, false, REJECTED, NONE, DIRECT_DEBIT_REFUSED, DIRECT_DEBIT_REFUSED",
    "AUDDIS, M, false, REJECTED, NONE,, DIRECT_DEBIT_OUR_MISTAKE",
    "AUDDIS, N, false, REJECTED, NONE, DIRECT_DEBIT_REFUSED, DIRECT_DEBIT_REFUSED",
    "AUDDIS, O, false, REJECTED, NONE,, DIRECT_DEBIT_OUR_MISTAKE",
    "AUDDIS, P, false, REJECTED, NONE,, DIRECT_DEBIT_OUR_MISTAKE",
    "AUDDIS, Q, false, REJECTED, NONE,, DIRECT_DEBIT_OUR_MISTAKE",
    "DDICA, 1, true, LIVE, NONE,, INDEMNITY_CLAIM",
    "DDICA, 2, true, LIVE, NONE,, INDEMNITY_CLAIM",
    "DDICA, 3, true, SUSPENDED, NONE,, INDEMNITY_CLAIM",
    "DDICA, 4, true, SUSPENDED, NONE,, INDEMNITY_CLAIM",
    "DDICA, 5, true, SUSPENDED, NONE,, INDEMNITY_CLAIM",
    "DDICA, 6, true, SUSPENDED, NONE,, INDEMNITY_CLAIM",
    "DDICA, 7, true, LIVE, NONE,, INDEMNITY_CLAIM",
    "DDICA, 8, true, LIVE, NONE,, INDEMNITY_CLAIM",
  })
  void everyReasonOfEveryReportIsDealtWith(
      String kind,
      String code,
      boolean owedAgain,
      String mandate,
      String offer,
      String letter,
      String task) {
    Collected payer = Collected.live("RENT" + kind + code);
    payer.item(RENT);
    if (code.equals("R")) {
      payer.in("CANCELLED");
    }
    given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .contentType("application/xml")
        .body(Reports.saying(kind, code, payer.reference(), RENT))
        .post("/api/v1/bacs-reports?name=report.xml")
        .then()
        .statusCode(200);
    assertEquals(owedAgain ? 0 : -RENT, payer.balance());
    assertEquals(mandate, payer.state());
    Map<String, Object> line =
        Books.rows("select * from bacs_advice where account_id = ?", payer.account()).getFirst();
    assertEquals(offer.equals("NONE") ? "APPLIED" : "PROPOSED", line.get("outcome"));
    assertEquals(offer, line.get("offer"));
    assertEquals(letter == null ? List.of() : List.of(letter), kinds("letter", payer));
    assertEquals(task == null ? List.of() : List.of(task), kinds("task", payer));
    assertEquals(
        "NONE",
        Books.rows("select lodge from mandate where id = ?", payer.mandate())
            .getFirst()
            .get("lodge"),
        "nothing is sent back to Bacs");
  }

  private static List<Object> kinds(String table, Collected payer) {
    return Books.rows("select kind from " + table + " where account_id = ?", payer.account())
        .stream()
        .map(row -> row.get("kind"))
        .toList();
  }
}
