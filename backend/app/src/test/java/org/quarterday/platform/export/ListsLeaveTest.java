package org.quarterday.platform.export;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.PdfText;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;

/** Every list leaves the product as exactly what the screen shows. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(
    user = "holly",
    permissions = {
      "account:read",
      "audit:read",
      "complaint:read",
      "online:support",
      "report:view",
      "tenancy:suspicions"
    })
class ListsLeaveTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  @Test
  void accountsLeaveWithTheFiltersTheSortAndTheColumnsOfTheScreen() {
    String patch = "X" + UUID.randomUUID().toString().substring(0, 8);
    UUID less = inPatch(patch, 1000);
    UUID more = inPatch(patch, 2500);
    inPatch(patch, -300);

    String csv =
        file(
                "csv",
                "/accounts",
                "patch",
                patch,
                "standing",
                "ARREARS",
                "sort",
                "-balance",
                "columns",
                "balance,reference")
            .asString();

    assertEquals(
        "\ufeffBalance,Account\r\n25.00,%s\r\n10.00,%s\r\n"
            .formatted(People.reference(more), People.reference(less)),
        csv);
  }

  @Test
  void everyPageOfAListLeavesNotOnlyTheOneShown() {
    String patch = "Y" + UUID.randomUUID().toString().substring(0, 8);
    for (int i = 0; i < 251; i++) {
      inPatch(patch, i + 1L);
    }
    String csv = file("csv", "/accounts", "patch", patch, "columns", "reference").asString();
    List<String> rows = Arrays.asList(csv.split("\r\n"));
    assertEquals(252, rows.size());
    assertEquals(252, rows.stream().distinct().count());
  }

  @Test
  void aNameThatLooksLikeAFormulaLeavesAsText() {
    String patch = "Z" + UUID.randomUUID().toString().substring(0, 8);
    UUID account = inPatch(patch, 1000);
    People.tenant(account, "", "", "=HYPERLINK(\"http://example.org\")");
    String csv = file("csv", "/accounts", "patch", patch, "columns", "names").asString();
    assertTrue(csv.contains("\"'=HYPERLINK("), csv);
  }

  @Test
  void aPdfOfAListIsATaggedTableThatSaysHowItWasMade() {
    String patch = "P" + UUID.randomUUID().toString().substring(0, 8);
    UUID account = inPatch(patch, -1234);
    byte[] pdf =
        file("pdf", "/accounts", "patch", patch, "columns", "reference,balance").asByteArray();
    String text = PdfText.of(pdf);
    assertTrue(text.contains("Accounts"), text);
    assertTrue(text.contains("Patch: " + patch), text);
    assertTrue(text.contains(People.reference(account)), text);
    assertTrue(text.contains("£12.34 CR"), text);
    assertTrue(text.contains("Produced by: holly"), text);
    assertEquals("", PdfText.faults(pdf));
  }

  @Test
  void anExcelFileSaysTheFiltersItWasMadeWith() throws IOException {
    String patch = "E" + UUID.randomUUID().toString().substring(0, 8);
    inPatch(patch, 1000);
    byte[] bytes = file("xlsx", "/accounts", "patch", patch, "sort", "-balance").asByteArray();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      var sheets = book.getSheets().toList();
      assertEquals(2, sheets.getFirst().read().size());
      String how =
          sheets.get(1).read().stream()
              .map(row -> row.getCellText(0) + "=" + row.getCellText(1))
              .collect(Collectors.joining(";"));
      assertTrue(how.contains("Patch=" + patch), how);
      assertTrue(how.contains("Sort=-balance"), how);
      assertTrue(how.contains("Produced by=holly"), how);
    }
  }

  @Test
  void theTransactionsOfAnAccountLeaveAsShownAndTheFileIsNamedForTheAccount() {
    UUID account = Books.account(MONDAY.minusWeeks(2));
    Books.entry(account, "DBR", 11746, MONDAY.minusWeeks(1));
    Books.entry(account, "RCC", -2000, MONDAY);
    Response file =
        file(
            "csv",
            "/accounts/" + account + "/entries",
            "type",
            "RCC",
            "columns",
            "effectiveOn,debit,credit,running");
    assertEquals(
        "\ufeffDate,Charged,Paid or credited,Balance after\r\n2026-11-16,,20.00,97.46\r\n",
        file.asString());
    assertTrue(
        file.header("Content-Disposition")
            .contains("Transactions-" + People.reference(account).replace("/", "-")),
        file.header("Content-Disposition"));
  }

  @Test
  void theTrialBalanceLeavesWithBothSidesAndAddsUpToNil() {
    Books.entry(Books.account(MONDAY), "DBR", 700, MONDAY);
    String csv = file("csv", "/trial-balance", "columns", "side,balance").asString();
    long pence =
        csv.lines()
            .skip(1)
            .map(line -> line.substring(line.lastIndexOf(',') + 1).replace(".", ""))
            .mapToLong(Long::parseLong)
            .sum();
    assertEquals(0, pence, csv);
    assertTrue(csv.contains("\r\nAccounts,") && csv.contains("\r\nControl accounts,"), csv);
  }

  @Test
  void everyListLeavesInEveryFormat() {
    UUID account = Books.account(MONDAY);
    People.charge(account, "DBR", 11746, MONDAY);
    for (String list :
        List.of(
            "/accounts/" + account + "/entries",
            "/accounts/" + account + "/charges",
            "/properties",
            "/tenancies",
            "/people",
            "/adjustments",
            "/agency-returns",
            "/placements",
            "/arrangements",
            "/proposed-changes",
            "/arrears-cases",
            "/expected-credits",
            "/refund-files",
            "/final-accounts",
            "/former-tenant-cases",
            "/complaints",
            "/contacts",
            "/messages",
            "/online-cases",
            "/online-cases/figures",
            "/resolved-contacts",
            "/court-costs",
            "/court-dates",
            "/recharges",
            "/refunds",
            "/standing-order-exceptions",
            "/tenancy-audits",
            "/tenancy-audits/figures",
            "/tenancy-audits/suspicions",
            "/universal-credit-requests",
            "/universal-credit-to-dos",
            "/imports/" + UUID.randomUUID() + "/issues",
            "/trial-balance")) {
      assertTrue(file("csv", list).asString().startsWith("\ufeff"), list);
      assertEquals('P', file("xlsx", list).asByteArray()[0], list);
      // A list that has grown too long for paper says so; the others are PDFs.
      Response paper = given().get("/api/v1" + list + "/export.pdf");
      if (paper.statusCode() == 200) {
        assertEquals('%', paper.asByteArray()[0], list);
      } else {
        paper.then().statusCode(422).body("code", is("TOO_LONG_FOR_PDF"));
      }
    }
    file("csv", "/audit-events", "subject", "staff_person");
  }

  @Test
  void chargesLeaveWithTheWordsOfTheScreen() {
    UUID account = Books.account(MONDAY);
    People.charge(account, "DBR", 11746, LocalDate.of(2020, 4, 6));
    String csv =
        file("csv", "/accounts/" + account + "/charges", "columns", "when,startsOn,weekly")
            .asString();
    assertEquals("\ufeffWhen,From,A week\r\nNow,2020-04-06,117.46\r\n", csv);
  }

  @Test
  void thatAListWasTakenIsOnTheAuditLogWithItsFilters() {
    String patch = "A" + UUID.randomUUID().toString().substring(0, 8);
    inPatch(patch, 1000);
    file("csv", "/accounts", "patch", patch, "columns", "reference");
    var events =
        Books.rows(
            "select actor_name, subject_id, after ->> 'format' as format from audit_event where action = 'EXPORT' and after ->> 'patch' = ?",
            patch);
    assertEquals(1, events.size());
    assertEquals("holly", events.getFirst().get("actor_name"));
    assertEquals("Accounts", events.getFirst().get("subject_id"));
    assertEquals("csv", events.getFirst().get("format"));
  }

  @Test
  void whatCannotBeTakenAwayIsNamedAndNoFileIsBegun() {
    given()
        .queryParam("columns", "reference,secret")
        .get("/api/v1/accounts/export.csv")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/columns"))
        .body("detail", containsString("reference, names"));
    given()
        .get("/api/v1/accounts/export.docx")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/format"));
    given()
        .queryParam("sort", "shoe-size")
        .get("/api/v1/accounts/export.xlsx")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/sort"));
    given()
        .get("/api/v1/accounts/{a}/charges/export.csv", UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", is("NOT_FOUND"));
  }

  @Test
  void nobodyTakesAwayTheAccountTheyAreLinkedTo() {
    UUID account = Books.account(MONDAY);
    UUID person = People.tenant(account, "Ms", "Holly", "Own");
    People.linkedToStaff(person, "test", "holly");
    try {
      given()
          .get("/api/v1/accounts/{a}/entries/export.csv", account)
          .then()
          .statusCode(403)
          .body("code", is("OWN_ACCOUNT"));
      String mine = People.reference(account);
      assertFalse(
          file("csv", "/accounts", "columns", "reference").asString().contains(mine + "\r\n"));
    } finally {
      Books.run("delete from staff_person where subject = 'holly'");
    }
  }

  private static UUID inPatch(String patch, long pence) {
    UUID account = Books.account(MONDAY);
    People.livesAt(account, "1 Weir Lane", "ZZ1 1ZZ", patch);
    Books.entry(account, "DBR", pence, MONDAY);
    return account;
  }

  private static Response file(String format, String list, String... parameters) {
    var asked = given();
    for (int i = 0; i < parameters.length; i += 2) {
      asked.queryParam(parameters[i], parameters[i + 1]);
    }
    Response answer = asked.get("/api/v1" + list + "/export." + format);
    assertEquals(200, answer.statusCode(), () -> list + ": " + answer.asString());
    return answer;
  }
}
