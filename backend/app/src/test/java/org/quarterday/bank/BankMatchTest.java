package org.quarterday.bank;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.bank.BankFiles.DAY;
import static org.quarterday.bank.BankFiles.amara;
import static org.quarterday.bank.BankFiles.council;
import static org.quarterday.bank.BankFiles.helen;
import static org.quarterday.bank.BankFiles.lines;
import static org.quarterday.bank.BankFiles.send;
import static org.quarterday.bank.BankFiles.statement;
import static org.quarterday.support.Await.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class BankMatchTest {

  @Inject GatherDeposits gather;
  @Inject Today today;

  private UUID account;
  private UUID other;

  @BeforeEach
  void aCouncilWithTwoAccountsAndOneAtTheBank() {
    council();
    account = Books.account(LocalDate.of(2020, 4, 6));
    other = Books.account(LocalDate.of(2020, 4, 6));
  }

  @AfterEach
  void theBooksHold() {
    Oracle.holds();
  }

  @Test
  void aBulkDepositIsFoundToBeItsFileAndTheDayIsClosedOnceEveryLineHasItsWord() {
    file("PAYPOINT", "50.00", "20.00");
    send(statement(1, DAY, 0, List.of("7000 NONREF PAYPOINT RENTS", "-650 CHG BANK CHARGES")))
        .then()
        .statusCode(201);
    await(gather.run());
    JsonPath board = board();
    assertEquals(7_000, board.getInt(source("PAYMENT_FILE") + ".bank.inTransit.pence"));
    assertEquals(2, board.getInt("bank[0].open.lines"));
    assertEquals(today.date().toString(), board.getString("bank[0].inTransit[0].since"));
    assertEquals(
        "2 lines of the bank are neither found on the books nor explained.",
        board.getString("whyNotClose"));
    close(board).then().statusCode(409).body("code", is("DAY_DIFFERS"));

    List<String> ids = lines("state=OPEN").getList("items.id");
    JsonPath line = line(ids.get(0));
    assertEquals(
        List.of("AMOUNT_EQUAL", "SOURCE_NAMED"),
        line.getList("candidates[0].evidence").subList(0, 2));
    match(List.of(ids.get(0)), line.getList("candidates[0].deposits"), null)
        .then()
        .statusCode(201)
        .body("linePence", is(7_000))
        .body("depositPence", is(7_000));
    explain(ids.get(1)).then().statusCode(200).body("state", is("EXPLAINED"));

    board = board();
    assertEquals(7_000, board.getInt(source("PAYMENT_FILE") + ".bank.found.pence"));
    assertEquals(0, board.getInt(source("PAYMENT_FILE") + ".bank.inTransit.pence"));
    assertEquals(0, board.getInt("bank[0].open.lines"));
    assertEquals(List.of(), board.getList("bank[0].inTransit"));
    assertNull(board.getString("whyNotClose"));
    close(board).then().statusCode(200).body("state", is("CLOSED"));
    assertEquals("CLOSED", board().getString("state"));

    String matchId = line(ids.get(0)).getString("match.id");
    undo(matchId).then().statusCode(200);
    assertEquals("VOID", board().getString("state"));
    undo(matchId).then().statusCode(409).body("code", is("BANK_MATCH_UNDONE"));
    undo(Books.id().toString()).then().statusCode(404);
    assertEquals("OPEN", line(ids.get(0)).getString("line.state"));
  }

  @Test
  void linesAndDepositsThatDoNotComeToTheSameAreMatchedWithAReasonOnly() {
    file("PAYPOINT", "50.00", "20.00");
    send(statement(
            1, DAY, 0, List.of("6500 NONREF PAYPOINT", "-650 CHG CHARGES", "650 CHG CHARGES BACK")))
        .then()
        .statusCode(201);
    await(gather.run());
    List<String> ids = lines("state=OPEN").getList("items.id");
    List<Map<String, Object>> file = line(ids.get(0)).getList("candidates[0].deposits");
    match(List.of(ids.get(0)), file, " ")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/reason"))
        .body("detail", containsString("The lines come to £65.00, the deposits to £70.00."));
    match(List.of(ids.get(1)), List.of(), "Why not")
        .then()
        .statusCode(422)
        .body("detail", containsString("they have to come to nil"));
    match(List.of(), List.of(), null).then().statusCode(422);
    match(List.of(ids.get(1), ids.get(2)), List.of(), null).then().statusCode(201);
    match(List.of(ids.get(0)), file, "The agent kept its commission").then().statusCode(201);
    match(List.of(ids.get(0)), List.of(), null)
        .then()
        .statusCode(409)
        .body("code", is("BANK_LINE_SETTLED"));
    assertEquals(-500, board().getInt("bank[0].differencePence"));
    match(List.of(Books.id().toString()), file, null).then().statusCode(404);
  }

  @Test
  void aPaymentAndItsReversalNeverMeetTheBank() {
    pay(account, 1_000);
    int number = (int) Books.number("select max(number) from entry where account_id = ?", account);
    helen()
        .contentType("application/json")
        .header("Idempotency-Key", Books.id())
        .body(Map.of("reason", "Keyed twice"))
        .post("/api/v1/accounts/{a}/entries/{n}/reversal", account, number)
        .then()
        .statusCode(200);
    await(gather.run());
    JsonPath deposits = deposits();
    assertEquals(List.of(1_000, -1_000), deposits.getList("items.deposit.pence"));
    match(List.of(), deposits.getList("items.deposit"), null).then().statusCode(201);
    assertEquals(0, deposits().getList("items").size());
  }

  @Test
  void ofManyWhoMatchTheSameAtOnceOneMatchesIt() throws Exception {
    pay(account, 5_000);
    send(statement(1, DAY, 0, List.of("5000 R A TENANT"))).then().statusCode(201);
    await(gather.run());
    String id = lines("state=OPEN").getString("items[0].id");
    List<Map<String, Object>> deposits = line(id).getList("candidates[0].deposits");
    Map<Integer, Long> answers =
        Callers.counted(6, caller -> match(List.of(id), deposits, null).statusCode());
    assertEquals(Map.of(201, 1L, 409, 5L), answers);
  }

  @Test
  void moneyNoFileBroughtIsPostedFromTheLineOnceAndOnlyOnce() throws Exception {
    String reference = People.reference(account);
    send(statement(
            1,
            DAY,
            0,
            List.of(
                "5000 " + reference + " RENT " + reference, "5000 NONREF WHO KNOWS", "-100 X OUT")))
        .then()
        .statusCode(201);
    List<String> ids = lines("state=OPEN").getList("items.id");
    assertEquals(reference, line(ids.get(0)).getString("accounts[0].quoted"));
    Map<Integer, Long> answers =
        Callers.counted(4, caller -> post(ids.get(0), reference).statusCode());
    assertEquals(Map.of(200, 1L, 409, 3L), answers);
    post(ids.get(1), "").then().statusCode(200).body("outcome", is("SUSPENSE"));
    post(ids.get(2), "").then().statusCode(422).body("code", is("BANK_LINE_NOT_MONEY_IN"));
    explain(ids.get(0)).then().statusCode(409).body("code", is("BANK_LINE_SETTLED"));
    posted();
    assertEquals(
        -5_000,
        Books.number("select balance_pence from account_balance where account_id = ?", account));
    assertEquals(1, Books.number("select count(*) from suspense_item"));
    assertEquals("POSTED", line(ids.get(0)).getString("line.state"));
    await(gather.run());
    assertEquals(0, deposits().getList("items").size());
    assertEquals(0, board().getInt("differences.size()"));
  }

  @Test
  void aFileThatIsPostedOverManyDaysIsOneDeposit() {
    file("PAYPOINT", "50.00", "20.00");
    Books.run("update journal set recorded_at = recorded_at - interval '9 days'");
    Books.run(
        "update entry set recorded_at = recorded_at - interval '9 days' where account_id = ?",
        account);
    await(gather.run());
    assertEquals(List.of(7_000), deposits().getList("items.deposit.pence"));
    Books.run("update payment_file set posted_at = posted_at - interval '5 days'");
    await(gather.run());
    assertEquals(List.of(7_000), deposits().getList("items.deposit.pence"));
    pay(other, 300);
    await(gather.run());
    assertEquals(List.of(7_000, 300), deposits().getList("items.deposit.pence"));
    assertEquals(
        1, Books.number("select count(*) from bank_account where gathered_on is not null"));
  }

  @Test
  void whoseAPaymentIsIsNotToldToThePersonItIsClosedTo() {
    String reference = People.reference(account);
    pay(account, 5_000);
    send(statement(1, DAY, 0, List.of("5000 " + reference + " RENT"))).then().statusCode(201);
    await(gather.run());
    String id = lines("state=OPEN").getString("items[0].id");
    assertEquals(reference, line(id).getString("candidates[0].deposits[0].reference"));
    People.linkedToStaff(
        People.tenant(account, "", "Amara", "Self"),
        Tokens.issuer(),
        Tokens.subject("amara.lewis"));
    assertEquals("", line(id).getString("candidates[0].deposits[0].reference"));
    assertEquals(List.of(), line(id).getList("accounts"));
    assertEquals("", deposits().getString("items[0].deposit.reference"));
    post(id, reference).then().statusCode(403).body("code", is("OWN_ACCOUNT"));
  }

  @Test
  void whatALineWasExplainedAsCanBeTakenBack() {
    send(statement(1, DAY, 0, List.of("-650 CHG CHARGES"))).then().statusCode(201);
    String id = lines("state=OPEN").getString("items[0].id");
    withdraw(id).then().statusCode(409).body("code", is("BANK_LINE_NOT_SETTLED"));
    explain(id).then().statusCode(200);
    withdraw(id).then().statusCode(200).body("state", is("OPEN"));
    explain(Books.id().toString()).then().statusCode(404);
    assertTrue(
        Books.number(
                "select count(*) from audit_event where subject = 'bank_line' and reason = 'Charges of October'")
            > 0);
  }

  private static Response match(
      List<String> lines, List<Map<String, Object>> deposits, String reason) {
    Map<String, Object> request = new HashMap<>();
    request.put("bankCode", "HRA-INCOME");
    request.put("lineIds", lines);
    request.put(
        "deposits",
        deposits.stream()
            .map(one ->
                Map.of(
                    "journalId", one.get("journalId"),
                    "source", one.get("source"),
                    "detail", one.get("detail")))
            .toList());
    request.put("reason", reason);
    return amara().contentType("application/json").body(request).post("/api/v1/bank-matches");
  }

  private static Response undo(String id) {
    return amara()
        .contentType("application/json")
        .body(Map.of("reason", "It was another day's"))
        .post("/api/v1/bank-matches/{id}/undo", id);
  }

  private static Response explain(String id) {
    return amara()
        .contentType("application/json")
        .body(Map.of("reason", "Charges of October"))
        .post("/api/v1/bank-lines/{id}/explanation", id);
  }

  private static Response withdraw(String id) {
    return amara()
        .contentType("application/json")
        .body(Map.of("reason", "It was not that"))
        .post("/api/v1/bank-lines/{id}/explanation/withdrawal", id);
  }

  private static Response post(String id, String reference) {
    return amara()
        .contentType("application/json")
        .header("Idempotency-Key", Books.id())
        .body(Map.of("reference", reference, "method", "SO"))
        .post("/api/v1/bank-lines/{id}/payment", id);
  }

  private Response close(JsonPath board) {
    return amara()
        .contentType("application/json")
        .body(Map.of("contentHash", board.getString("contentHash")))
        .post("/api/v1/days/{d}/closing", today.date().toString());
  }

  private JsonPath board() {
    return amara().get("/api/v1/days/" + today.date()).then().statusCode(200).extract().jsonPath();
  }

  private static String source(String name) {
    return "sources.find { it.source == '" + name + "' }";
  }

  private static JsonPath line(String id) {
    return amara().get("/api/v1/bank-lines/" + id).then().statusCode(200).extract().jsonPath();
  }

  private static JsonPath deposits() {
    return amara()
        .get("/api/v1/bank-deposits?open=true")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private void pay(UUID to, long pence) {
    amara()
        .contentType("application/json")
        .header("Idempotency-Key", Books.id())
        .body(
            Map.of(
                "typeCode", "RCC", "amountPence", pence, "paidOn", DAY.toString(), "narrative", ""))
        .post("/api/v1/accounts/{a}/payments", to)
        .then()
        .statusCode(200);
  }

  /** A file of two lines, posted. */
  private void file(String sender, String first, String second) {
    String text =
        """
        source,source_line_id,payment_ref,amount,payment_date,value_date,method,narrative
        %1$s,L1,%2$s,%4$s,%6$s,,PP,
        %1$s,L2,%3$s,%5$s,%6$s,,PP,
        *TRAILER,2,70.00
        """
            .formatted(
                sender, People.reference(account), People.reference(other), first, second, DAY);
    amara()
        .contentType("text/csv")
        .header("Idempotency-Key", Books.id())
        .body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/api/v1/payment-files")
        .then()
        .statusCode(202);
    posted();
  }

  private static void posted() {
    for (int i = 0; i < 300; i++) {
      if (Books.number("select count(*) from payment_file where state = 'POSTING'") == 0) {
        return;
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError("not posted");
  }
}
