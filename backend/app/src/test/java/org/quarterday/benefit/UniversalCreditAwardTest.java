package org.quarterday.benefit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class UniversalCreditAwardTest {

  private UUID account;

  @BeforeEach
  void anAccount() {
    Books.referenceData();
    Books.empty();
    account = Books.account(LocalDate.of(2020, 4, 6));
    Books.run(
        """
        insert into charge (account_id, id, type_code, weekly_pence, starts_on, source, reason)
        values (?, ?, 'DBR', 11746, date '2026-04-06', 'PROPERTY', 'Rent')\
        """,
        account,
        Books.id());
  }

  @Test
  void anAwardIsRecordedAndSeenWithWhatTheRentComesToAMonth() {
    awarded(50_899, "2026-05-06");
    benefit()
        .then()
        .statusCode(200)
        .body("universalCredit[0].monthlyPence", is(50_899))
        .body("universalCredit[0].paidTo", is("COUNCIL"))
        .body("universalCredit[0].endsBefore", nullValue())
        .body("universalCredit[0].madeByName", is("Amara Lewis"))
        .body("weeklyPence", is(11_746))
        .body("eligibleMonthlyPence", is(50_899))
        .body("housingBenefit", nullValue());
    assertEquals(
        1,
        Books.number(
            "select count(*) from audit_event where subject = 'universal_credit_award' and action = 'INSERT' and subject_id = cast(? as text)",
            account));
  }

  @Test
  void anAwardThatChangesEndsWhereTheNextBegins() {
    awarded(50_899, "2026-05-06");
    awarded(53_000, "2026-09-06");
    benefit()
        .then()
        .body("universalCredit.monthlyPence", is(List.of(53_000, 50_899)))
        .body("universalCredit[1].endsBefore", is("2026-09-06"));
  }

  @Test
  void anAwardChangesOnlyBetweenAssessmentPeriods() {
    awarded(50_899, "2026-05-06");
    record(53_000, "2026-09-07")
        .then()
        .statusCode(422)
        .body("code", is("BETWEEN_ASSESSMENT_PERIODS"))
        .body("errors[0].pointer", is("/startsOn"))
        .body("detail", containsString("6 September 2026 and on 6 October 2026"));
    record(53_000, "2026-04-06").then().statusCode(409).body("code", is("BENEFIT_AWARD_OVERLAPS"));
    record(53_000, "2026-05-06").then().statusCode(409).body("code", is("BENEFIT_AWARD_OVERLAPS"));
    assertEquals(1, Books.number("select count(*) from universal_credit_award"));
  }

  @Test
  void anAwardEndsOnceWithItsReason() {
    String award = awarded(50_899, "2026-05-06");
    end(award, "2026-05-06").then().statusCode(422).body("errors[0].pointer", is("/endsBefore"));
    end(award, "2026-08-07").then().statusCode(422).body("errors[0].pointer", is("/endsBefore"));
    end(award, "2026-08-06").then().statusCode(200).body("endsBefore", is("2026-08-06"));
    end(award, "2026-09-06").then().statusCode(409).body("code", is("BENEFIT_AWARD_ENDED"));
    end(Books.id().toString(), "2026-09-06").then().statusCode(404);
    awarded(40_000, "2026-10-01");
    assertEquals(
        "The claim is closed",
        Books.rows(
                "select reason from audit_event where subject = 'universal_credit_award' and action = 'UPDATE' and subject_id = cast(? as text)",
                account)
            .getFirst()
            .get("reason"));
  }

  @Test
  void twoPeopleRecordingAtOnceLeaveOneAward() throws Exception {
    assertEquals(
        Map.of(201, 1L, 409, 3L),
        Callers.counted(4, caller -> record(50_899, "2026-05-06").statusCode()));
    assertEquals(1, Books.number("select count(*) from universal_credit_award"));
  }

  @Test
  void nobodyRecordsAnythingOfTheirOwnAccount() {
    UUID person = People.tenant(account, "Ms", "Amara", "Example");
    People.linkedToStaff(person, Tokens.issuer(), Tokens.subject("amara.lewis"));
    record(50_899, "2026-05-06").then().statusCode(403).body("code", is("OWN_ACCOUNT"));
    benefit().then().statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .get("/api/v1/accounts/{a}/expected-credits", account)
        .then()
        .statusCode(403);
  }

  @Test
  void whatIsMissingOrImpossibleIsNamedOnItsField() {
    Map<String, Object> nothing = new HashMap<>();
    post("/universal-credit-awards", nothing).then().statusCode(422);
    record(0, "2026-05-06").then().statusCode(422).body("errors[0].pointer", is("/monthlyPence"));
    benefit(Books.id()).then().statusCode(404);
  }

  private String awarded(long pence, String from) {
    return record(pence, from).then().statusCode(201).extract().path("id");
  }

  private Response record(long pence, String from) {
    return post(
        "/universal-credit-awards",
        Map.of("monthlyPence", pence, "paidTo", "COUNCIL", "startsOn", from, "note", "Portal"));
  }

  private Response end(String award, String from) {
    return post(
        "/universal-credit-awards/" + award + "/ending",
        Map.of("endsBefore", from, "reason", "The claim is closed"));
  }

  private Response post(String path, Map<String, Object> body) {
    return given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .contentType("application/json")
        .body(body)
        .post("/api/v1/accounts/" + account + path);
  }

  private Response benefit() {
    return benefit(account);
  }

  private static Response benefit(UUID account) {
    return given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .get("/api/v1/accounts/{a}/benefit", account);
  }
}
