package org.quarterday.court;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.quarterday.court.CourtCalls.HEARING;
import static org.quarterday.court.CourtCalls.as;
import static org.quarterday.court.CourtCalls.file;
import static org.quarterday.court.CourtCalls.ordered;
import static org.quarterday.court.CourtCalls.outcome;
import static org.quarterday.court.CourtCalls.post;
import static org.quarterday.court.CourtCalls.tenant;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** A warrant whose day the bailiff gave, and what the court does about it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class WarrantTest {

  private static final LocalDate POSSESSION = HEARING.plusDays(28);
  private static final LocalDate EVICTION = POSSESSION.plusDays(20);

  @Inject Today today;

  private UUID account;
  private String warrant;

  @BeforeEach
  void anEvictionHasItsDay() {
    Books.empty();
    account = tenant();
    ordered(account, today);
    today.standAt(POSSESSION);
    warrant =
        post(account, "/warrants", Map.of("askedOn", POSSESSION.toString(), "words", "Panel"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    move("DATE").then().statusCode(201);
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void aSuspensionByTheCourtTakesTheDayOfTheEvictionAwayInTheSameCommit() {
    backInCourt();
    move("EXECUTE").then().statusCode(409).body("code", is("COURT_WARRANT_WRONG"));
    decided("SOT", Map.of("instalmentPence", 500)).then().statusCode(201);
    assertEquals("SUSPENDED", file(account).getString("file.warrant.state"));
    assertEquals("SUSPENDED", file(account).getString("file.claim.state"));
    evictions(0);
    move("DATE").then().statusCode(201).body("state", is("DATED"));
  }

  @Test
  void anApplicationThatIsDismissedLeavesOrderAndEvictionAsTheyWere() {
    String until = file(account).getString("file.orders[0].enforceableUntil");
    backInCourt();
    decided("DIS", Map.of())
        .then()
        .statusCode(201)
        .body("state", is("POSSESSION"))
        .body("enforceableUntil", is(until));
    evictions(1);
    today.standAt(EVICTION);
    move("EXECUTE").then().statusCode(201).body("state", is("EXECUTED"));
    assertEquals(
        "The home was given up: nothing is open in court.", file(account).getString("next"));
    assertFalse(file(account).getBoolean("mayAskWarrant"), "nobody is evicted twice");
    post(account, "/warrants", Map.of("askedOn", EVICTION.toString(), "words", "Panel"))
        .then()
        .statusCode(409)
        .body("code", is("COURT_WARRANT_WRONG"));
  }

  @Test
  void oneThatWasSuspendedIsBackInCourtUntilTheDecisionIsWrittenDown() {
    move("SUSPEND").then().statusCode(201);
    assertEquals("BACK_IN_COURT", file(account).getString("file.claim.state"));
    assertEquals(
        "Back in court: write down the hearing, or what the court decided.",
        file(account).getString("next"));
    move("DATE").then().statusCode(409).body("code", is("COURT_WARRANT_WRONG"));
    decided("OPD", Map.of("possessionOn", POSSESSION.plusDays(10).toString()))
        .then()
        .statusCode(201);
    move("DATE").then().statusCode(201).body("state", is("DATED"));
  }

  @Test
  void aClaimThatEndsTakesItsWarrantAlong() {
    backInCourt();
    decided("WIT", Map.of()).then().statusCode(201).body("state", is("WITHDRAWN"));
    assertEquals("WITHDRAWN", file(account).getString("file.warrant.state"));
    evictions(0);
  }

  private void backInCourt() {
    post(
            account,
            "/hearings",
            Map.of("hearingOn", POSSESSION.toString(), "hearingAt", "10:30", "place", "Court 3"))
        .then()
        .statusCode(201)
        .body("state", is("BACK_IN_COURT"));
  }

  private Response decided(String outcome, Map<String, Object> terms) {
    var all = new HashMap<>(terms);
    all.put("orderOn", POSSESSION.toString());
    return outcome(account, outcome, all);
  }

  private Response move(String event) {
    return post(
        account,
        "/warrants/" + warrant + "/moves",
        Map.of("event", event, "evictionOn", EVICTION.toString(), "words", "The bailiff wrote"));
  }

  private static void evictions(int count) {
    as(Tokens.incomeOfficer())
        .get("/api/v1/court-dates?kind=EVICTION")
        .then()
        .statusCode(200)
        .body("items", hasSize(count));
  }
}
