package org.quarterday.writeoff;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.quarterday.writeoff.WriteOffs.as;
import static org.quarterday.writeoff.WriteOffs.debtor;
import static org.quarterday.writeoff.WriteOffs.ended;
import static org.quarterday.writeoff.WriteOffs.former;
import static org.quarterday.writeoff.WriteOffs.found;
import static org.quarterday.writeoff.WriteOffs.one;
import static org.quarterday.writeoff.WriteOffs.propose;
import static org.quarterday.writeoff.WriteOffs.proposed;
import static org.quarterday.writeoff.WriteOffs.request;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.formertenant.FormerTenants;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Which debts the policy would give up, and proposing one. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class WriteOffTest {

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void aFormerTenantOwesAFewPounds() {
    Books.empty();
    today.standAt(WriteOffs.TODAY);
    account = former(940);
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void aSmallDebtOfAFormerAccountIsACandidateAndItIsSaidWhy() {
    former(7_000);
    candidates()
        .body("items", hasSize(1))
        .body("items[0].accountId", is(account.toString()))
        .body("items[0].names", is("Mr Ivan Holt"))
        .body("items[0].kind", is("SMALL_BALANCE"))
        .body("items[0].amountPence", is(940))
        .body("items[0].reasons", hasItem("The debt is £9.40, at most £10.00."))
        .body("items[0].reasons", hasItem("Nothing was ever paid."));
    as(Tokens.housingAssistant())
        .queryParam("kind", "STATUTE_BARRED")
        .get("/api/v1/write-off-candidates")
        .then()
        .body("items", hasSize(0));
    as(Tokens.housingAssistant())
        .queryParam("kind", "ERROR")
        .get("/api/v1/write-off-candidates")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/kind"));
  }

  @Test
  void aDebtorWhoHoldsAHomeAgainIsAskedAndNothingIsGivenUp() {
    UUID home = Books.account(LocalDate.of(2026, 1, 5));
    Books.run(
        "insert into tenancy_member (id, tenancy_id, person_id, role, liable, from_on) select ?, tenancy_id, ?, 'TENANT', true, starts_on from account where account_id = ?",
        Books.id(),
        debtor(account),
        home);
    candidates().body("items", hasSize(0));
    propose(Tokens.housingAssistant(), account, request("SMALL_BALANCE", 940))
        .then()
        .statusCode(409)
        .body("code", is("WRITE_OFF_NOT_BY_POLICY"))
        .body("detail", containsString("Mr Ivan Holt holds another home"))
        .body("errors[0].pointer", is("/kind"));
  }

  @Test
  void candidatesLeaveAsAFileAndAProposedOneIsNoneAnyMore() {
    String csv =
        as(Tokens.housingAssistant())
            .queryParam("columns", "names,kind,amount")
            .get("/api/v1/write-off-candidates/export.csv")
            .asString();
    assertEquals(
        "\ufeffNames,Ground,May be written off\r\nMr Ivan Holt,Small balance,9.40\r\n", csv);
    proposed(account, 940);
    candidates().body("items", hasSize(0));
  }

  @Test
  void candidatesArePagedAsTheAccountsStand() {
    former(500);
    former(600);
    JsonPath first = page(null);
    JsonPath second = page(first.getString("next"));
    assertEquals(2, first.getList("items").size());
    assertEquals(1, second.getList("items").size());
  }

  private static JsonPath page(String after) {
    var asked = as(Tokens.housingAssistant()).queryParam("limit", 2);
    return (after == null ? asked : asked.queryParam("after", after))
        .get("/api/v1/write-off-candidates")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void eachItemOfTheChecklistIsAnsweredAndWhatIsNeededIsThere() {
    var request = request("SMALL_BALANCE", 940);
    request.put(
        "evidence",
        List.of(
            WriteOffs.answer("FINAL_ACCOUNT", "MISSING", "Not yet"),
            WriteOffs.answer("OTHER_ACCOUNTS", "NOT_APPLICABLE", " "),
            WriteOffs.answer("LETTERS", "PRESENT", "Sent")));
    propose(Tokens.housingAssistant(), account, request)
        .then()
        .statusCode(422)
        .body("code", is("EVIDENCE_INCOMPLETE"))
        .body(
            "errors.pointer",
            contains("/evidence/0/standing", "/evidence/1/reason", "/evidence/2/item"));
    request.put(
        "evidence",
        List.of(
            WriteOffs.answer("FINAL_ACCOUNT", "PRESENT", " "),
            WriteOffs.answer("OTHER_ACCOUNTS", "PRESENT", "None")));
    propose(Tokens.housingAssistant(), account, request)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/evidence/0/reason"));
    request.put("evidence", List.of());
    propose(Tokens.housingAssistant(), account, request)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/evidence", "/evidence"));
    assertEquals(0, Books.number("select count(*) from write_off"));
  }

  @Test
  void theAmountCoversTheOldestWeeksAndNoMoreThanIsOwed() {
    UUID owes = former(600);
    Books.entry(owes, "DBR", 300, LocalDate.of(2025, 9, 8));
    Books.entry(owes, "RCC", -100, LocalDate.of(2025, 9, 9));
    propose(Tokens.housingAssistant(), owes, request("SMALL_BALANCE", 801))
        .then()
        .statusCode(409)
        .body("code", is("WRITE_OFF_TOO_MUCH"))
        .body("errors[0].pointer", is("/amountPence"));
    propose(Tokens.housingAssistant(), owes, request("SMALL_BALANCE", 600))
        .then()
        .statusCode(201)
        .body("weeks.monday", contains("2025-09-01", "2025-09-08"))
        .body("weeks.pence", contains(500, 100))
        .body("weeks.barredFrom", contains("2031-09-02", "2031-09-09"));
  }

  @Test
  void ofManyWhoProposeTheSameDebtOneIsHeard() throws Exception {
    var answers =
        Callers.counted(
            6,
            n ->
                propose(Tokens.housingAssistant(), account, request("SMALL_BALANCE", 940))
                    .statusCode());
    assertEquals(Map.of(201, 1L, 409, 5L), answers);
    propose(Tokens.housingAssistant(), account, request("SMALL_BALANCE", 940))
        .then()
        .body("code", is("WRITE_OFF_WAITING"));
  }

  @Test
  void aProposalTakenBackLeavesTheDebtFreeToBeProposedAgain() {
    String id = proposed(account, 940);
    as(Tokens.housingAssistant())
        .body(Map.of("reason", "The debtor’s son offers to pay"))
        .post("/api/v1/write-offs/" + id + "/withdrawal")
        .then()
        .statusCode(200);
    assertEquals("WITHDRAWN", one(id).getString("state"));
    assertEquals("The debtor’s son offers to pay", one(id).getString("outcome"));
    proposed(account, 940);
    as(Tokens.housingAssistant())
        .body(Map.of("reason", "A second time"))
        .post("/api/v1/write-offs/" + id + "/withdrawal")
        .then()
        .statusCode(409)
        .body("code", is("WRITE_OFF_CANNOT"));
  }

  @Test
  void oneOfTwoJointTenantsIsTracedSoNothingIsGivenUpUntilTheOtherIsGoneToo() {
    UUID owes = former(90_000);
    UUID joint = People.tenant(owes, "Ms", "Vera", "Holt");
    found(owes, "TRACE_EXHAUSTED", debtor(owes)).then().statusCode(201);
    assertEquals(
        List.of("Ms Vera Holt owes all of it too and can still be asked."),
        ground(owes, "UNTRACEABLE").getList("against"));
    found(owes, "TRACE_EXHAUSTED", joint).then().statusCode(201);
    assertEquals(90_000, ground(owes, "UNTRACEABLE").getInt("amountPence"));
    candidates().body("items.kind", containsInAnyOrder("SMALL_BALANCE", "UNTRACEABLE"));
  }

  @Test
  void aFindingThatWasWrongCountsNoMoreAndStaysToBeRead() {
    String id =
        found(account, "INSOLVENCY_ORDER", debtor(account))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    assertEquals(940, ground(account, "INSOLVENCY").getInt("amountPence"));
    String path = "/api/v1/accounts/" + account + "/write-off-findings/" + id + "/withdrawal";
    var why = Map.of("reason", "The order is of a namesake");
    as(Tokens.housingAssistant()).body(why).post(path).then().statusCode(200);
    as(Tokens.housingAssistant()).body(why).post(path).then().statusCode(404);
    assertEquals(0, ground(account, "INSOLVENCY").getInt("amountPence"));
    assertNotNull(debt(account).getString("findings[0].withdrawnAt"));
  }

  @Test
  void aFindingIsOfSomebodyWhoOwesItOrOfTheDebtItself() {
    found(account, "INSOLVENCY_ORDER", null)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/personId"));
    found(account, "POLICY_GROUND", debtor(account))
        .then()
        .statusCode(422)
        .body("code", is("FINDING_WRONG"));
    found(account, "INSOLVENCY_ORDER", debtor(former(1_000)))
        .then()
        .statusCode(422)
        .body("detail", is("This person does not owe it."));
  }

  @Test
  void rentIsOutOfTimeWeekByWeekUnlessTheDebtWasAcknowledged() {
    UUID old = Books.account(LocalDate.of(2023, 4, 3));
    People.tenant(old, "Mr", "Ivan", "Holt");
    Books.entry(old, "DBR", 10_000, LocalDate.of(2023, 4, 3));
    Books.entry(old, "DBR", 10_000, LocalDate.of(2023, 4, 10));
    ended(old, LocalDate.of(2023, 6, 4));
    today.standAt(LocalDate.of(2029, 4, 3));
    assertEquals(0, ground(old, "STATUTE_BARRED").getInt("amountPence"));
    today.standAt(LocalDate.of(2029, 4, 4));
    assertEquals(10_000, ground(old, "STATUTE_BARRED").getInt("amountPence"));
    assertEquals(List.of(true, false), debt(old).getList("weeks.barred"));
    FormerTenants.acknowledged(old, debtor(old), LocalDate.of(2025, 3, 4)).then().statusCode(201);
    assertEquals(0, ground(old, "STATUTE_BARRED").getInt("amountPence"));
    Books.run(
        "update council_setting set value = 0 where code = 'LIMITATION_ACKNOWLEDGEMENT_RESTARTS'");
    try {
      assertEquals(10_000, ground(old, "STATUTE_BARRED").getInt("amountPence"));
    } finally {
      Books.run(
          "update council_setting set value = 1 where code = 'LIMITATION_ACKNOWLEDGEMENT_RESTARTS'");
    }
  }

  @Test
  void thePolicyChangesFromADayOnAndNeverInHindsight() {
    var policy = new HashMap<String, Object>();
    policy.put("kind", "SMALL_BALANCE");
    policy.put("validFrom", "2026-06-01");
    policy.put("inUse", true);
    policy.put("mostPence", 500);
    policy.put("endedDays", 28);
    policy.put("quietDays", 28);
    policy.put("letters", 0);
    try {
      set(policy).statusCode(200);
      candidates().body("items", hasSize(1));
      today.standAt(LocalDate.of(2026, 6, 1));
      candidates().body("items", hasSize(0));
      policy.put("validFrom", "2026-05-31");
      set(policy).statusCode(409).body("errors[0].pointer", is("/validFrom"));
      as(Tokens.housingAssistant())
          .get("/api/v1/write-off-policies")
          .then()
          .body("items.findAll { it.kind == 'SMALL_BALANCE' }.mostPence", contains(500, 1_000));
    } finally {
      Books.run(
          "delete from write_off_policy where kind = 'SMALL_BALANCE' and valid_from = date '2026-06-01'");
      Books.run("update write_off_policy set valid_before = null where kind = 'SMALL_BALANCE'");
    }
  }

  private static ValidatableResponse set(Map<String, Object> policy) {
    return as(Tokens.systemAdmin()).body(policy).post("/api/v1/write-off-policies").then();
  }

  @Test
  void nobodyProposesOrSeesTheirOwnHouseholdsDebt() {
    People.linkedToStaff(debtor(account), Tokens.issuer(), Tokens.subject("amara.lewis"));
    try {
      candidates().body("items", hasSize(0));
      propose(Tokens.housingAssistant(), account, request("SMALL_BALANCE", 940))
          .then()
          .statusCode(403)
          .body("code", is("OWN_ACCOUNT"));
      as(Tokens.housingAssistant())
          .get("/api/v1/accounts/" + account + "/debt")
          .then()
          .statusCode(403);
    } finally {
      Books.run("delete from staff_person where person_id = ?", debtor(account));
    }
  }

  private static ValidatableResponse candidates() {
    return as(Tokens.housingAssistant()).get("/api/v1/write-off-candidates").then().statusCode(200);
  }

  private static JsonPath debt(UUID account) {
    return as(Tokens.housingAssistant())
        .get("/api/v1/accounts/" + account + "/debt")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static JsonPath ground(UUID account, String kind) {
    return debt(account).setRootPath("grounds.find { it.kind == '" + kind + "' }");
  }
}
