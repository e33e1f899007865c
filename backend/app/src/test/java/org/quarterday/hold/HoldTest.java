package org.quarterday.hold;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.hold.HoldCalls.act;
import static org.quarterday.hold.HoldCalls.as;
import static org.quarterday.hold.HoldCalls.breathingSpace;
import static org.quarterday.hold.HoldCalls.listed;
import static org.quarterday.hold.HoldCalls.request;
import static org.quarterday.hold.HoldCalls.set;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.directdebit.Payers;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Setting a hold, looking at it again, and ending it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HoldTest {

  @Inject Today today;
  @Inject FollowHolds follow;

  private UUID account;
  private UUID amina;

  @BeforeEach
  void aTenantWhoOwesEightHundredPounds() {
    Books.empty();
    today.standAt(Payers.TODAY);
    account = Payers.account(10_000);
    amina = Payers.person(account);
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void breathingSpaceStartsTheDayAfterTheRegisterEntryAndCoversWhatWasOwedByThen() {
    breathingSpace(account, amina, "2026-05-24");
    // Of eight weeks of £100.00, the last fell due on the day it started: it is outside.
    listed(account, null)
        .body("items", hasSize(1))
        .body("items[0].state", is("STANDING"))
        .body("items[0].startsOn", is("2026-05-25"))
        .body("items[0].endsOn", is("2026-07-23"))
        .body("items[0].midwayFrom", is("2026-06-18"))
        .body("items[0].midwayTo", is("2026-06-28"))
        .body("items[0].askReviewBy", is("2026-06-13"))
        .body("items[0].cutOffOn", is("2026-05-24"))
        .body("items[0].booksPence", is(70_000))
        .body("items[0].coveredPence", is(70_000))
        .body("items[0].outsidePence", is(10_000))
        .body("items[0].personName", is("Ms Amina Okafor"))
        .body("items[0].stops", hasItems("CHASING_LETTER", "RE_PRESENTATION"))
        .body("items[0].history.what", contains("SET"));
    assertEquals(
        List.of("HOLD_SEARCH_DEBTS"),
        Books.rows("select kind from task").stream().map(row -> row.get("kind")).toList());
  }

  @Test
  void aPaymentPaysTheRentSinceBeforeTheCoveredDebt() {
    breathingSpace(account, amina, "2026-05-24");
    Books.entry(account, "RCC", -4_000, Payers.TODAY);
    listed(account, null)
        .body("items[0].coveredPence", is(70_000))
        .body("items[0].outsidePence", is(6_000));
    Books.entry(account, "RCC", -16_000, Payers.TODAY);
    listed(account, null)
        .body("items[0].coveredPence", is(60_000))
        .body("items[0].outsidePence", is(0));
  }

  @Test
  void whatStopsLettersOrStepsToCourtOnlyHoldsNoDebt() {
    set(account, request("VULNERABILITY", amina, "startsOn", "2026-05-27"));
    set(account, request("BENEFIT_PENDING", null, "startsOn", "2026-05-27"));
    listed(account, null)
        .body("items", hasSize(2))
        .body("items.coveredPence", contains(nullValue(), nullValue()))
        .body("items.outsidePence", contains(nullValue(), nullValue()))
        .body("items.balancePence", contains(80_000, 80_000));
  }

  @Test
  void aHoldOfAPersonStandsOnEveryAccountTheyOweOn() {
    UUID garage = Books.account(LocalDate.of(2026, 4, 6));
    Books.run(
        "insert into tenancy_member (id, tenancy_id, person_id, role, liable, from_on) select ?, tenancy_id, ?, 'TENANT', true, date '2026-04-06' from account where account_id = ?",
        Books.id(),
        amina,
        garage);
    set(account, request("BREATHING_SPACE", amina, "registeredOn", "2026-05-24"))
        .then()
        .statusCode(201)
        .body("accounts", is(2));
    listed(garage, null).body("items.kind", contains("BREATHING_SPACE"));
  }

  @Test
  void vulnerabilityGoesAlongToANewTenancy() {
    set(account, request("VULNERABILITY", amina, "startsOn", "2026-05-27"))
        .then()
        .statusCode(201)
        .body("accounts", is(1));
    UUID flat = Books.account(LocalDate.of(2026, 5, 18));
    Books.run(
        "insert into tenancy_member (id, tenancy_id, person_id, role, liable, from_on) select ?, tenancy_id, ?, 'TENANT', true, date '2026-05-18' from account where account_id = ?",
        Books.id(),
        amina,
        flat);
    theClockFollows();
    listed(flat, null).body("items.kind", contains("VULNERABILITY"));
  }

  @Test
  void whatTheLawGivesIsEndedByASecondPersonAndNotByWhoSetIt() {
    String id = breathingSpace(account, amina, "2026-05-24");
    Map<String, Object> end =
        Map.of("endedOn", "2026-05-27", "reason", "Cancelled by the debt adviser");
    listed(account, null).body("items[0].whyNotEnd", is("Somebody who approves letters ends it."));
    act(Tokens.housingAssistant(), id, 0, "end", end)
        .then()
        .statusCode(403)
        .body("code", is("HOLD_NEEDS_SECOND"));
    act(Tokens.seniorRentsOfficer(), id, 7, "end", end).then().statusCode(412);
    act(Tokens.seniorRentsOfficer(), id, 0, "end", end).then().statusCode(200);
    listed(account, "OVER")
        .body("items[0].endedWhy", is("Cancelled by the debt adviser"))
        .body("items[0].history.what", contains("SET", "ENDED"));
    listed(account, null).body("items", hasSize(0));
    act(Tokens.seniorRentsOfficer(), id, 1, "end", end)
        .then()
        .statusCode(409)
        .body("code", is("HOLD_OVER"));
  }

  @Test
  void whoSetItDoesNotEndItThoughTheyApproveLetters() {
    String helen = Tokens.seniorRentsOfficer();
    String id =
        set(helen, account, request("BREATHING_SPACE", amina, "registeredOn", "2026-05-24"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    act(helen, id, 0, "end", Map.of("endedOn", "2026-05-27", "reason", "Cancelled, so I think"))
        .then()
        .statusCode(409)
        .body("code", is("SAME_PERSON"));
  }

  @Test
  void crisisTreatmentThatEndedGivesItsHoldALastDay() {
    String id =
        set(account, request("MENTAL_HEALTH_BREATHING_SPACE", amina, "registeredOn", "2026-05-24"))
            .then()
            .statusCode(201)
            .body("endsOn", nullValue())
            .extract()
            .path("id");
    Map<String, Object> ended =
        Map.of("endedOn", "2026-05-26", "evidence", "The notice of 26 May, filed");
    act(Tokens.housingAssistant(), id, 0, "treatment-end", ended)
        .then()
        .statusCode(200)
        .body("endsOn", is("2026-06-25"));
    act(Tokens.housingAssistant(), id, 1, "treatment-end", ended)
        .then()
        .statusCode(409)
        .body("code", is("HOLD_CANNOT"));
  }

  @Test
  void aHoldLookedAtAgainSaysWhenNextAndKeepsWhatWasFound() {
    String id =
        set(account, request("BENEFIT_PENDING", null, "startsOn", "2026-05-27"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    act(
            Tokens.housingAssistant(),
            id,
            0,
            "review",
            Map.of("reviewOn", "2026-05-27", "found", "Not decided yet"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/reviewOn"));
    act(
            Tokens.housingAssistant(),
            id,
            0,
            "review",
            Map.of("reviewOn", "2026-06-30", "found", "Not decided yet"))
        .then()
        .statusCode(200);
    listed(account, null)
        .body("items[0].reviewOn", is("2026-06-30"))
        .body("items[0].history.words", contains("Entered in the register", "Not decided yet"));
  }

  @Test
  void aDebtReliefOrderThatIsOverAsksForAWriteOff() {
    set(account, request("DEBT_RELIEF_ORDER", amina, "startsOn", "2025-05-28"))
        .then()
        .statusCode(201);
    theClockFollows();
    assertEquals(0, Books.number("select count(*) from task"));
    today.standAt(LocalDate.of(2026, 5, 28));
    theClockFollows();
    theClockFollows();
    assertEquals(
        1, Books.number("select count(*) from task where kind = 'HOLD_PROPOSE_WRITE_OFF'"));
  }

  @Test
  void aHoldThatCannotBeTrueIsRefusedAtItsField() {
    refused(request("BREATHING_SPACE", null, "registeredOn", "2026-05-24"), "/personId");
    refused(request("BREATHING_SPACE", amina), "/registeredOn");
    refused(request("BREATHING_SPACE", amina, "registeredOn", "2026-05-28"), "/registeredOn");
    refused(request("BREATHING_SPACE", Books.id(), "registeredOn", "2026-05-24"), "/personId");
    refused(request("BENEFIT_PENDING", null), "/startsOn");
    refused(request("COMPLAINT", null, "startsOn", "2026-05-27"), "/debtPence");
    assertEquals(0, Books.number("select count(*) from hold"));
  }

  @Test
  void oneOfAKindStandsAtATime() {
    breathingSpace(account, amina, "2026-05-24");
    set(account, request("BREATHING_SPACE", amina, "registeredOn", "2026-05-25"))
        .then()
        .statusCode(409)
        .body("code", is("HOLD_STANDS"));
  }

  @Test
  void nobodyHoldsOrSeesTheirOwnAccount() {
    People.linkedToStaff(
        People.tenant(account, "Ms", "Amara", "Lewis"),
        Tokens.issuer(),
        Tokens.subject("amara.lewis"));
    set(account, request("BENEFIT_PENDING", null, "startsOn", "2026-05-27"))
        .then()
        .statusCode(403)
        .body("code", is("OWN_ACCOUNT"));
    as(Tokens.seniorRentsOfficer())
        .body(request("BENEFIT_PENDING", null, "startsOn", "2026-05-27"))
        .post("/api/v1/accounts/" + account + "/holds")
        .then()
        .statusCode(201);
    listed(account, null).body("items", hasSize(0));
  }

  @Test
  void holdsLeaveAsAFileWithWhatIsDueFirstFirst() {
    breathingSpace(account, amina, "2026-05-24");
    UUID other = Payers.account(10_000);
    set(other, request("BENEFIT_PENDING", null, "startsOn", "2026-05-27", "reviewOn", "2026-06-01"))
        .then()
        .statusCode(201);
    String csv =
        as(Tokens.housingAssistant())
            .get("/api/v1/holds/export.csv?columns=kind,account")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertEquals(
        "\ufeffHold,Account\r\nBenefit pending,%s\r\nBreathing Space,%s\r\n"
            .formatted(People.reference(other), People.reference(account)),
        csv);
    assertTrue(
        as(Tokens.housingAssistant())
                .get("/api/v1/hold-stops/export.pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray()
                .length
            > 1_000);
  }

  private void theClockFollows() {
    try {
      VertxContextSupport.subscribeAndAwait(follow::follow);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private void refused(Map<String, Object> request, String pointer) {
    set(account, request).then().statusCode(422).body("errors[0].pointer", is(pointer));
  }
}
