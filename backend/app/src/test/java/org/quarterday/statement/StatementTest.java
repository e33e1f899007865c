package org.quarterday.statement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Golden;
import org.quarterday.support.PdfText;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(user = "holly", permissions = "account:read")
class StatementTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  @Inject Today today;

  @BeforeEach
  void aWednesday() {
    today.standAt(MONDAY.plusDays(2));
  }

  @AfterEach
  void timeFlows() {
    today.flow();
  }

  @Test
  void aStatementIsAPageEverybodyCanRead() {
    UUID account = okafor();
    byte[] pdf =
        statement(account, "pdf", "2026-10-26", "2026-11-18")
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .header("Cache-Control", is("no-store"))
            .extract()
            .asByteArray();
    Golden.same(
        "statement/okafor.txt", PdfText.of(pdf).replace(People.reference(account), "REFERENCE"));
    assertEquals("", PdfText.faults(pdf), "PDF/UA-1");
  }

  @Test
  void aLongStatementRepeatsItsHeadingOnEveryPageAndStaysAccessible() {
    UUID account = Books.account(MONDAY.minusWeeks(90));
    for (int week = 0; week < 90; week++) {
      Books.entry(account, "DBR", 11746, MONDAY.minusWeeks(week));
    }
    byte[] pdf =
        statement(account, "pdf", "2024-11-01", "2026-11-18")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    String text = PdfText.of(pdf);
    assertTrue(text.contains("Page 3 of"), text);
    assertTrue(text.split("Date What for Charged Paid Balance").length > 3, text);
    assertEquals("", PdfText.faults(pdf), "PDF/UA-1");
  }

  @Test
  void theSameLinesLeaveAsCsvAndAsExcel() throws IOException {
    UUID account = okafor();
    String csv =
        statement(account, "csv", "2026-10-26", "2026-11-18")
            .then()
            .statusCode(200)
            .contentType("text/csv;charset=UTF-8")
            .header("Content-Disposition", containsString("to-2026-11-18.csv\""))
            .extract()
            .asString();
    Golden.same("statement/okafor.csv", csv.replace("\r\n", "<CRLF>\n"));
    byte[] xlsx =
        statement(account, "xlsx", "2026-10-26", "2026-11-18")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      var rows = book.getFirstSheet().read();
      assertEquals(csv.lines().count(), rows.size());
      assertEquals(97.46, rows.getLast().getCellAsNumber(7).orElseThrow().doubleValue(), 0.0001);
      assertEquals("How this was produced", book.getSheets().toList().get(1).getName());
    }
  }

  @Test
  void aStatementOfOneselfOrOfNobodyOrBackwardsIsRefused() {
    UUID account = Books.account(MONDAY);
    statement(account, "pdf", "2026-11-18", "2026-11-17")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors[0].pointer", is("/to"));
    statement(account, "csv", "soon", "2026-11-17")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/from"));
    statement(UUID.randomUUID(), "xlsx", "2026-11-01", "2026-11-17").then().statusCode(404);
    People.linkedToStaff(People.tenant(account, "", "Holly", "Self"), "test", "holly");
    for (String form : List.of("pdf", "xlsx", "csv")) {
      statement(account, form, "2026-11-01", "2026-11-17")
          .then()
          .statusCode(403)
          .body("code", is("OWN_ACCOUNT"));
    }
  }

  private static Response statement(UUID account, String form, String from, String to) {
    return given()
        .queryParam("from", from)
        .queryParam("to", to)
        .get("/api/v1/accounts/{a}/statement.{f}", account, form);
  }

  /**
   * An account with every kind of line: a debt before, charges, payments, a mistake put right, a
   * formula.
   */
  private static UUID okafor() {
    UUID account = Books.account(MONDAY.minusWeeks(9));
    People.tenant(account, "Ms", "Ada", "Okafor");
    People.tenant(account, "Mr", "Ben", "Okafor");
    People.livesAt(account, "1 Example Row", "ZZ1 1AA", "N1");
    Books.entry(account, "DBR", 4246, MONDAY.minusWeeks(8));
    Books.entry(account, "DBR", 11746, MONDAY.minusWeeks(2));
    Books.entry(account, "DSC", 300, MONDAY.minusWeeks(2));
    Books.entry(account, "RCC", -12046, MONDAY.minusWeeks(2).plusDays(3));
    int wrong = Books.entry(account, "RDD", -5000, MONDAY.minusWeeks(1));
    int undone = Books.entry(account, "RDD", 5000, MONDAY.minusWeeks(1));
    Books.run(
        "update entry set reverses = ?, narrative = 'Posted to the wrong account' where account_id = ? and number = ?",
        wrong,
        account,
        undone);
    Books.entry(account, "DBR", 7500, MONDAY);
    int odd = Books.entry(account, "RHB", -2000, MONDAY.plusDays(2));
    Books.run(
        "update entry set narrative = '=1+1 <b>&' where account_id = ? and number = ?",
        account,
        odd);
    return account;
  }
}
