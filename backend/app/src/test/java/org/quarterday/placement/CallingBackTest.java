package org.quarterday.placement;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.formertenant.FormerTenants.TODAY;
import static org.quarterday.formertenant.FormerTenants.as;
import static org.quarterday.formertenant.FormerTenants.forwarding;
import static org.quarterday.formertenant.FormerTenants.person;
import static org.quarterday.formertenant.FormerTenants.step;
import static org.quarterday.placement.Placed.active;
import static org.quarterday.placement.Placed.made;
import static org.quarterday.placement.Placed.owing;
import static org.quarterday.placement.Placed.post;
import static org.quarterday.placement.Placed.prepare;
import static org.quarterday.placement.Placed.recall;
import static org.quarterday.placement.Placed.stage;
import static org.quarterday.placement.Placed.state;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.formertenant.FormerTenants;
import org.quarterday.hold.HoldCalls;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** A debt comes back from its agency: called, refused, paid or silent. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CallingBackTest extends PlacementBooks {

  @Inject FollowPlacements follow;

  @Test
  void breathingSpaceCallsItBackInItsOwnCommitAndSomebodyTellsTheAgency() {
    active("HARROW_LEE", account);
    HoldCalls.breathingSpace(account, person(account, "Owen"), TODAY.minusDays(1).toString());
    assertEquals("RECALLED", state(account));
    assertEquals("DECIDE", stage(account));
    assertEquals(
        1,
        Books.number("select count(*) from task where kind = 'AGENCY_RECALL' and state = 'OPEN'"));
    var made =
        as(Tokens.housingAssistant())
            .body(Map.of("agencyCode", "HARROW_LEE"))
            .post("/api/v1/placement-recall-files");
    made.then().statusCode(201).body("items", is(1));
    String csv =
        as(Tokens.housingAssistant())
            .get("/api/v1/placement-recall-files/" + made.path("id") + "/file.csv")
            .asString();
    assertTrue(csv.endsWith(People.reference(account) + ",2026-05-27,RECALL,STOP\r\n"), csv);
    assertFalse(csv.contains("Breathing"), "why is nobody's business there");
    as(Tokens.housingAssistant())
        .body(Map.of("agencyCode", "HARROW_LEE"))
        .post("/api/v1/placement-recall-files")
        .then()
        .statusCode(409)
        .body("code", is("NO_RECALLS"));
    assertEquals(
        0,
        Books.number("select count(*) from task where kind = 'AGENCY_RECALL' and state = 'OPEN'"));
  }

  @Test
  void aHoldOnOneOfTwoWhoOweItStopsWhatIsTowardsBoth() {
    UUID rhian = FormerTenants.together(account, "Ms", "Rhian", "Price");
    active("HARROW_LEE", account);
    HoldCalls.set(
            account,
            HoldCalls.request(
                "DECEASED",
                rhian,
                "startsOn",
                TODAY.toString(),
                "reviewOn",
                TODAY.plusDays(28).toString()))
        .then()
        .statusCode(201);
    assertEquals("RECALLED", state(account));
  }

  @Test
  void aDebtIsCalledBackByHandAndMayGoToAnother() {
    Placed.tarnBrook(TODAY);
    String id = active("HARROW_LEE", account);
    recall(id, account, "Rang us and offers to pay")
        .then()
        .statusCode(200)
        .body("state", is("RECALLED"));
    assertEquals("DECIDE", stage(account));
    recall(id, account, "Pressed twice")
        .then()
        .statusCode(409)
        .body("code", is("PLACED_DEBT_CANNOT"));
    today.standAt(TODAY.plusDays(31));
    prepare("TARN_BROOK", account).then().statusCode(201).body("debts", is(1));
    assertEquals(
        0, Books.number("select count(*) from write_off_finding"), "it was taken, not given back");
  }

  @Test
  void whatTheAgencyDoesNotTakeIsDecidedAnew() {
    UUID other = owing("Ms", "Rhian", "Holt");
    String id = made("HARROW_LEE", account, other);
    post(id, "submission", Map.of()).then().statusCode(200);
    var rejected = Map.of("accountId", other, "reason", "Not in their area");
    post(id, "answer", Map.of("rejected", List.of(rejected)))
        .then()
        .statusCode(200)
        .body("accepted", is(1))
        .body("rejected", is(1));
    assertEquals("REJECTED", state(other));
    assertEquals("DECIDE", stage(other));
    assertEquals("ACTIVE", state(account));
    post(id, "answer", Map.of("rejected", List.of())).then().statusCode(409);
  }

  @Test
  void aDebtSomebodyProposesToWriteOffIsCalledBackByTheClock() throws Throwable {
    active("HARROW_LEE", account);
    followed();
    assertEquals("ACTIVE", state(account), "nothing is proposed yet");
    Books.run(
        """
        insert into write_off (account_id, id, state, kind, amount_pence, reason, why, weeks, evidence, proposed_by, proposed_by_name)
        values (?, ?, 'PROPOSED', 'UNECONOMIC', 40000, 'It costs more than it brings', '[]', '[]', '[]', 'test', 'Test')\
        """,
        account,
        Books.id());
    followed();
    assertEquals("RECALLED", state(account));
    assertEquals("DECIDE", stage(account));
    assertEquals(
        "WRITE_OFF",
        Books.rows("select ending from placement_debt where account_id = ?", account)
            .getFirst()
            .get("ending"));
    followed();
    assertEquals(1, Books.number("select count(*) from task where kind = 'AGENCY_RECALL'"));
    assertEquals(
        0,
        Books.number("select count(*) from write_off_finding"),
        "the agency did not give it back");
  }

  @Test
  void paidAndSilentDebtsComeBackByThemselves() throws Throwable {
    UUID other = owing("Ms", "Rhian", "Holt");
    active("HARROW_LEE", account, other);
    Books.entry(other, "RCO", -40_000, TODAY);
    followed();
    assertEquals("RECALLED", state(other));
    assertEquals("ACTIVE", state(account));
    today.standAt(TODAY.plusMonths(3).minusDays(1));
    followed();
    assertEquals("ACTIVE", state(account));
    today.standAt(TODAY.plusMonths(3));
    followed();
    assertEquals("RECALLED", state(account));
    assertEquals(
        List.of("PAID", "NO_CONTACT"),
        Books.rows("select ending from placement_debt order by ended_on").stream()
            .map(row -> row.get("ending"))
            .toList());
    assertEquals(
        1,
        Books.number(
            "select count(*) from write_off_finding where kind = 'AGENCY_RETURNED' and account_id = ?",
            account),
        "a write-off may rest on it");
  }

  @Test
  void aDebtThatCameBackIsNotClaimedBeforeItHadItsLetter() {
    String id = active("HARROW_LEE", account);
    recall(id, account, "Rang us and offers to pay").then().statusCode(200);
    String caseId = Books.rows("select id from former_tenant_case").getFirst().get("id").toString();
    today.standAt(TODAY.plusDays(60));
    step(caseId, "CLAIM").then().statusCode(409).body("code", is("CASE_NO_LETTER_BEFORE_CLAIM"));
    assertEquals("DECIDE", stage(account));
    forwarding(person(account, "Owen"), "2 Mill Lane\nZZ9 9ZZ");
    step(caseId, "WARN").then().statusCode(200).body("stage", is("CLAIM_LETTER"));
    today.standAt(TODAY.plusDays(80));
    step(caseId, "SEND").then().statusCode(200).body("stage", is("DECIDE"));
    today.standAt(TODAY.plusDays(110));
    step(caseId, "CLAIM").then().statusCode(200).body("stage", is("COURT"));
  }

  private void followed() throws Throwable {
    VertxContextSupport.subscribeAndAwait(follow::follow);
  }
}
