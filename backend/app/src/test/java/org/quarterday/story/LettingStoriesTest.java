package org.quarterday.story;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.account.rules.PaymentReference;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Lettings;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

/**
 * Homes are let, held, passed on and given up, on Friday 20 November 2026, with week 33 debited.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class LettingStoriesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate WEEK_33 = LocalDate.of(2026, 11, 16);
  private static final LocalDate LONG_AGO = LocalDate.of(2026, 6, 1);
  private static final Map<String, Long> RENT = Map.of("DBR", 11746L);

  @Inject Today today;

  private String group;

  @BeforeEach
  void aFriday() {
    today.standAt(TODAY);
    group = Lettings.rentGroup();
    Lettings.debitedUpTo(WEEK_33);
  }

  @AfterEach
  void leave() {
    today.flow();
    Lettings.noWeekDebited();
  }

  @Test
  void aLettingOnWednesdayOfADebitedWeekIsChargedFiveDaysOfIt() {
    UUID home = Lettings.home(group, LONG_AGO, RENT);
    JsonPath draft = Lettings.draft(home, LocalDate.of(2026, 11, 18), ada());
    UUID id = draft.getUUID("id");
    Lettings.check(Lettings.maker(), id, draft.getInt("version")).then().statusCode(200);

    Lettings.post(Lettings.maker(), "/tenancies/{id}/commencement", Map.of(), id)
        .then()
        .statusCode(409)
        .body("code", is("PREVIEW_MISSING"))
        .body("errors[0].pointer", is("/previewHash"));
    JsonPath started =
        Lettings.settled(Lettings.change("/tenancies/{id}/commencement", Map.of(), id));

    assertEquals("APPLIED", started.getString("state"));
    assertEquals(8390, started.getInt("totalPence"));
    assertEquals(
        0, started.getInt("weeklyRollPence"), "let instead of void: the gross roll stands");
    UUID account = Lettings.mainAccount(id);
    var entry = Books.rows("select * from entry where account_id = ?", account).getFirst();
    assertEquals(8390L, entry.get("amount_pence"));
    assertEquals(java.sql.Date.valueOf(WEEK_33), entry.get("effective_on"));
    assertEquals("BACKDATING", entry.get("source"));
    assertEquals(
        List.of("RELET", "START"),
        Books.rows(
                "select kind from rent_roll_movement where rent_group_code = ? and effective_on = date '2026-11-18' order by kind",
                group)
            .stream()
            .map(row -> row.get("kind"))
            .toList());
    String payment =
        (String)
            Books.rows("select payment_reference from account where account_id = ?", account)
                .getFirst()
                .get("payment_reference");
    assertTrue(PaymentReference.holds(payment), payment);
  }

  @Test
  void aHomeIsNotLetTwiceNorWithoutARentNorToNobodyKnown() {
    UUID home = Lettings.home(group, LONG_AGO, RENT);
    Lettings.let(home, WEEK_33, ada());
    JsonPath second = Lettings.draft(home, LocalDate.of(2026, 11, 23), ada());
    assertTrue(second.getList("findings.code").contains("STILL_HELD"));
    Lettings.check(Lettings.checker(), second.getUUID("id"), second.getInt("version"))
        .then()
        .statusCode(422)
        .body("code", is("CHECK_FAILED"))
        .body("errors.code", hasItem("STILL_HELD"));

    UUID bare = Lettings.home(group, LONG_AGO, Map.of());
    JsonPath noRent = Lettings.draft(bare, LocalDate.of(2026, 11, 23), ada());
    assertTrue(noRent.getList("findings.code").contains("NO_RENT_CHARGE"));

    Lettings.post(
            Lettings.maker(),
            "/tenancies",
            Map.of(
                "propertyId",
                home,
                "tenureCode",
                "SEC",
                "startsOn",
                "2026-11-23",
                "members",
                List.of(Map.of("personId", UUID.randomUUID(), "role", "TENANT"))))
        .then()
        .statusCode(422)
        .body("code", is("PERSON_UNKNOWN"))
        .body("errors[0].pointer", is("/members/0"));
  }

  @Test
  void aStartMoreThanFourWeeksBackIsCheckedByASecondPerson() {
    UUID home = Lettings.home(group, LONG_AGO, RENT);
    JsonPath draft = Lettings.draft(home, LocalDate.of(2026, 10, 5), ada());
    UUID id = draft.getUUID("id");
    Lettings.check(Lettings.maker(), id, draft.getInt("version"))
        .then()
        .statusCode(409)
        .body("code", is("SAME_PERSON"));
    Lettings.check(Tokens.anotherHousingAssistant(), id, draft.getInt("version"))
        .then()
        .statusCode(403)
        .body("code", is("NOT_ALLOWED"));
    Lettings.check(Lettings.checker(), id, draft.getInt("version")).then().statusCode(200);
    Response started = Lettings.change("/tenancies/{id}/commencement", Map.of(), id);
    started.then().statusCode(200).body("state", is("APPLIED")).body("lines", hasSize(7));
  }

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
  void aSurvivorOwesItAllAndUsesTheOneSuccession() {
    UUID ada = ada();
    UUID ben = Lettings.person("Ben", "Example");
    UUID id =
        Lettings.let(Lettings.home(group, LONG_AGO, RENT), LocalDate.of(2026, 11, 2), ada, ben);
    event(id, "/members/" + ada + "/leaving", Map.of("toOn", "2026-11-15", "reason", "DEATH"))
        .then()
        .statusCode(200);
    assertEquals(
        "TENANT",
        Books.rows("select role from tenancy_member where tenancy_id = ? and to_on is null", id)
            .getFirst()
            .get("role"));
    Lettings.change(
            "/tenancies/{id}/succession",
            Map.of("diedOn", "2026-11-19", "successorId", Lettings.person("Cleo", "Example")),
            id)
        .then()
        .statusCode(409)
        .body("code", is("SUCCESSION_USED"));
  }

  @Test
  void aTenancyPassesOnByDeathOnceOnlyAndTheDebtStaysBehind() {
    UUID id = Lettings.let(Lettings.home(group, LONG_AGO, RENT), LocalDate.of(2026, 11, 2), ada());
    UUID old = Lettings.mainAccount(id);
    UUID cleo = Lettings.person("Cleo", "Example");
    JsonPath change =
        Lettings.settled(
            Lettings.change(
                "/tenancies/{id}/succession",
                Map.of("diedOn", "2026-11-08", "successorId", cleo),
                id));
    UUID next = change.getUUID("id");
    assertEquals("LIVE", state(next));
    assertEquals(11746, balance(old), "one week of the dead tenant");
    assertEquals(2 * 11746, balance(Lettings.mainAccount(next)), "two weeks of the successor");
    Lettings.get("/tenancies/{id}", next)
        .then()
        .statusCode(200)
        .body("origin", is("SUCCESSION"))
        .body("successionUsed", is(true))
        .body("succeedsTenancyId", is(id.toString()))
        .body("members.personId", is(List.of(cleo.toString())));
    Lettings.change(
            "/tenancies/{id}/succession",
            Map.of("diedOn", "2026-11-19", "successorId", Lettings.person("Dev", "Example")),
            next)
        .then()
        .statusCode(409)
        .body("code", is("SUCCESSION_USED"));
  }

  @Test
  void aRightToBuyOnATuesdayChargesTwoDaysAndLeavesNoVoid() {
    UUID home = Lettings.home(group, LONG_AGO, RENT);
    UUID id = Lettings.let(home, LocalDate.of(2026, 11, 2), ada());
    UUID account = Lettings.mainAccount(id);
    Map<String, Object> completion = new HashMap<>();
    completion.put("completedOn", "2026-11-17");
    completion.put("confirmed", List.of("ARREARS_BEFORE_COMPLETION"));
    Response previewed =
        Lettings.post(
            Lettings.maker(),
            "/tenancies/{id}/right-to-buy/preview",
            Map.of("completedOn", "2026-11-17"),
            id);
    previewed.then().body("findings.code", is(List.of("ARREARS_BEFORE_COMPLETION")));
    JsonPath change =
        Lettings.settled(Lettings.change("/tenancies/{id}/right-to-buy", completion, id));
    assertEquals(3356 - 11746, change.getInt("totalPence"));
    assertEquals(-11746, change.getInt("weeklyRollPence"));
    assertEquals(11746 * 2 + 3356, balance(account));
    assertEquals(
        "SALE",
        Books.rows(
                "select kind from rent_roll_movement where account_id = ? and effective_on = date '2026-11-18'",
                account)
            .getFirst()
            .get("kind"));
    assertEquals(
        0,
        Books.number(
            "select count(*) from rent_roll_movement where property_id = ? and kind = 'VOID'",
            home));
    Lettings.get("/properties/{id}", home)
        .then()
        .body("standing", is("SOLD"))
        .body("soldOn", is("2026-11-17"));
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
  void aGarageIsNeitherForgottenNorEndedByAccident() {
    UUID id = Lettings.let(Lettings.home(group, LONG_AGO, RENT), LocalDate.of(2026, 11, 2), ada());
    UUID garage = Lettings.property("GARAGE", group, LONG_AGO, Map.of("DGA", 1292L));
    UUID account =
        Lettings.settled(
                Lettings.change(
                    "/tenancies/{id}/garages",
                    Map.of("propertyId", garage, "startsOn", "2026-11-09"),
                    id))
            .getUUID("id");
    assertEquals(2 * 1292, balance(account));
    Map<String, Object> ending = new HashMap<>();
    ending.put("endsOn", "2026-11-22");
    ending.put("reason", "SURRENDER");
    Lettings.change("/tenancies/{id}/ending", ending, id)
        .then()
        .statusCode(422)
        .body("code", is("OTHER_ACCOUNTS_UNDECIDED"))
        .body("errors[0].pointer", is("/otherAccounts"));
    ending.put("otherAccounts", List.of(Map.of("accountId", account, "fate", "KEEP")));
    Lettings.change("/tenancies/{id}/ending", ending, id)
        .then()
        .statusCode(422)
        .body("errors.code", is(List.of("GARAGE_VAT")));
    ending.put("confirmed", List.of("GARAGE_VAT"));
    Lettings.settled(Lettings.change("/tenancies/{id}/ending", ending, id));
    assertEquals(
        1,
        Books.number(
            "select count(*) from account where account_id = ? and ends_on is null", account));
  }

  @Test
  void twoHouseholdsExchangeHomes() {
    UUID homeA = Lettings.home(group, LONG_AGO, RENT);
    UUID homeB = Lettings.home(group, LONG_AGO, Map.of("DBR", 9000L));
    UUID ada = ada();
    UUID ben = Lettings.person("Ben", "Example");
    UUID a = Lettings.let(homeA, LocalDate.of(2026, 11, 2), ada);
    UUID b = Lettings.let(homeB, LocalDate.of(2026, 11, 2), ben);
    Map<String, Object> exchange = new HashMap<>();
    exchange.put("withTenancyId", b);
    exchange.put("lastDay", "2026-11-15");
    exchange.put("confirmed", List.of("ARREARS", "ARREARS_OTHER"));
    Lettings.settled(Lettings.change("/tenancies/{id}/mutual-exchange", exchange, a));
    assertEquals(
        homeB,
        Books.rows(
                """
                select t.property_id from tenancy t join tenancy_member m on m.tenancy_id = t.id
                 where m.person_id = ? and t.state = 'LIVE'\
                """,
                ada)
            .getFirst()
            .get("property_id"));
    assertEquals("ENDED", state(a));
    assertEquals("ENDED", state(b));
  }

  @Test
  void aTransferLeavesAFormerAccountAndADraftToBeChecked() {
    UUID id = Lettings.let(Lettings.home(group, LONG_AGO, RENT), LocalDate.of(2026, 11, 2), ada());
    UUID to = Lettings.home(group, LONG_AGO, RENT);
    UUID next =
        Lettings.settled(
                Lettings.change(
                    "/tenancies/{id}/transfer",
                    Map.of("toPropertyId", to, "lastDay", "2026-11-22", "startsOn", "2026-11-23"),
                    id))
            .getUUID("id");
    Lettings.get("/tenancies/{id}", next)
        .then()
        .body("state", is("DRAFT"))
        .body("origin", is("TRANSFER"))
        .body("accounts", empty());
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

  @Test
  void nobodyWorksOnATenancyTheyAreLinkedTo() {
    UUID ada = ada();
    UUID id = Lettings.let(Lettings.home(group, LONG_AGO, RENT), LocalDate.of(2026, 11, 2), ada);
    String token = Tokens.anotherHousingAssistant();
    People.linkedToStaff(ada, Tokens.issuer(), Tokens.subject("joe.partridge"));
    Lettings.post(
            token,
            "/tenancies/{id}/ending",
            Map.of("endsOn", "2026-11-22", "reason", "SURRENDER"),
            id)
        .then()
        .statusCode(403)
        .body("code", is("OWN_ACCOUNT"));
    Lettings.post(
            token,
            "/accounts/{a}/charges",
            Map.of("typeCode", "DCI", "weeklyPence", 100, "startsOn", "2026-11-23", "reason", "x"),
            Lettings.mainAccount(id))
        .then()
        .statusCode(403)
        .body("code", is("OWN_ACCOUNT"));
  }

  @Test
  void listsShowWhatIsToBeCheckedAndWhatEnds() {
    UUID home = Lettings.home(group, LONG_AGO, RENT);
    JsonPath draft = Lettings.draft(home, LocalDate.of(2026, 11, 23), ada());
    given()
        .auth()
        .oauth2(Lettings.maker())
        .queryParam("state", "DRAFT")
        .queryParam("propertyId", home)
        .get("/api/v1/tenancies")
        .then()
        .statusCode(200)
        .body("items.id", is(List.of(draft.getString("id"))))
        .body("items[0].tenants", is("Ada Example"))
        .body("items[0].enteredByMe", is(true));
    given()
        .auth()
        .oauth2(Lettings.maker())
        .queryParam("standing", "VOID")
        .queryParam("rentGroup", group)
        .get("/api/v1/properties")
        .then()
        .statusCode(200)
        .body("items.id", is(List.of(home.toString())))
        .body("items[0].voidSince", is(LONG_AGO.toString()));
  }

  private static UUID ada() {
    return Lettings.person("Ada", "Example");
  }

  private static long balance(UUID account) {
    return Books.number("select balance_pence from account_balance where account_id = ?", account);
  }

  private static String state(UUID tenancy) {
    return (String)
        Books.rows("select state from tenancy where id = ?", tenancy).getFirst().get("state");
  }

  private static Response event(UUID tenancy, String path, Map<String, Object> body) {
    String etag = Lettings.get("/tenancies/{id}", tenancy).header("ETag");
    return given()
        .auth()
        .oauth2(Lettings.maker())
        .contentType("application/json")
        .header("If-Match", etag)
        .body(body)
        .post("/api/v1/tenancies/" + tenancy + path);
  }
}
