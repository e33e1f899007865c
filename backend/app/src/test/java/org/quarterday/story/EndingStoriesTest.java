package org.quarterday.story;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Lettings;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

/** Homes are given up, in time and in hindsight. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class EndingStoriesTest extends HousingStory {

  @Test
  void anEndBackDatedBeyondFourWeeksWaitsForASecondPersonAndThenCreditsEachWeek() {
    UUID id = Lettings.let(Lettings.home(group, LONG_AGO, RENT), LocalDate.of(2026, 9, 7), ada());
    UUID account = Lettings.mainAccount(id);
    long before = balance(account);
    Response asked =
        Lettings.change(
            "/tenancies/{id}/ending", Map.of("endsOn", "2026-10-11", "reason", "ABANDONED"), id);
    asked
        .then()
        .statusCode(200)
        .body("state", is("AWAITING_CHECK"))
        .body("secondPersonNeeded", is(true))
        .body("lines", hasSize(6))
        .body("totalPence", is(-6 * 11746));
    assertEquals(before, balance(account), "nothing is posted while it waits");
    assertEquals("LIVE", state(id));

    JsonPath waiting = asked.jsonPath();
    var approval = Map.of("contentHash", waiting.getString("contentHash"));
    String path = "/proposed-changes/{id}/approval";
    UUID proposal = waiting.getUUID("proposalId");
    Lettings.post(Lettings.maker(), path, approval, proposal).then().statusCode(403);
    Lettings.post(Lettings.checker(), path, Map.of("contentHash", "another"), proposal)
        .then()
        .statusCode(409)
        .body("code", is("CONTENT_CHANGED"));
    Lettings.post(Lettings.checker(), path, approval, proposal)
        .then()
        .statusCode(200)
        .body("state", is("APPLIED"));
    Lettings.post(Lettings.checker(), path, approval, proposal)
        .then()
        .statusCode(409)
        .body("code", is("PROPOSAL_DECIDED"));

    assertEquals(before - 6 * 11746, balance(account));
    assertEquals("ENDED", state(id));
    var journal =
        Books.rows(
                "select made_by, approved_by from journal where id in (select journal_id from entry where account_id = ? and amount_pence < 0)",
                account)
            .getFirst();
    assertTrue(!journal.get("made_by").equals(journal.get("approved_by")));
  }

  @Test
  void aChangeThatWaitsOverAMondayIsShownWithTheNewWeekAndApprovedAsShown() {
    UUID id = Lettings.let(Lettings.home(group, LONG_AGO, RENT), LocalDate.of(2026, 9, 7), ada());
    UUID account = Lettings.mainAccount(id);
    JsonPath waiting =
        Lettings.change(
                "/tenancies/{id}/ending", Map.of("endsOn", "2026-10-11", "reason", "ABANDONED"), id)
            .jsonPath();
    UUID proposal = waiting.getUUID("proposalId");
    Lettings.debitedUpTo(WEEK_33.plusWeeks(1));
    Books.entry(account, "DBR", 11746, WEEK_33.plusWeeks(1));
    long before = balance(account);

    String path = "/proposed-changes/{id}/";
    Response now = Lettings.post(Lettings.checker(), path + "preview", Map.of(), proposal);
    now.then()
        .statusCode(200)
        .body("state", is("PREVIEW"))
        .body("lines", hasSize(7))
        .body("totalPence", is(-7 * 11746));
    assertEquals(before, balance(account), "a preview keeps nothing");
    Lettings.post(
            Lettings.checker(),
            path + "approval",
            Map.of("contentHash", waiting.getString("contentHash")),
            proposal)
        .then()
        .statusCode(409)
        .body("code", is("CONTENT_CHANGED"))
        .body("errors[0].pointer", is("/contentHash"));
    assertEquals("LIVE", state(id));

    var seen = Map.of("contentHash", now.jsonPath().getString("contentHash"));
    Lettings.post(Lettings.maker(), path + "approval", seen, proposal).then().statusCode(403);
    Lettings.post(Lettings.checker(), path + "approval", seen, proposal)
        .then()
        .statusCode(200)
        .body("state", is("APPLIED"));
    assertEquals(before - 7 * 11746, balance(account));
    var kept = Books.rows("select * from proposed_change where id = ?", proposal).getFirst();
    assertEquals(7, kept.get("weeks"));
    assertEquals(seen.get("contentHash"), kept.get("content_hash"));
    Lettings.post(Lettings.checker(), path + "preview", Map.of(), proposal)
        .then()
        .statusCode(409)
        .body("code", is("PROPOSAL_DECIDED"));
  }

  @Test
  void whoMayCheckButEnteredItThemselvesMayNotApproveIt() {
    String both = Tokens.with("account:write", "account:read", "tenancy:check");
    UUID id = Lettings.let(Lettings.home(group, LONG_AGO, RENT), LocalDate.of(2026, 9, 7), ada());
    Map<String, Object> ending =
        new HashMap<>(Map.of("endsOn", "2026-10-11", "reason", "SURRENDER"));
    ending.put(
        "previewHash",
        Lettings.post(both, "/tenancies/{id}/ending/preview", ending, id)
            .jsonPath()
            .getString("contentHash"));
    JsonPath waiting = Lettings.post(both, "/tenancies/{id}/ending", ending, id).jsonPath();
    Lettings.post(
            both,
            "/proposed-changes/{id}/approval",
            Map.of("contentHash", waiting.getString("contentHash")),
            waiting.getUUID("proposalId"))
        .then()
        .statusCode(409)
        .body("code", is("SAME_PERSON"));
  }

  @Test
  void aJointTenantsNoticeEndsTheTenancyForBoth() {
    UUID ada = ada();
    UUID ben = Lettings.person("Ben", "Example");
    UUID id =
        Lettings.let(Lettings.home(group, LONG_AGO, RENT), LocalDate.of(2026, 11, 2), ada, ben);
    event(id, "/members/" + ben + "/leaving", Map.of("toOn", "2026-11-15", "reason", "NOTICE"))
        .then()
        .statusCode(409)
        .body("code", is("JOINT_NOTICE_ENDS_IT"));
    Map<String, Object> notice =
        Map.of("servedOn", "2026-11-20", "expiresOn", "2026-12-20", "by", "JOINT_TENANT");
    event(id, "/notice", notice)
        .then()
        .statusCode(422)
        .body("errors.code", is(List.of("ENDS_FOR_ALL")))
        .body("errors[0].detail", containsString("for all"));
    Map<String, Object> confirmed = new HashMap<>(notice);
    confirmed.put("confirmed", List.of("ENDS_FOR_ALL"));
    event(id, "/notice", confirmed).then().statusCode(200).body("state", is("NOTICE_GIVEN"));

    Map<String, Object> ending = new HashMap<>();
    ending.put("endsOn", "2026-12-20");
    ending.put("reason", "NOTICE_BY_JOINT_TENANT");
    ending.put("confirmed", List.of("ENDS_FOR_ALL"));
    Lettings.settled(Lettings.change("/tenancies/{id}/ending", ending, id));
    assertEquals(
        2,
        Books.number(
            "select count(*) from tenancy_member where tenancy_id = ? and to_on = date '2026-12-20'",
            id));
  }

  @Test
  void whoStaysAfterTheEndIsChargedUseAndOccupationAndNeverRent() {
    UUID home = Lettings.home(group, LONG_AGO, RENT);
    UUID id = Lettings.let(home, LocalDate.of(2026, 11, 2), ada());
    UUID son = Lettings.person("Eli", "Example");
    Map<String, Object> stay =
        Map.of("startsOn", "2026-11-16", "weeklyPence", 11746, "occupierId", son);
    Lettings.change("/tenancies/{id}/use-and-occupation", stay, id)
        .then()
        .statusCode(409)
        .body("code", is("NOT_IN_THIS_STATE"));
    Map<String, Object> ending = new HashMap<>();
    ending.put("endsOn", "2026-11-15");
    ending.put("reason", "DEATH");
    ending.put("confirmed", List.of("DEATH_DOES_NOT_END_IT"));
    Lettings.settled(Lettings.change("/tenancies/{id}/ending", ending, id));
    UUID account =
        Lettings.settled(Lettings.change("/tenancies/{id}/use-and-occupation", stay, id))
            .getUUID("id");
    assertEquals(
        List.of("DUO"),
        Books.rows("select distinct type_code from entry where account_id = ?", account).stream()
            .map(row -> row.get("type_code"))
            .toList());
    assertEquals(11746, balance(account));
    Lettings.get("/tenancies/{id}", id)
        .then()
        .body("accounts.find { it.accountId == '" + account + "' }.kind", is("USE_AND_OCCUPATION"));
    Lettings.settled(
        Lettings.change(
            "/tenancies/{id}/other-account-endings",
            Map.of("accountId", account, "endsOn", "2026-11-22", "reason", "Left"),
            id));
  }

  @Test
  void theFinalAccountIsProvedOnlyOnceTheLastWeekIsOver() {
    UUID id = Lettings.let(Lettings.home(group, LONG_AGO, RENT), LocalDate.of(2026, 11, 2), ada());
    Lettings.settled(
        Lettings.change(
            "/tenancies/{id}/ending", Map.of("endsOn", "2026-11-22", "reason", "SURRENDER"), id));
    event(id, "/final-account-proof", Map.of())
        .then()
        .statusCode(409)
        .body("code", is("FINAL_ACCOUNT_NOT_PROVED"));
    today.standAt(LocalDate.of(2026, 11, 24));
    event(id, "/final-account-proof", Map.of())
        .then()
        .statusCode(200)
        .body("state", is("FORMER_ARREARS"));
    event(id, "/closure", Map.of()).then().statusCode(409).body("code", is("NOT_SETTLED"));
  }
}
