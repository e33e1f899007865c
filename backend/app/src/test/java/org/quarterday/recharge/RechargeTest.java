package org.quarterday.recharge;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.formertenant.FormerTenants.TODAY;
import static org.quarterday.formertenant.FormerTenants.as;
import static org.quarterday.formertenant.FormerTenants.decide;
import static org.quarterday.formertenant.FormerTenants.finalAccount;
import static org.quarterday.formertenant.FormerTenants.left;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** What is charged to somebody who left something behind. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RechargeTest {

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void somebodyLeft() {
    Books.empty();
    today.standAt(TODAY);
    account = left();
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Books.run("delete from recharge_kind where valid_from > date '2020-01-01'");
    Books.run("update recharge_kind set valid_before = null");
    Oracle.holds();
  }

  @Test
  void upToTheLimitItIsOnTheAccountAtOnce() {
    make("LOCKS", 4_500)
        .then()
        .statusCode(201)
        .body("state", is("POSTED"))
        .body("balanceWords", is("£445.00 in arrears"));
    var entry =
        Books.rows(
                "select type_code, narrative, source from entry where account_id = ? order by number desc limit 1",
                account)
            .getFirst();
    assertEquals("DRP", entry.get("type_code"));
    assertEquals("Front door lock changed", entry.get("narrative"));
    assertEquals("RECHARGE", entry.get("source"));
  }

  @Test
  void aboveTheLimitAnotherPersonLooksAtTheEvidenceFirst() {
    String id =
        make("CLEARANCE", 18_650)
            .then()
            .statusCode(201)
            .body("state", is("AWAITING_APPROVAL"))
            .body("entryNumber", nullValue())
            .extract()
            .path("id");
    assertEquals(40_000, balance());
    assertEquals("TO_APPROVE", finalAccount(account).getString("standing"));
    decide(account, null).then().statusCode(409).body("code", is("RECHARGE_WAITS"));

    approve(Tokens.with("adjustment:approve", "account:read"), id, "another")
        .then()
        .statusCode(409)
        .body("code", is("RECHARGE_CHANGED"));
    approve(Tokens.seniorRentsOfficer(), id, hash(id))
        .then()
        .statusCode(200)
        .body("balancePence", is(58_650));
    approve(Tokens.headOfService(), id, hash(id))
        .then()
        .statusCode(409)
        .body("code", is("RECHARGE_DECIDED"));
    assertEquals("TO_PROVE", finalAccount(account).getString("standing"));
  }

  @Test
  void whatWaitsWhenTheAccountIsOpenedAgainIsNotPutOnIt() {
    String id = make("CLEARANCE", 18_650).then().statusCode(201).extract().path("id");
    Books.run("update account set ends_on = null where account_id = ?", account);
    approve(Tokens.seniorRentsOfficer(), id, hash(id))
        .then()
        .statusCode(409)
        .body("code", is("RECHARGE_ACCOUNT_RUNS"));
    assertEquals(40_000, balance());
  }

  @Test
  void smallOnesTogetherAreNoWayAroundTheLimit() {
    make("LOCKS", 3_000).then().statusCode(201).body("state", is("POSTED"));
    make("CLEANING", 2_500).then().statusCode(201).body("state", is("AWAITING_APPROVAL"));
    assertEquals(43_000, balance());
  }

  @Test
  void smallOnesAtOnceDoNotSlipUnderItTogether() throws Exception {
    Callers.counted(4, n -> make("LOCKS", 3_000).statusCode());
    assertEquals(
        1, Books.number("select count(*) from recharge where state = 'POSTED'"), "one of four");
    assertEquals(43_000, balance());
  }

  @Test
  void whoMadeItDoesNotApproveItAndAboveALimitNorDoesASeniorOfficer() {
    String both = Tokens.with("adjustment:make", "adjustment:approve", "account:read");
    String id =
        as(both)
            .body(request("DAMAGE", 60_000))
            .post("/api/v1/accounts/" + account + "/recharges")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    approve(both, id, hash(id)).then().statusCode(409).body("code", is("SAME_PERSON"));
    approve(Tokens.seniorRentsOfficer(), id, hash(id))
        .then()
        .statusCode(403)
        .body("code", is("RECHARGE_OVER_LIMIT"));
    approve(Tokens.headOfService(), id, hash(id)).then().statusCode(200);
    assertEquals(100_000, balance());
  }

  @Test
  void aRefusedOneIsNeverOnTheAccount() {
    String id = make("CLEARANCE", 18_650).then().extract().path("id");
    as(Tokens.seniorRentsOfficer())
        .body(Map.of("note", "The photographs show another flat"))
        .post("/api/v1/recharges/" + id + "/refusal")
        .then()
        .statusCode(200);
    assertEquals(40_000, balance());
    assertEquals("TO_PROVE", finalAccount(account).getString("standing"));
  }

  @Test
  void onlyWhatACouncilRechargesIsRechargedAndOnlyUpToItsBound() {
    make("CURTAINS", 100)
        .then()
        .statusCode(422)
        .body("code", is("RECHARGE_KIND_WRONG"))
        .body("errors[0].pointer", is("/kindCode"));
    make("LOCKS", 30_001)
        .then()
        .statusCode(422)
        .body("code", is("RECHARGE_TOO_MUCH"))
        .body("errors[0].pointer", is("/amountPence"));
    make("LOCKS", 0).then().statusCode(422).body("errors[0].pointer", is("/amountPence"));
    UUID runs = Books.account(LocalDate.of(2026, 4, 6));
    as(Tokens.housingAssistant())
        .body(request("LOCKS", 100))
        .post("/api/v1/accounts/" + runs + "/recharges")
        .then()
        .statusCode(409)
        .body("code", is("RECHARGE_ACCOUNT_RUNS"));
  }

  @Test
  void aKindIsChangedFromADayOnAndWhatWasRechargedKeepsItsTerms() {
    make("LOCKS", 4_500).then().statusCode(201);
    kind("LOCKS", "2026-05-26", "DRP", true).then().statusCode(422);
    kind("LOCKS", "2026-05-28", "DBR", true)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/typeCode"));
    kind("LOCKS", "2026-05-28", "DRP", false).then().statusCode(200);
    today.standAt(TODAY.plusDays(1));
    make("LOCKS", 100).then().statusCode(422).body("code", is("RECHARGE_KIND_WRONG"));
    list().then().body("items", hasSize(1)).body("items[0].kindCode", is("LOCKS"));
  }

  @Test
  void whatWaitsIsListedWithWhyTheCallerMayNotDecideIt() {
    make("CLEARANCE", 18_650).then().statusCode(201);
    list()
        .then()
        .body("items.state", contains("AWAITING_APPROVAL"))
        .body("items[0].mayDecide", is(false))
        .body("items[0].whyNot", is("Your role does not approve recharges."))
        .body("items[0].evidence", startsWith("Leaving form"));
    String csv =
        as(Tokens.housingAssistant())
            .queryParam("columns", "names,amount,state")
            .get("/api/v1/recharges/export.csv")
            .asString();
    assertEquals("\ufeffNames,Amount,State\r\nMr Owen Price,186.50,Waiting\r\n", csv);
  }

  private Response make(String kind, long pence) {
    return as(Tokens.housingAssistant())
        .body(request(kind, pence))
        .post("/api/v1/accounts/" + account + "/recharges");
  }

  private static Map<String, Object> request(String kind, long pence) {
    return Map.of(
        "kindCode",
        kind,
        "amountPence",
        pence,
        "words",
        "Front door lock changed",
        "evidence",
        "Leaving form of 3 May, invoice 4711");
  }

  private static Response approve(String token, String id, String hash) {
    return as(token)
        .body(Map.of("contentHash", hash))
        .post("/api/v1/recharges/" + id + "/approval");
  }

  private static Response kind(String code, String from, String type, boolean inUse) {
    return as(Tokens.systemAdmin())
        .body(
            Map.of(
                "code", code,
                "validFrom", from,
                "inUse", inUse,
                "name", "Locks",
                "typeCode", type,
                "evidence", "The invoice"))
        .post("/api/v1/recharge-kinds");
  }

  private static Response list() {
    return as(Tokens.housingAssistant()).get("/api/v1/recharges");
  }

  private static String hash(String id) {
    return (String)
        Books.rows("select content_hash from recharge where id = cast(? as uuid)", id)
            .getFirst()
            .get("content_hash");
  }

  private long balance() {
    return Books.number("select balance_pence from account_balance where account_id = ?", account);
  }
}
