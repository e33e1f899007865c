package org.quarterday.placement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.formertenant.FormerTenants.TODAY;
import static org.quarterday.formertenant.FormerTenants.as;
import static org.quarterday.formertenant.FormerTenants.person;
import static org.quarterday.formertenant.FormerTenants.report;
import static org.quarterday.formertenant.FormerTenants.step;
import static org.quarterday.placement.Placed.active;
import static org.quarterday.placement.Placed.approve;
import static org.quarterday.placement.Placed.one;
import static org.quarterday.placement.Placed.owing;
import static org.quarterday.placement.Placed.post;
import static org.quarterday.placement.Placed.prepare;
import static org.quarterday.placement.Placed.stage;
import static org.quarterday.placement.Placed.state;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.formertenant.FormerTenants;
import org.quarterday.hold.HoldCalls;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Placing debts with agencies: the checks, the second person, and the file. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PlacementTest extends PlacementBooks {

  @Test
  void aDebtIsPlacedByTwoPeopleAndItsCaseWaitsForTheAgency() {
    String id = prepare("HARROW_LEE", account).then().statusCode(201).extract().path("id");
    assertEquals("SELECTED", state(account));
    assertEquals("TRACE", stage(account), "nothing has left yet");
    approve(Tokens.housingAssistant(), id).then().statusCode(403);
    assertFalse(
        as(Tokens.housingAssistant())
            .get("/api/v1/placements/" + id)
            .jsonPath()
            .getBoolean("mayApprove"));
    approve(Tokens.seniorRentsOfficer(), id)
        .then()
        .statusCode(200)
        .body("debts", is(1))
        .body("leftOut", hasSize(0));
    assertEquals("PLACED", state(account));
    assertEquals("AGENCY", stage(account));
    post(id, "submission", Map.of()).then().statusCode(200);
    assertEquals("SENT", state(account));
    post(id, "answer", Map.of("rejected", List.of()))
        .then()
        .statusCode(200)
        .body("accepted", is(1));
    assertEquals("ACTIVE", state(account));
    assertEquals("ANSWERED", one(id).getString("state"));
    as(Tokens.housingAssistant())
        .get("/api/v1/accounts/" + account + "/placements")
        .then()
        .statusCode(200)
        .body("items.agencyName", contains("Harrow Lee Recoveries"))
        .body("items[0].placedPence", is(40_000));
  }

  @Test
  void whoPreparedItDoesNotApproveItWhateverTheirRoles() {
    String senior = Tokens.seniorRentsOfficer();
    String id = prepare(senior, "HARROW_LEE", account).then().statusCode(201).extract().path("id");
    approve(senior, id).then().statusCode(409).body("code", is("SAME_PERSON"));
    assertEquals("SELECTED", state(account));
    assertEquals("You prepared it: another person approves it.", one(id).getString("whyNot"));
  }

  @Test
  void theFileIsMadeOnceAndIsTheSameBytesWheneverItIsAskedFor() throws Exception {
    String id = prepare("HARROW_LEE", account).then().statusCode(201).extract().path("id");
    file(id).then().statusCode(409).body("code", is("PLACEMENT_CANNOT"));
    String hash = one(id).getString("contentHash");
    var answers =
        Callers.counted(4, n -> approve(Tokens.seniorRentsOfficer(), id, hash).statusCode());
    assertEquals(Map.of(200, 1L, 409, 3L), answers);
    byte[] bytes = file(id).then().statusCode(200).extract().asByteArray();
    assertEquals(one(id).getString("fileSha256"), Sha256.hexOf(bytes));
    String csv = new String(bytes, StandardCharsets.UTF_8);
    assertTrue(csv.contains(People.reference(account) + ","), csv);
    assertTrue(
        csv.contains(",Mr Owen Price,,\"7 Larch Close, ZZ1 2AB\",,,400.00,2026-04-06,"), csv);
    assertEquals(1, Books.number("select count(*) from placement_bytes"));
    assertEquals(
        0,
        Books.number(
            "select count(*) from placement_bytes where position('Price'::bytea in bytes_sealed) > 0"),
        "it is kept sealed");
  }

  @Test
  void oneDebtIsNeverWithTwoAgenciesHoweverManyTryAtOnce() throws Exception {
    Placed.tarnBrook(TODAY);
    var answers =
        Callers.counted(
            6, n -> prepare(n % 2 == 0 ? "HARROW_LEE" : "TARN_BROOK", account).statusCode());
    assertEquals(Map.of(201, 1L, 409, 5L), answers);
    assertEquals(1, Books.number("select count(*) from placement_debt"));
    String other =
        Books.rows("select agency_code from placement")
                .getFirst()
                .get("agency_code")
                .equals("HARROW_LEE")
            ? "TARN_BROOK"
            : "HARROW_LEE";
    prepare(other, account)
        .then()
        .statusCode(409)
        .body("code", is("PLACEMENT_EMPTY"))
        .body("errors[0].detail", containsString("An agency has it, or another draft does"));
  }

  @Test
  void whatMayNotGoIsNamedWithItsReasonsAndStopsNobodyElses() {
    UUID held = owing("Ms", "Rhian", "Holt");
    HoldCalls.breathingSpace(held, person(held, "Rhian"), TODAY.minusDays(1).toString());
    UUID atRisk = owing("Ms", "Nia", "Marsh");
    Books.run(
        "update person set address_protected_on = ? where id = ?", TODAY, person(atRisk, "Nia"));
    UUID small = owing("Mr", "Idris", "Vale");
    Books.entry(small, "RCO", -36_000, TODAY);
    var candidates =
        as(Tokens.housingAssistant())
            .get("/api/v1/placement-candidates")
            .then()
            .statusCode(200)
            .body("mayGo", is(1))
            .body("items", hasSize(4))
            .body("items[0].accountId", is(account.toString()))
            .extract()
            .jsonPath();
    assertEquals(
        Map.of("HELD", 1, "AT_RISK", 1, "TOO_SMALL", 1),
        Map.of(
            candidates.getString("hindrances[0].hindrance"),
                candidates.getInt("hindrances[0].debts"),
            candidates.getString("hindrances[1].hindrance"),
                candidates.getInt("hindrances[1].debts"),
            candidates.getString("hindrances[2].hindrance"),
                candidates.getInt("hindrances[2].debts")));
    prepare("HARROW_LEE", account, held, atRisk, small)
        .then()
        .statusCode(201)
        .body("debts", is(1))
        .body("pence", is(40_000))
        .body("leftOut", hasSize(3))
        .body(
            "leftOut.find { it.accountId == '%s' }.why".formatted(held),
            is("Breathing Space on the account stops placing the debt with an agency."))
        .body(
            "leftOut.find { it.accountId == '%s' }.hindrances".formatted(small),
            contains("TOO_SMALL"));
    assertEquals("TRACE", stage(held));
  }

  @Test
  void aHoldBetweenTheTwoPeopleLeavesTheDebtOutAndTheRestGoes() {
    UUID other = owing("Ms", "Rhian", "Holt");
    String id = prepare("HARROW_LEE", account, other).then().statusCode(201).extract().path("id");
    String before = one(id).getString("contentHash");
    HoldCalls.breathingSpace(other, person(other, "Rhian"), TODAY.minusDays(1).toString());
    assertEquals("LEFT_OUT", state(other), "the hold takes it off the draft at once");
    approve(Tokens.seniorRentsOfficer(), id, before)
        .then()
        .statusCode(409)
        .body("code", is("PLACEMENT_CHANGED"));
    assertEquals("TRACE", stage(account));
    approve(Tokens.seniorRentsOfficer(), id).then().statusCode(200).body("debts", is(1));
    assertEquals("AGENCY", stage(account));
    assertEquals("TRACE", stage(other));
  }

  @Test
  void aDebtThatWasPaidMeanwhileIsLeftOutWhenItIsApproved() {
    UUID other = owing("Ms", "Rhian", "Holt");
    String id = prepare("HARROW_LEE", account, other).then().statusCode(201).extract().path("id");
    Books.entry(other, "RCO", -40_000, TODAY);
    approve(Tokens.seniorRentsOfficer(), id)
        .then()
        .statusCode(200)
        .body("debts", is(1))
        .body("leftOut[0].hindrances", contains("NOTHING_OWED"));
    assertEquals("LEFT_OUT", state(other));
    assertEquals("PLACED", state(account));
  }

  @Test
  void aReportAndAnArrangementAndAProposedWriteOffKeepItHere() {
    String caseId = Books.rows("select id from former_tenant_case").getFirst().get("id").toString();
    report(caseId, "LARGE_DEBT", "Place it?").then().statusCode(201);
    prepare("HARROW_LEE", account)
        .then()
        .statusCode(409)
        .body("errors[0].detail", containsString("A report about it waits for its answer"));
    assertEquals(0, Books.number("select count(*) from placement"));
  }

  @Test
  void aCaseGoesToAnAgencyByAPlacementOnly() {
    String caseId = Books.rows("select id from former_tenant_case").getFirst().get("id").toString();
    step(caseId, "PLACE", "Sent").then().statusCode(409).body("code", is("CASE_CANNOT"));
    assertFalse(FormerTenants.one(caseId).getList("offered.action").contains("PLACE"));
    active("HARROW_LEE", account);
    step(caseId, "COME_BACK", "Back").then().statusCode(409);
    assertEquals("AGENCY", stage(account));
  }

  @Test
  void aDraftNobodyWantsFreesItsDebts() {
    String id = prepare("HARROW_LEE", account).then().statusCode(201).extract().path("id");
    post(id, "discarding", Map.of()).then().statusCode(200);
    assertEquals("LEFT_OUT", state(account));
    prepare("HARROW_LEE", account).then().statusCode(201);
    approve(Tokens.seniorRentsOfficer(), id)
        .then()
        .statusCode(409)
        .body("code", is("PLACEMENT_CANNOT"));
  }

  @Test
  void anAgencyWhoseContractIsOverGetsNothingMore() {
    var terms = Placed.terms("HARROW_LEE", "Harrow Lee Recoveries", "NET", TODAY);
    terms.put("contractTo", TODAY.toString());
    as(Tokens.systemAdmin()).body(terms).post("/api/v1/agencies").then().statusCode(200);
    today.standAt(TODAY.plusDays(1));
    prepare("HARROW_LEE", account).then().statusCode(409).body("code", is("AGENCY_NOT_IN_USE"));
    prepare("NOBODY", account).then().statusCode(404).body("code", is("AGENCY_NOT_FOUND"));
  }

  @Test
  void nobodyPlacesOrApprovesTheirOwnHouseholds() {
    People.linkedToStaff(person(account, "Owen"), Tokens.issuer(), Tokens.subject("amara.lewis"));
    prepare("HARROW_LEE", account)
        .then()
        .statusCode(409)
        .body("errors[0].detail", containsString("your own household"));
    as(Tokens.housingAssistant())
        .get("/api/v1/placement-candidates")
        .then()
        .body("items", hasSize(0));
    String id =
        prepare(Tokens.anotherHousingAssistant(), "HARROW_LEE", account)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    assertEquals(0, Placed.debts(id).getList("items").size());
  }

  private static Response file(String id) {
    return as(Tokens.housingAssistant()).get("/api/v1/placements/" + id + "/file.csv");
  }
}
