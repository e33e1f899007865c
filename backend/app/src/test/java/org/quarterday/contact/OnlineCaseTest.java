package org.quarterday.contact;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.quarterday.contact.ContactCalls.as;
import static org.quarterday.contact.ContactCalls.call;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** What tenants ask about Housing Online, from the contact to the task that follows it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OnlineCaseTest {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 6, 2);

  @Inject Today today;

  private UUID ada;
  private ContactCalls calls;

  @BeforeEach
  void aTenant() {
    Books.empty();
    UUID account = Books.account(LocalDate.of(2026, 4, 6));
    ada = People.tenant(account, "Ms", "Ada", "Tenant");
    calls = new ContactCalls(account);
    today.standAt(TUESDAY);
  }

  @AfterEach
  void asItWas() {
    today.flow();
    Books.empty();
  }

  @Test
  void whatIsLeftToDoIsDueByItsCategorysLevelAndThenLate() {
    asks("ONLINE_LOCKED", "CALL_BACK");
    cases("")
        .body("items", hasSize(1))
        .body("items[0].category", is("Housing Online: locked"))
        .body("items[0].standing", is("OPEN"))
        .body("items[0].dueOn", is("2026-06-03"))
        .body("items[0].late", is(false));
    today.standAt(TUESDAY.plusDays(3));
    cases("?late=true")
        .body("items[0].words", is("2 working days late"))
        .body("items[0].age", is(3));
    cases("?late=false").body("items", hasSize(0));
  }

  @Test
  void aDayThatSomebodyChoseGoesBeforeTheLevel() {
    calls
        .log(
            call(ada, "reasonCode", "ONLINE_CARD", "outcomeCode", "CALL_BACK"),
            "followUpOn",
            "2026-06-09")
        .then()
        .statusCode(201);
    cases("").body("items[0].dueOn", is("2026-06-09"));
  }

  @Test
  void whatWasResolvedLeavesNoTaskAndCountsUntilSomebodyComesBack() {
    asks("ONLINE_JOINT", "RESOLVED");
    cases("")
        .body("items[0].standing", is("RESOLVED"))
        .body("items[0].dueOn", nullValue())
        .body("items[0].resolvedAtFirst", is(true));
    today.standAt(TUESDAY.plusDays(7));
    asks("ONLINE_JOINT", "RESOLVED");
    cases("").body("items.resolvedAtFirst", contains(false, false));
  }

  @Test
  void otherReasonsAndWhatWeStartedAreNoCases() {
    asks("BALANCE", "CALL_BACK");
    calls.logged(ada, "reasonCode", "ONLINE", "outcomeCode", "NO_ANSWER", "direction", "OUT");
    cases("").body("items", hasSize(0));
  }

  @Test
  void aCorrectedContactIsTheCaseItShouldHaveBeenWithTheTaskThatWasRaised() {
    String wrong = calls.logged(ada, "reasonCode", "ONLINE_LOCKED", "outcomeCode", "CALL_BACK");
    calls
        .correct(
            wrong,
            "It was the card",
            call(ada, "reasonCode", "ONLINE_CARD", "outcomeCode", "CALL_BACK"))
        .then()
        .statusCode(201);
    cases("")
        .body("items.categoryCode", contains("ONLINE_CARD"))
        .body("items[0].standing", is("OPEN"));
  }

  @Test
  void theFiguresCountEachCategoryAndTheListIsPaged() {
    asks("ONLINE_LOCKED", "CALL_BACK");
    asks("ONLINE_LOCKED", "RESOLVED");
    asks("ONLINE_DEBIT", "RESOLVED");
    today.standAt(TUESDAY.plusDays(10));
    as(Tokens.housingAssistant())
        .get("/api/v1/online-cases/figures?from=2026-06-01")
        .then()
        .statusCode(200)
        .body("items.categoryCode", contains("ONLINE_LOCKED", "ONLINE_DEBIT"))
        .body("items.asked", contains(2, 1))
        .body("items.resolvedAtFirst", contains(0, 1))
        .body("items.open", contains(1, 0))
        .body("items.late", contains(1, 0));
    String next = cases("?limit=2").body("items", hasSize(2)).extract().path("next");
    cases("?limit=2&after=" + next).body("items", hasSize(1));
    cases("?category=ONLINE_DEBIT").body("items", hasSize(1));
    cases("?standing=OPEN").body("items", hasSize(1));
  }

  @Test
  void whoDoesNotHelpTenantsInSeesNone() {
    as(Tokens.systemAdmin()).get("/api/v1/online-cases").then().statusCode(403);
  }

  private void asks(String reason, String outcome) {
    calls.logged(ada, "reasonCode", reason, "outcomeCode", outcome);
  }

  private static ValidatableResponse cases(String query) {
    return as(Tokens.contactCentre()).get("/api/v1/online-cases" + query).then().statusCode(200);
  }
}
