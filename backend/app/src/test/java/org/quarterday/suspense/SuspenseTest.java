package org.quarterday.suspense;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class SuspenseTest {

  private static final LocalDate PAID = LocalDate.of(2026, 11, 10);
  private UUID account;
  private UUID other;
  private int line;

  @BeforeEach
  void twoAccountsAndNothingInSuspense() {
    Books.referenceData();
    Books.empty();
    account = Books.account(LocalDate.of(2020, 4, 6));
    other = Books.account(LocalDate.of(2020, 4, 6));
    Books.run(
        "insert into account_reference (reference, account_id, kind) values ('10012113', ?, 'PAYMENT')",
        account);
    Books.run(
        "insert into account_reference (reference, account_id, kind) values ('10099999', ?, 'PAYMENT')",
        other);
  }

  @AfterEach
  void theBooksHold() {
    Oracle.holds();
  }

  @Test
  void whatOnePersonProposesAnotherApprovesAndItCountsFromTheDayItWasPaid() {
    UUID item = held("1OO12113", 5_000, "");
    JsonPath seen = item(item);
    assertEquals(account.toString(), seen.getString("candidates[0].accountId"));
    assertEquals(
        "1OO12113 is its reference with a letter for a digit, 10012113.",
        seen.getString("candidates[0].evidence[0].words"));
    JsonPath proposed = proposed(amara(), item, "Quoted with letters", Map.of(account, 5_000L));
    assertEquals(0, entries());
    assertEquals(
        "You proposed it: another person approves.", item(item).getString("proposals[0].whyNot"));
    approve(amara(), item, proposed, false).then().statusCode(409).body("code", is("SAME_PERSON"));
    decide(
            joe(),
            item,
            proposed.getString("id"),
            Map.of("contentHash", "0", "learnReference", false),
            "approval")
        .then()
        .statusCode(409)
        .body("code", is("SUSPENSE_PROPOSAL_CHANGED"));

    approve(joe(), item, proposed, false).then().statusCode(200).body("leftPence", is(0));

    Map<String, Object> entry =
        Books.rows("select * from entry where account_id = ?", account).getFirst();
    assertEquals(-5_000L, entry.get("amount_pence"));
    assertEquals("SUSPENSE", entry.get("control_code"));
    assertEquals("RPY", entry.get("type_code"));
    assertEquals(java.sql.Date.valueOf(PAID), entry.get("effective_on"));
    JsonPath after = item(item);
    assertEquals("SETTLED", after.getString("item.state"));
    assertEquals("APPROVED", after.getString("proposals[0].state"));
    assertEquals(1, after.getInt("proposals[0].parts[0].entryNumber"));
    assertEquals(List.of(), after.getList("candidates"));
    approve(helen(), item, proposed, false)
        .then()
        .statusCode(409)
        .body("code", is("SUSPENSE_PROPOSAL_DECIDED"));
    assertEquals(1, entries());
  }

  @Test
  void oneItemMayBeSplitAndWhatIsLeftWaits() {
    UUID item = held("", 9_000, "");
    JsonPath proposed =
        proposed(amara(), item, "Two homes", Map.of(account, 5_000L, other, 3_000L));
    approve(joe(), item, proposed, false).then().statusCode(200).body("leftPence", is(1_000));
    assertEquals(-8_000, Books.number("select sum(balance_pence) from account_balance"));
    propose(
            amara(),
            item,
            Map.of(
                "kind", "RETURN", "parts", List.of(), "amountPence", 1_001, "reason", "Too much"))
        .then()
        .statusCode(422)
        .body("code", is("SUSPENSE_NOT_ENOUGH_LEFT"));
    JsonPath back =
        propose(
                amara(),
                item,
                Map.of("kind", "RETURN", "parts", List.of(), "reason", "Paid us by mistake"))
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    approve(joe(), item, back, false).then().statusCode(200).body("leftPence", is(0));
    assertEquals(8_000, control("CASH"));
    assertEquals(0, control("SUSPENSE"));
  }

  @Test
  void aReferenceIsLearnedOnlyWhenAPersonSaysSo() {
    UUID first = held("CARD 4471", 5_000, "");
    approve(joe(), first, proposed(amara(), first, "By telephone", Map.of(account, 5_000L)), false)
        .then()
        .statusCode(200);
    assertEquals(0, Books.number("select count(*) from account_reference where kind = 'ALIAS'"));
    UUID second = held("CARD 4471", 6_000, "");
    assertEquals(
        "Money with this reference was allocated to it once before.",
        item(second).getString("candidates[0].evidence[0].words"));
    approve(joe(), second, proposed(amara(), second, "Again", Map.of(account, 6_000L)), true)
        .then()
        .statusCode(200);
    assertEquals(
        1,
        Books.number(
            "select count(*) from account_reference where reference = 'CARD 4471' and account_id = ? and kind = 'ALIAS' and made_by is not null",
            account));
    assertEquals(true, item(second).getBoolean("proposals[0].learned"));

    UUID third = held("10099999", 100, "");
    JsonPath proposal = proposed(amara(), third, "Not hers", Map.of(account, 100L));
    approve(joe(), third, proposal, true)
        .then()
        .statusCode(409)
        .body("code", is("SUSPENSE_REFERENCE_TAKEN"));
    assertEquals(2, entries());
  }

  @Test
  void aRejectedProposalStaysInTheHistoryAndTheItemWaitsAgain() {
    UUID item = held("", 5_000, "");
    JsonPath proposed = proposed(amara(), item, "A guess", Map.of(other, 5_000L));
    propose(joe(), item, allocation("Mine too", Map.of(account, 5_000L)))
        .then()
        .statusCode(409)
        .body("code", is("SUSPENSE_PROPOSED_ALREADY"));
    decide(joe(), item, proposed.getString("id"), Map.of("note", "Never a guess"), "rejection")
        .then()
        .statusCode(200);
    assertEquals("WAITING", item(item).getString("item.state"));
    assertEquals("Never a guess", item(item).getString("proposals[0].decisionNote"));
    assertEquals(0, entries());
    proposed(amara(), item, "Asked her", Map.of(account, 5_000L));
    assertEquals(2, item(item).getList("proposals").size());
  }

  @Test
  void twoOfficersWhoApproveAtOnceSettleItOnce() throws Exception {
    UUID item = held("", 5_000, "");
    JsonPath proposed = proposed(amara(), item, "Sure", Map.of(account, 5_000L));
    var answers =
        Callers.counted(
            8, i -> approve(i % 2 == 0 ? joe() : helen(), item, proposed, false).statusCode());
    assertEquals(Map.of(200, 1L, 409, 7L), answers);
    assertEquals(1, entries());
    assertEquals(
        -5_000,
        Books.number("select balance_pence from account_balance where account_id = ?", account));
  }

  @Test
  void whatIsAboveALimitWaitsForSomebodyWithAHigherOne() {
    UUID item = held("", 100_001, "");
    JsonPath proposed = proposed(amara(), item, "Four weeks of benefit", Map.of(account, 100_001L));
    approve(joe(), item, proposed, false)
        .then()
        .statusCode(403)
        .body("code", is("SUSPENSE_OVER_LIMIT"))
        .body("detail", is("You may approve up to £1,000.00."));
    assertEquals(0, entries());
    joe()
        .get("/api/v1/suspense-items/{id}", item)
        .then()
        .body("proposals[0].mayApprove", is(false))
        .body("proposals[0].whyNot", is("You may approve up to £1,000.00."));
    approve(helen(), item, proposed, false).then().statusCode(200);
    assertEquals(1, entries());
  }

  @Test
  void proposalsThatCannotBeAreRefusedWithTheirField() {
    UUID item = held("", 5_000, "");
    propose(amara(), item, allocation("Too much", Map.of(account, 5_001L)))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/parts"));
    propose(amara(), item, allocation("Nothing", Map.of())).then().statusCode(422);
    propose(amara(), item, allocation("Nobody", Map.of(Books.id(), 1L))).then().statusCode(404);
    propose(amara(), item, allocation("Negative", Map.of(account, -1L))).then().statusCode(422);
    Map<String, Object> twice =
        Map.of(
            "kind",
            "ALLOCATION",
            "reason",
            "x",
            "parts",
            List.of(part(account, 1), part(account, 2)));
    propose(amara(), item, twice).then().statusCode(422).body("code", is("SUSPENSE_PARTS_WRONG"));
    propose(amara(), Books.id(), allocation("Lost", Map.of(account, 1L))).then().statusCode(404);
    assertEquals(0, Books.number("select count(*) from suspense_proposal"));
  }

  @Test
  void suspenseIsListedOldestFirstCountedByAgeAndLeavesAsAFile() {
    UUID old = held("", 100, "");
    Books.run("update suspense_item set received_on = date '2026-06-01' where id = ?", old);
    UUID young = held("=1+1", 200, "");
    JsonPath list = amara().get("/api/v1/suspense-items").jsonPath();
    assertEquals(List.of(old.toString(), young.toString()), list.getList("items.id"));
    JsonPath summary = amara().get("/api/v1/suspense-items/summary").jsonPath();
    assertEquals(300, summary.getLong("pence"));
    assertEquals(100, summary.getLong("bands.find { it.band == 'OLDER' }.pence"));
    assertEquals(
        1, amara().get("/api/v1/suspense-items?band=OLDER").jsonPath().getList("items").size());
    assertEquals(
        0, amara().get("/api/v1/suspense-items?state=PROPOSED").jsonPath().getList("items").size());
    amara()
        .get("/api/v1/suspense-items/export.csv")
        .then()
        .statusCode(200)
        .body(containsString("'=1+1"));
    String next = amara().get("/api/v1/suspense-items?limit=1").jsonPath().getString("next");
    assertEquals(
        List.of(young.toString()),
        amara()
            .queryParam("after", next)
            .get("/api/v1/suspense-items")
            .jsonPath()
            .getList("items.id"));
  }

  @Test
  void theAmountAndTheNameAreEvidenceToo() {
    Books.run(
        "insert into charge (account_id, id, type_code, weekly_pence, starts_on, source, reason) values (?, ?, 'DBR', 11746, date '2026-04-06', 'PERSONAL', 'test')",
        account,
        Books.id());
    UUID item = held("", 11_746, "");
    assertEquals(account.toString(), item(item).getString("candidates[0].accountId"));
    assertEquals(
        "The amount is its weekly charge.",
        item(item).getString("candidates[0].evidence[0].words"));
    UUID nothing = held("NOTHING LIKE IT", 31, "");
    assertTrue(item(nothing).getList("candidates").isEmpty());
  }

  private UUID held(String reference, long pence, String narrative) {
    UUID id = Books.id();
    UUID journal = Books.id();
    Books.run(
        "insert into journal (id, kind, narrative, made_by) values (?, 'RECEIPT', 'Test', 'test')",
        journal);
    Books.run(
        """
        insert into suspense_item (id, source, source_line_id, payment_ref, amount_pence, left_pence, received_on, method_code, narrative,
                                   reason, control_code, journal_id)
        values (?, 'PAYPOINT', ?, ?, ?, ?, ?, 'PP', ?, 'UNKNOWN_REFERENCE', 'CASH', ?)\
        """,
        id,
        "S" + ++line,
        reference,
        pence,
        pence,
        PAID,
        narrative,
        journal);
    Books.run(
        """
        insert into control_entry (journal_id, number, control_code, amount_pence, effective_on, narrative)
        values (?, 1, 'CASH', ?, ?, 'Held in suspense'), (?, 2, 'SUSPENSE', ?, ?, 'Held in suspense')\
        """,
        journal,
        pence,
        PAID,
        journal,
        -pence,
        PAID);
    return id;
  }

  private static JsonPath item(UUID id) {
    return amara()
        .get("/api/v1/suspense-items/{id}", id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static JsonPath proposed(
      RequestSpecification by, UUID item, String reason, Map<UUID, Long> parts) {
    return propose(by, item, allocation(reason, parts)).then().statusCode(201).extract().jsonPath();
  }

  private static Response propose(RequestSpecification by, UUID item, Object body) {
    return by.contentType("application/json")
        .body(body)
        .post("/api/v1/suspense-items/{id}/proposals", item);
  }

  private static Map<String, Object> allocation(String reason, Map<UUID, Long> parts) {
    List<Object> all = new ArrayList<>();
    parts.forEach((account, pence) -> all.add(part(account, pence)));
    return Map.of("kind", "ALLOCATION", "reason", reason, "parts", all);
  }

  private static Map<String, Object> part(UUID account, long pence) {
    return Map.of("accountId", account, "amountPence", pence);
  }

  private static Response approve(
      RequestSpecification by, UUID item, JsonPath proposed, boolean learn) {
    Map<String, Object> body = new HashMap<>();
    body.put("contentHash", proposed.getString("contentHash"));
    body.put("learnReference", learn);
    return decide(by, item, proposed.getString("id"), body, "approval");
  }

  private static Response decide(
      RequestSpecification by, UUID item, String proposal, Object body, String what) {
    return by.contentType("application/json")
        .header("Idempotency-Key", Books.id())
        .body(body)
        .post("/api/v1/suspense-items/{item}/proposals/{proposal}/" + what, item, proposal);
  }

  private static long entries() {
    return Books.number("select count(*) from entry");
  }

  private static long control(String code) {
    return amara()
        .get("/api/v1/trial-balance?asAt=2026-12-31")
        .jsonPath()
        .getLong("controls.find { it.controlCode == '%s' }.amountPence".formatted(code));
  }

  private static RequestSpecification amara() {
    return given().auth().oauth2(Tokens.housingAssistant());
  }

  private static RequestSpecification joe() {
    return given().auth().oauth2(Tokens.anotherHousingAssistant());
  }

  private static RequestSpecification helen() {
    return given().auth().oauth2(Tokens.seniorRentsOfficer());
  }
}
