package org.quarterday.bank;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.bank.BankFiles.DAY;
import static org.quarterday.bank.BankFiles.account;
import static org.quarterday.bank.BankFiles.admin;
import static org.quarterday.bank.BankFiles.amara;
import static org.quarterday.bank.BankFiles.council;
import static org.quarterday.bank.BankFiles.golden;
import static org.quarterday.bank.BankFiles.helen;
import static org.quarterday.bank.BankFiles.keep;
import static org.quarterday.bank.BankFiles.lines;
import static org.quarterday.bank.BankFiles.send;
import static org.quarterday.bank.BankFiles.statement;
import static org.quarterday.bank.BankFiles.whole;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class BankStatementTest {

  @BeforeEach
  void aCouncilWithAnAccountAtTheBank() {
    council();
  }

  @Test
  void aFileOfTwoStatementsIsTakenInTheirOrderAndEachIsProved() {
    Response sent = send(amara(), "CAMT053", golden("two-days.02.xml"));
    sent.then()
        .statusCode(201)
        .body("statements.state", is(List.of("TAKEN", "TAKEN")))
        .body("statements.why", is(List.of("", "")));
    JsonPath first = whole(sent.path("statements[0].id"));
    assertEquals(1, first.getInt("statement.number"));
    assertEquals(100_000, first.getLong("statement.openingPence"));
    assertEquals(9_700, first.getLong("statement.credits.pence"));
    assertEquals(650, first.getLong("statement.debits.pence"));
    assertEquals(109_050, first.getLong("statement.closingPence"));
    assertEquals(3, first.getInt("statement.open.lines"));
    JsonPath second = whole(sent.path("statements[1].id"));
    assertEquals(2, second.getInt("statement.number"));
    assertEquals(109_050, second.getLong("beforePence"));
    JsonPath lines = lines("bank=HRA-INCOME&limit=50");
    assertEquals(List.of(7700, 2000, -650), lines.getList("items.amountPence"));
    assertEquals("10012113", lines.getString("items[1].reference"));
    assertEquals("A TENANT", lines.getString("items[1].payer"));
    admin()
        .get("/api/v1/bank-accounts")
        .then()
        .statusCode(200)
        .body("items[0].closingPence", is(109_050))
        .body("items[0].closingOn", is("2026-11-18"))
        .body("items[0].accountShown", is("****5678"));
    assertEquals(
        golden("two-days.02.xml").length(),
        Books.number("select octet_length(bytes) from bank_file_piece"));
  }

  @Test
  void theSameStatementTwiceInWhateverFileChangesNothing() {
    send(statement(1, DAY, 0, List.of("5000 REF1 A"))).then().statusCode(201);
    String again =
        statement(1, DAY, 0, List.of("5000 REF1 A"))
            + statement(2, DAY.plusDays(1), 5_000, List.of());
    send(again)
        .then()
        .statusCode(409)
        .body("code", is("BANK_STATEMENT_RECEIVED_BEFORE"))
        .body("detail", containsString("line 4: the statement to " + DAY + " was received before"));
    assertEquals(1, Books.number("select count(*) from bank_statement"));
    assertEquals(1, Books.number("select count(*) from bank_line"));
    send(statement(2, DAY, 5_000, List.of()) + statement(2, DAY, 5_000, List.of()))
        .then()
        .statusCode(409);
    assertEquals(1, Books.number("select count(*) from bank_statement"));
  }

  @Test
  void ofManyWhoSendTheSameStatementAtOnceOneSendsIt() throws Exception {
    String text = statement(1, DAY, 0, List.of("5000 REF1 A"));
    List<Integer> answers = Callers.atOnce(6, caller -> send(text).statusCode());
    assertEquals(1, answers.stream().filter(code -> code == 201).count(), answers.toString());
    assertEquals(1, Books.number("select count(*) from bank_statement"));
  }

  @Test
  void aGapIsNamedAndTheStatementWaitsUntilWhatIsMissingHasCome() {
    send(statement(1, DAY, 0, List.of("5000 REF1 A"))).then().statusCode(201);
    Response third = send(statement(3, DAY.plusDays(2), 7_000, List.of("100 REF3 C")));
    third
        .then()
        .statusCode(201)
        .body("statements[0].state", is("HELD"))
        .body(
            "statements[0].why",
            is(
                "it is statement 3, and the last one taken is 1: what lies between is missing; it opens with £70.00, and the last"
                    + " one closed with £50.00"));
    assertEquals(1, lines("bank=HRA-INCOME").getList("items").size());
    send(statement(2, DAY.plusDays(1), 5_000, List.of("2000 REF2 B")))
        .then()
        .statusCode(201)
        .body("statements[0].state", is("TAKEN"));
    JsonPath joined = whole(third.path("statements[0].id"));
    assertEquals("TAKEN", joined.getString("statement.state"));
    assertEquals(3, joined.getInt("statement.number"));
    assertEquals(3, lines("bank=HRA-INCOME").getList("items").size());
  }

  @Test
  void aHeldStatementIsTakenByAnotherPersonOnlyWhereItsMoneyJoins() {
    send(statement(7, DAY, 0, List.of("5000 REF1 A"))).then().statusCode(201);
    String counts =
        send(statement(1, DAY.plusDays(1), 5_000, List.of("10 R X"))).path("statements[0].id");
    String apart =
        send(statement(9, DAY.plusDays(1), 6_000, List.of("10 R Y"))).path("statements[0].id");
    decide(helen(), apart, "TAKE")
        .then()
        .statusCode(409)
        .body("code", is("BANK_STATEMENT_DOES_NOT_JOIN"));
    decide(amara(), counts, "TAKE").then().statusCode(409).body("code", is("SAME_PERSON"));
    decide(helen(), counts, "TAKE").then().statusCode(200).body("state", is("TAKEN"));
    decide(helen(), counts, "TAKE")
        .then()
        .statusCode(409)
        .body("code", is("BANK_STATEMENT_NOT_HELD"));
    decide(helen(), apart, "REFUSE").then().statusCode(200).body("state", is("REFUSED"));
    assertEquals("The bank counts anew", whole(counts).getString("reason"));
    send(statement(9, DAY.plusDays(1), 6_000, List.of("10 R Y")))
        .then()
        .statusCode(201)
        .body("statements[0].state", is("HELD"));
    decide(helen(), Books.id().toString(), "TAKE").then().statusCode(404);
  }

  @Test
  void aFileWithAFaultNamesItsLineAndLeavesNothingButItsBytes() {
    String good = statement(1, DAY, 0, List.of("5000 REF1 A"));
    String bad = statement(2, DAY.plusDays(1), 5_000, List.of("1 R B")).replace("C0,01", "C0,02");
    send(good + bad)
        .then()
        .statusCode(422)
        .body("code", is("BANK_STATEMENT_UNUSABLE"))
        .body("detail", is("Nothing of it was taken, and nothing is changed."))
        .body("errors[0].pointer", is("/lines/15"));
    send(amara(), "CAMT053", golden("two-days.02.xml").replace("12345678", "87654321"))
        .then()
        .statusCode(422)
        .body("errors[0].detail", is("the statement is of another account than ****5678."));
    send(amara(), "CAMT053", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")
        .then()
        .statusCode(422)
        .body("errors[0].detail", containsString("entities of its own"));
    send(amara(), "MT940", "").then().statusCode(422);
    assertEquals(0, Books.number("select count(*) from bank_statement"));
    assertEquals(0, Books.number("select count(*) from bank_line"));
    assertEquals(
        4, Books.number("select count(*) from bank_file where state = 'REFUSED' and why <> ''"));
  }

  @Test
  void aCsvIsReadByItsLayoutAndProvedRowByRow() {
    Map<String, Object> layout = new HashMap<>();
    layout.put("code", "HIGH-STREET");
    layout.put("name", "High Street Bank");
    layout.put("separator", ",");
    layout.put("skippedLines", 0);
    layout.put(
        "columns",
        Map.of("date", "Date", "words", "Text", "amount", "Amount", "balance", "Balance"));
    layout.put("dayPattern", "dd/MM/yyyy");
    layout.put("newestFirst", true);
    layout.put("paidOutIsPlus", false);
    layout(layout).then().statusCode(200);
    String file =
        "Date,Text,Amount,Balance\n17/11/2026,TWO,-5.00,15.00\n17/11/2026,ONE,20.00,20.00\n";
    Response sent = csv(file);
    sent.then().statusCode(201).body("statements[0].state", is("TAKEN"));
    assertEquals(
        List.of("ONE", "TWO"),
        lines("statement=" + sent.path("statements[0].id")).getList("items.words"));
    csv(file.replace("15.00", "15.01"))
        .then()
        .statusCode(422)
        .body("errors[0].detail", containsString("the balance is £20.00"))
        .body("errors[0].pointer", is("/lines/3"));
    layout.put("columns", Map.of("date", "Date", "words", "Text", "amount", "Amount"));
    layout(layout).then().statusCode(422).body("errors[0].pointer", is("/columns"));
    layout.put("dayPattern", "yy");
    layout(layout)
        .then()
        .statusCode(422)
        .body("errors.pointer", is(List.of("/dayPattern", "/columns")));
    send(amara(), "CSV", file).then().statusCode(422).body("code", is("BANK_LAYOUT_NOT_FOUND"));
  }

  @Test
  void aLongStatementIsKeptInTheOrderOfItsFile() {
    List<String> entries =
        java.util.stream.IntStream.range(0, 12_000)
            .mapToObj(i -> (i + 1) + " R" + i + " W")
            .toList();
    send(statement(1, DAY, 0, entries)).then().statusCode(201);
    assertEquals(
        12_000,
        Books.number(
            "select count(*) from bank_line where amount_pence = position and reference = 'R' || (position - 1)"));
  }

  @Test
  void theNumbersOfAnAccountAreSealedAndStayOnceAStatementHasCome() {
    assertEquals(
        0,
        Books.number(
            "select count(*) from bank_account where position('12345678'::bytea in numbers_sealed) > 0"));
    assertTrue(
        Books.rows("select after::text as a from audit_event where subject = 'bank_account'")
            .stream()
            .noneMatch(row -> row.get("a").toString().contains("12345678")));
    account("OTHER", List.of("CASH"))
        .then()
        .statusCode(422)
        .body("code", is("BANK_ACCOUNT_WRONG"))
        .body("detail", is("The money of CASH lies on HRA-INCOME."));
    account("OTHER", List.of("INCOME"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/controls"));
    send(statement(1, DAY, 0, List.of())).then().statusCode(201);
    account("HRA-INCOME", List.of("CASH"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/accountNumber"));
    Map<String, Object> renamed = new HashMap<>();
    renamed.put("code", "HRA-INCOME");
    renamed.put("name", "Rents");
    renamed.put("controls", List.of("CASH", "DIRECT-DEBIT"));
    renamed.put("balancedFrom", "2026-01-01");
    keep(renamed)
        .then()
        .statusCode(200)
        .body("name", is("Rents"))
        .body("controls", is(List.of("CASH", "DIRECT-DEBIT")));
    renamed.put("code", "NEW");
    keep(renamed).then().statusCode(422).body("errors[0].pointer", is("/sortCode"));
    renamed.put("sortCode", "20-00-00");
    keep(renamed).then().statusCode(422).body("errors[0].pointer", is("/accountNumber"));
    assertEquals(1, Books.number("select count(*) from bank_account"));
  }

  @Test
  void listsLeaveAsFilesWithTheirFilters() {
    send(statement(1, DAY, 0, List.of("5000 REF1 =cmd"))).then().statusCode(201);
    amara()
        .get("/api/v1/bank-statements/export.csv?bank=HRA-INCOME&state=TAKEN")
        .then()
        .statusCode(200)
        .body(containsString(DAY.toString()));
    amara()
        .get("/api/v1/bank-lines/export.csv?state=OPEN")
        .then()
        .statusCode(200)
        .body(containsString("'=cmd"));
    amara()
        .get("/api/v1/bank-lines?state=LOST")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/state"));
    amara()
        .get("/api/v1/bank-statements?bank=NONE")
        .then()
        .statusCode(200)
        .body("next", nullValue());
  }

  private static Response decide(
      io.restassured.specification.RequestSpecification by, String id, String decision) {
    return by.contentType("application/json")
        .body(Map.of("decision", decision, "reason", "The bank counts anew"))
        .post("/api/v1/bank-statements/{id}/decision", id);
  }

  private static Response csv(String text) {
    return send(amara().queryParam("layout", "HIGH-STREET"), "CSV", text);
  }

  private static Response layout(Map<String, Object> layout) {
    return admin().contentType("application/json").body(layout).post("/api/v1/bank-layouts");
  }
}
