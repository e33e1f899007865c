package org.quarterday.court;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.court.CourtCalls.EARLIEST;
import static org.quarterday.court.CourtCalls.HEARING;
import static org.quarterday.court.CourtCalls.NOTICE;
import static org.quarterday.court.CourtCalls.as;
import static org.quarterday.court.CourtCalls.claim;
import static org.quarterday.court.CourtCalls.file;
import static org.quarterday.court.CourtCalls.hearing;
import static org.quarterday.court.CourtCalls.notice;
import static org.quarterday.court.CourtCalls.ordered;
import static org.quarterday.court.CourtCalls.outcome;
import static org.quarterday.court.CourtCalls.post;
import static org.quarterday.court.CourtCalls.serve;
import static org.quarterday.court.CourtCalls.served;
import static org.quarterday.court.CourtCalls.tenant;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** From the notice to the eviction. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CourtTest {

  private static final String WHY = "Panel of 5 June: nothing else is left to try";

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void somebodyOwes() {
    Books.empty();
    today.standAt(NOTICE);
    account = tenant();
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void theParticularsAreTheRentOfTheDayAndNothingElse() {
    Books.entry(account, "DRP", 7_700, NOTICE);
    Books.entry(account, "DCC", 40_400, NOTICE);
    Books.run("update entry set source = 'DEBIT' where account_id = ?", account);
    notice(account)
        .then()
        .statusCode(201)
        .body("arrearsPence", is(50_000))
        .body("arrearsFrom", is("2026-04-06"))
        .body("earliestOn", is("2026-06-06"))
        .body("lapsesOn", is("2027-06-06"))
        .body("reviewBy", nullValue())
        .body("named", hasSize(1));
    assertEquals(
        1,
        Books.number(
            "select count(*) from letter where account_id = ? and kind = 'COURT_NOTICE'", account));
    notice(account).then().statusCode(409).body("code", is("COURT_NOTICE_STANDS"));
  }

  @Test
  void whatIsOwedSinceCountsFromTheLastDayNothingWas() {
    Books.entry(account, "RCC", -30_000, NOTICE.minusDays(3));
    Books.run("update entry set source = 'DEBIT' where account_id = ?", account);
    Books.run(
        "update entry set effective_on = date '2026-04-21' where account_id = ? and type_code = 'RCC'",
        account);
    notice(account)
        .then()
        .statusCode(201)
        .body("arrearsPence", is(20_000))
        .body("arrearsFrom", is("2026-04-27"));
  }

  @Test
  void aNoticeIsOfTheTenanciesKindAndOfRentThatIsOwed() {
    post(account, "/notices", Map.of("kindCode", "INTRODUCTORY", "serveBy", NOTICE.toString()))
        .then()
        .statusCode(422)
        .body("code", is("COURT_KIND_WRONG"));
    Books.entry(account, "RCC", -50_000, NOTICE);
    Books.run("update entry set source = 'DEBIT' where account_id = ?", account);
    notice(account).then().statusCode(409).body("code", is("COURT_NOTHING_OWED"));
    assertEquals(0, Books.number("select count(*) from court_notice"));
  }

  @Test
  void eachOfThemIsServedAndInTime() {
    UUID second = People.tenant(account, "Mr", "Bo", "Hale");
    Books.run("update tenancy_member set role = 'JOINT_TENANT' where person_id = ?", second);
    String id =
        notice(account).then().statusCode(201).body("named", hasSize(2)).extract().path("id");
    List<UUID> named = file(account).getList("file.notice.tenants.personId", UUID.class);
    serve(account, id, named.getFirst(), "BY_HAND", NOTICE)
        .then()
        .statusCode(201)
        .body("state", is("MADE"));
    today.standAt(NOTICE.plusDays(4));
    serve(account, id, named.getLast(), "FIRST_CLASS", NOTICE.plusDays(3))
        .then()
        .statusCode(409)
        .body("code", is("COURT_SERVED_TOO_LATE"));
    today.standAt(EARLIEST);
    claim(account, EARLIEST, WHY).then().statusCode(409).body("code", is("COURT_NOT_SERVED"));
    serve(account, id, named.getLast(), "AT_HOME", NOTICE.plusDays(3))
        .then()
        .statusCode(201)
        .body("deemedOn", is("2026-05-08"))
        .body("state", is("SERVED"));
  }

  @Test
  void aClaimIsRefusedWhileTheNoticeRunsAndOnceItHasLapsed() {
    served(account);
    today.standAt(EARLIEST.minusDays(1));
    claim(account, EARLIEST.minusDays(1), WHY)
        .then()
        .statusCode(409)
        .body("code", is("COURT_NOTICE_RUNNING"));
    today.standAt(EARLIEST.plusYears(1).plusDays(1));
    claim(account, EARLIEST.plusYears(1).plusDays(1), WHY)
        .then()
        .statusCode(409)
        .body("code", is("COURT_NOTICE_LAPSED"));
    assertEquals(0, Books.number("select count(*) from court_claim"));
  }

  @Test
  void aGapInTheProtocolIsNamedAndNeedsAReason() {
    served(account);
    today.standAt(EARLIEST);
    claim(account, EARLIEST, " ")
        .then()
        .statusCode(409)
        .body("code", is("COURT_PROTOCOL_GAP"))
        .body("detail", containsString("No letter went to Ms Ada Hale."));
    for (String step :
        List.of(
            "CONTACT_EARLY",
            "LETTER_EACH_TENANT",
            "AFFORDABLE_OFFER",
            "STATEMENTS",
            "BENEFIT_HELP",
            "DIRECT_DEDUCTIONS",
            "VULNERABILITY",
            "TRIED_AFTER_NOTICE")) {
      post(
              account,
              "/protocol",
              Map.of(
                  "step",
                  step,
                  "needed",
                  true,
                  "happenedOn",
                  EARLIEST.minusDays(2).toString(),
                  "words",
                  "In document 20260604-01"))
          .then()
          .statusCode(201);
    }
    claim(account, EARLIEST, null)
        .then()
        .statusCode(201)
        .body("feePence", is(40_400))
        .body("arrearsPence", is(50_000));
    assertEquals(
        10,
        Books.number("select jsonb_array_length(protocol) from court_claim"),
        "the certificate as it stood");
  }

  @Test
  void aHoldStopsANoticeAndAClaimWhateverTheReason() {
    hold("BENEFIT_PENDING");
    notice(account).then().statusCode(409).body("code", is("COURT_HELD"));
    assertEquals(0, Books.number("select count(*) from court_notice"));
    Books.run(
        "update hold set ended_on = starts_on, ended_why = 'x', ended_by = 'x', ended_by_name = 'x', ended_at = now()");
    served(account);
    hold("BENEFIT_PENDING");
    today.standAt(EARLIEST);
    claim(account, EARLIEST, WHY).then().statusCode(409).body("code", is("COURT_HELD"));
  }

  @Test
  void twoWhoIssueOneClaimIssueItOnce() throws Exception {
    served(account);
    today.standAt(EARLIEST);
    Callers.counted(4, n -> claim(account, EARLIEST, WHY).statusCode());
    assertEquals(1, Books.number("select count(*) from court_claim"));
  }

  @Test
  void aHearingIsToldToTheTenantAndWhatIsTooCloseIsSaid() {
    served(account);
    today.standAt(EARLIEST);
    claim(account, EARLIEST, WHY).then().statusCode(201);
    post(
            account,
            "/hearings",
            Map.of(
                "hearingOn",
                EARLIEST.plusDays(20).toString(),
                "hearingAt",
                "10:30",
                "place",
                "Court 3"))
        .then()
        .statusCode(201)
        .body("state", is("LISTED"))
        .body("letters", hasSize(1))
        .body("warnings", hasSize(2));
    hearing(account).then().statusCode(409).body("code", is("COURT_OUTCOME_WRONG"));
    as(Tokens.incomeOfficer())
        .get("/api/v1/court-dates?kind=HEARING")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].outcomeMissing", is(false));
    today.standAt(EARLIEST.plusDays(21));
    assertTrue(file(account).getString("next").contains("write down what the court decided"));
  }

  @Test
  void whatTheCourtDecidesHasItsTermsAndComesAfterTheHearing() {
    served(account);
    today.standAt(EARLIEST);
    claim(account, EARLIEST, WHY).then().statusCode(201);
    outcome(account, "SOT", Map.of("orderOn", EARLIEST.toString(), "instalmentPence", 500))
        .then()
        .statusCode(409)
        .body("code", is("COURT_OUTCOME_WRONG"));
    hearing(account).then().statusCode(201).body("warnings", hasSize(0));
    outcome(account, "OPF", Map.of("orderOn", EARLIEST.toString()))
        .then()
        .statusCode(422)
        .body("code", is("COURT_DAY_WRONG"));
    today.standAt(HEARING);
    outcome(account, "SOT", Map.of())
        .then()
        .statusCode(422)
        .body("code", is("COURT_TERMS_WRONG"))
        .body("errors[0].pointer", is("/instalmentPence"));
    outcome(account, "SOT", Map.of("instalmentPence", 500, "sumPence", 60_000))
        .then()
        .statusCode(201)
        .body("state", is("SUSPENDED"))
        .body("enforceableUntil", is("2032-07-15"));
  }

  @Test
  void aWarrantWaitsForTheDayAndAnEvictionHasItsNotice() {
    ordered(account, today);
    Map<String, Object> ask = Map.of("askedOn", HEARING.toString(), "words", "Panel");
    post(account, "/warrants", ask).then().statusCode(422).body("code", is("COURT_DAY_WRONG"));
    today.standAt(HEARING.plusDays(28));
    String id =
        post(
                account,
                "/warrants",
                Map.of("askedOn", HEARING.plusDays(28).toString(), "words", "Panel"))
            .then()
            .statusCode(201)
            .body("feePence", is(14_800))
            .extract()
            .path("id");
    move(id, "DATE", 13).then().statusCode(422).body("code", is("COURT_DAY_WRONG"));
    move(id, "EXECUTE", 14).then().statusCode(409).body("code", is("COURT_WARRANT_WRONG"));
    move(id, "DATE", 14).then().statusCode(201).body("state", is("DATED"));
    move(id, "EXECUTE", 14).then().statusCode(422).body("code", is("COURT_DAY_WRONG"));
    move(id, "SUSPEND", 14).then().statusCode(201).body("state", is("SUSPENDED"));
    assertEquals("BACK_IN_COURT", file(account).getString("file.claim.state"));
  }

  @Test
  void theScheduleAgreesWithTheLedgerToThePenny() {
    Books.entry(account, "RCC", -12_345, NOTICE);
    Books.entry(account, "DCC", 40_400, NOTICE);
    Books.run("update entry set source = 'DEBIT' where account_id = ?", account);
    String path = "/api/v1/accounts/" + account + "/court/schedule";
    var first = as(Tokens.incomeOfficer()).get(path + "?limit=4").then().extract().jsonPath();
    var rest =
        as(Tokens.incomeOfficer())
            .queryParam("after", first.getString("next"))
            .get(path)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertEquals(2, rest.getList("items").size());
    assertEquals(37_655, rest.getLong("items[1].runningPence"));
    assertEquals(
        37_655,
        Books.number(
            "select sum(amount_pence) from entry where account_id = ? and type_code <> 'DCC'",
            account));
    for (String format : List.of("csv", "xlsx", "pdf")) {
      as(Tokens.incomeOfficer()).get(path + "/export." + format).then().statusCode(200);
      as(Tokens.incomeOfficer())
          .get("/api/v1/accounts/" + account + "/court/protocol/export." + format)
          .then()
          .statusCode(200);
    }
  }

  @Test
  void aReviewHoldsAClaimUntilItIsDecided() {
    Books.run(
        "update tenancy set tenure_code = 'INT' where id = (select tenancy_id from account where account_id = ?)",
        account);
    String id =
        post(account, "/notices", Map.of("kindCode", "INTRODUCTORY", "serveBy", NOTICE.toString()))
            .then()
            .statusCode(201)
            .body("reviewBy", is("2026-05-18"))
            .extract()
            .path("id");
    UUID person = file(account).getUUID("file.notice.tenants[0].personId");
    serve(account, id, person, "BY_HAND", NOTICE).then().statusCode(201);
    today.standAt(EARLIEST);
    review(id, "ASKED", "2026-05-19").then().statusCode(409).body("code", is("COURT_REVIEW_OPEN"));
    review(id, "ASKED", "2026-05-18").then().statusCode(201);
    claim(account, EARLIEST, WHY).then().statusCode(409).body("code", is("COURT_REVIEW_OPEN"));
    review(id, "UPHELD", "2026-05-29").then().statusCode(201);
    claim(account, EARLIEST, WHY).then().statusCode(201);
  }

  private io.restassured.response.Response review(String id, String review, String on) {
    return post(
        account,
        "/notices/" + id + "/reviews",
        Map.of("review", review, "on", on, "words", "By letter"));
  }

  private io.restassured.response.Response move(String id, String event, int days) {
    return post(
        account,
        "/warrants/" + id + "/moves",
        Map.of(
            "event",
            event,
            "evictionOn",
            HEARING.plusDays(28).plusDays(days).toString(),
            "words",
            "The bailiff wrote"));
  }

  private void hold(String kind) {
    UUID id = Books.id();
    Books.run(
        """
        insert into hold (id, kind, source, reference, evidence, reason, starts_on, review_on, set_by, set_by_name)
        values (?, ?, 'Benefit office', 'HB-1', 'Letter', 'Claim with evidence', ?, ?, 'test', 'Test')\
        """,
        id,
        kind,
        NOTICE.minusDays(1),
        NOTICE.plusDays(90));
    Books.run(
        "insert into hold_account (account_id, hold_id, books_pence) values (?, ?, 0)",
        account,
        id);
  }
}
