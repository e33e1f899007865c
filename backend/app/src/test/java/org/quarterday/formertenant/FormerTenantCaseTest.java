package org.quarterday.formertenant;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.formertenant.FormerTenants.TODAY;
import static org.quarterday.formertenant.FormerTenants.as;
import static org.quarterday.formertenant.FormerTenants.forwarding;
import static org.quarterday.formertenant.FormerTenants.left;
import static org.quarterday.formertenant.FormerTenants.one;
import static org.quarterday.formertenant.FormerTenants.owing;
import static org.quarterday.formertenant.FormerTenants.person;
import static org.quarterday.formertenant.FormerTenants.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.hold.HoldCalls;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Working a case: its stages, its letters and its end. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FormerTenantCaseTest extends CaseBooks {

  @Inject FollowCases follow;

  @Test
  void whoCannotBeFoundIsTracedFirst() {
    String id = owing(account);
    assertEquals("TRACE", one(id).getString("stage"));
    assertEquals(TODAY.plusDays(14).toString(), one(id).getString("nextOn"));
    step(id, "FOUND").then().statusCode(409).body("code", is("CASE_NOBODY_TO_WRITE_TO"));
    forwarding(person(account, "Owen"), "2 Mill Lane\nZZ9 9ZZ");
    step(id, "FOUND").then().statusCode(200).body("stage", is("FIRST_LETTER"));
    assertEquals("FORWARDING_ADDRESS", one(id).getString("debtors[0].whereabouts"));
  }

  @Test
  void theLettersGoOutStageByStageAndNoSoonerThanTheirDays() {
    String id = found();
    step(id, "SEND")
        .then()
        .statusCode(200)
        .body("stage", is("SECOND_LETTER"))
        .body("letters", is(1))
        .body("nextOn", is(TODAY.plusDays(14).toString()));
    var letter = Books.rows("select kind, addressee, address from letter").getFirst();
    assertEquals("FORMER_TENANT_FIRST", letter.get("kind"));
    assertEquals("Mr Owen Price", letter.get("addressee"));
    assertEquals("2 Mill Lane\nZZ9 9ZZ", letter.get("address"));

    step(id, "SEND").then().statusCode(409).body("code", is("CASE_NOT_DUE"));
    today.standAt(TODAY.plusDays(14));
    step(id, "SEND").then().statusCode(200).body("stage", is("CALL"));
    step(id, "CALLED", "No answer on 07700 900123").then().statusCode(200);
    today.standAt(TODAY.plusDays(28));
    step(id, "SEND").then().statusCode(200).body("stage", is("DECIDE"));
    step(id, "CLAIM").then().statusCode(409).body("code", is("CASE_NOT_DUE"));
    today.standAt(TODAY.plusDays(58));
    step(id, "CLAIM").then().statusCode(200).body("stage", is("COURT"));
    assertEquals(3, Books.number("select count(*) from letter"));
    assertEquals(
        List.of("COURT", "DECIDE", "CLAIM_LETTER", "CALL", "SECOND_LETTER", "FIRST_LETTER"),
        one(id).getList("events.stage").subList(0, 6));
  }

  @Test
  void nothingIsPressedForThatHasBeenPaid() {
    String id = found();
    Books.entry(account, "RCC", -40_000, TODAY);
    step(id, "SEND").then().statusCode(409).body("code", is("CASE_NOTHING_OWED"));
    Books.entry(account, "RCC", -500, TODAY);
    step(id, "SEND").then().statusCode(409).body("code", is("CASE_NOTHING_OWED"));
    assertEquals(0, Books.number("select count(*) from letter"));
    assertEquals("FIRST_LETTER", one(id).getString("stage"));
  }

  @Test
  void whatTheTableDoesNotAllowIsRefusedAndChangesNothing() {
    String id = found();
    step(id, "CLAIM").then().statusCode(409).body("code", is("CASE_CANNOT"));
    step(id, "SETTLE").then().statusCode(409).body("errors[0].pointer", is("/action"));
    step(id, "AGREE", " ").then().statusCode(422).body("errors[0].pointer", is("/words"));
    assertEquals("FIRST_LETTER", one(id).getString("stage"));
    assertEquals(0, Books.number("select count(*) from former_tenant_event where kind = 'STEP'"));
  }

  @Test
  void aLetterIsSentOnceHoweverManyPress() throws Exception {
    String id = found();
    var answers = Callers.counted(6, n -> step(id, "SEND").statusCode());
    assertEquals(Map.of(200, 1L, 409, 5L), answers);
    assertEquals(1, Books.number("select count(*) from letter"));
  }

  @Test
  void aBreathingSpaceStopsTheLetterAndTheCaseStaysWhereItIsWithTheReasonOnRecord() {
    String id = found();
    HoldCalls.breathingSpace(account, person(account, "Owen"), TODAY.minusDays(2).toString());
    step(id, "SEND")
        .then()
        .statusCode(200)
        .body("stage", is("FIRST_LETTER"))
        .body("letters", is(0))
        .body("heldWhy", is("Every letter is stopped by a hold."));
    assertEquals(0, Books.number("select count(*) from letter"));
    assertEquals(1, Books.number("select count(*) from hold_stopped"));
    assertEquals(
        "Not done: Every letter is stopped by a hold.", one(id).getString("events[0].words"));
  }

  @Test
  void whatIsOutOfTimeIsNotAskedForAndWhenAllOfItIsNoLetterGoes() {
    String id = found();
    today.standAt(LocalDate.of(2032, 4, 14));
    JsonPath shown = one(id);
    assertEquals(20_000, shown.getLong("barredPence"));
    assertEquals(20_000, shown.getLong("debtors[0].claimablePence"));
    step(id, "SEND").then().statusCode(200);
    assertTrue(
        Books.rows("select content::text as content from letter")
            .getFirst()
            .get("content")
            .toString()
            .contains("You owe £200.00"));
    today.standAt(LocalDate.of(2032, 4, 29));
    step(id, "SEND").then().statusCode(409).body("code", is("CASE_ALL_OUT_OF_TIME"));
  }

  @Test
  void aCaseClosesWhenTheBooksShowNoDebtAndNobodyClosesItBefore() {
    String id = found();
    followed();
    assertEquals("FIRST_LETTER", one(id).getString("stage"));
    Books.entry(account, "RCC", -40_000, TODAY);
    followed();
    assertEquals("CLOSED", one(id).getString("stage"));
    assertEquals(List.of(), one(id).getList("offered"));
    board().then().body("items", empty());
    as(Tokens.housingAssistant())
        .queryParam("stage", "CLOSED")
        .get("/api/v1/former-tenant-cases")
        .then()
        .body("items.id", contains(id));
  }

  @Test
  void theBoardShowsWhatIsDueFirstAndCountsEveryStage() {
    String due = found();
    UUID another = left("Mr", "Ivan", "Holt");
    String traced = owing(another);
    board().then().body("items.id", contains(due, traced));
    as(Tokens.housingAssistant())
        .queryParam("due", true)
        .get("/api/v1/former-tenant-cases")
        .then()
        .body("items.id", contains(due));
    JsonPath stages = as(Tokens.housingAssistant()).get("/api/v1/former-tenant-stages").jsonPath();
    assertEquals(11, stages.getList("items.stage").size());
    assertEquals(1, stages.getInt("items.find { it.stage == 'TRACE' }.cases"));
    assertEquals(40_000, stages.getInt("items.find { it.stage == 'FIRST_LETTER' }.pence"));
    assertEquals(1, stages.getInt("items.find { it.stage == 'FIRST_LETTER' }.due"));
    String csv =
        as(Tokens.housingAssistant())
            .queryParam("columns", "names,stage,balance")
            .queryParam("stage", "TRACE")
            .get("/api/v1/former-tenant-cases/export.csv")
            .asString();
    assertEquals("\ufeffNames,Stage,Balance\r\nMr Ivan Holt,Trace,400.00\r\n", csv);
  }

  @Test
  void theDaysOfAStageAreTheCouncilsFromADayOnButThirtyAfterTheLetterBeforeClaim() {
    waits("SECOND_LETTER", "2026-05-27", 21).then().statusCode(200);
    String id = found();
    step(id, "SEND").then().body("nextOn", is(TODAY.plusDays(21).toString()));
    waits("DECIDE", "2026-05-27", 29).then().statusCode(422).body("errors[0].pointer", is("/days"));
    waits("CALL", "2026-05-26", 3).then().statusCode(422);
  }

  @Test
  void aCaseOnALinkedAccountIsClosedToTheColleague() {
    String id = found();
    People.linkedToStaff(person(account, "Owen"), Tokens.issuer(), Tokens.subject("amara.lewis"));
    try {
      as(Tokens.housingAssistant())
          .get("/api/v1/former-tenant-cases/" + id)
          .then()
          .statusCode(403)
          .body("code", is("OWN_ACCOUNT"));
      step(id, "SEND").then().statusCode(403);
      board().then().body("items", hasSize(0));
    } finally {
      Books.run("delete from staff_person");
    }
  }

  private void followed() {
    try {
      VertxContextSupport.subscribeAndAwait(follow::follow);
    } catch (Throwable failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Response waits(String stage, String from, int days) {
    return as(Tokens.systemAdmin())
        .body(Map.of("stage", stage, "validFrom", from, "days", days))
        .post("/api/v1/former-tenant-waits");
  }

  private static Response board() {
    return as(Tokens.housingAssistant()).get("/api/v1/former-tenant-cases");
  }
}
