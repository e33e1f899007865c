package org.quarterday.tenancyaudit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.quarterday.tenancyaudit.AuditBooks.OFFICE;
import static org.quarterday.tenancyaudit.AuditBooks.OFFICER;
import static org.quarterday.tenancyaudit.AuditBooks.begun;
import static org.quarterday.tenancyaudit.AuditBooks.decided;
import static org.quarterday.tenancyaudit.AuditBooks.draft;
import static org.quarterday.tenancyaudit.AuditBooks.everybodyIn;
import static org.quarterday.tenancyaudit.AuditBooks.found;
import static org.quarterday.tenancyaudit.AuditBooks.get;
import static org.quarterday.tenancyaudit.AuditBooks.planned;
import static org.quarterday.tenancyaudit.AuditBooks.post;
import static org.quarterday.tenancyaudit.AuditBooks.submitted;

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
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class TenancyAuditTest {

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void aHome() {
    Books.referenceData();
    Books.empty();
    today.standAt(AuditBooks.DAY);
    account = AuditBooks.home();
  }

  @AfterEach
  void timeFlows() {
    today.flow();
  }

  @Test
  void homesLongestUnvisitedArePlannedOnceAndNoneTwice() {
    Books.account(AuditBooks.DAY.minusMonths(2));
    post(OFFICE, "", Map.of("most", 50)).then().statusCode(201).body("planned", is(1));
    post(OFFICE, "", Map.of("most", 50))
        .then()
        .statusCode(409)
        .body("code", is("TENANCY_AUDIT_PLANNED"));
    get(OFFICER, "?patch=P1").then().body("items.dueOn", contains("2027-01-12"));
  }

  @Test
  void twoWhoPlanAtOncePlanOne() throws Exception {
    var codes =
        Callers.atOnce(
            2,
            each ->
                post(OFFICE, "", Map.of("accountId", account.toString(), "most", 1)).statusCode());
    assertEquals(List.of(201, 409), codes.stream().sorted().toList());
    assertEquals(1, Books.number("select count(*) from tenancy_audit"));
  }

  @Test
  void whatTheBooksHoldStandsBesideEveryQuestion() {
    String audit = begun(account);
    get(OFFICER, "/" + audit)
        .then()
        .body(
            "lines.find { it.field == 'PHONE' && it.who == 'Ama Example' }.held",
            is("01632 960001"))
        .body("lines.find { it.field == 'NATIONAL_INSURANCE' }.held", is("QQ ** ** ** C"))
        .body("lines.findAll { it.field == 'OCCUPANT_LIVES_HERE' }.who", contains("Bo Example"))
        .body("mine", is(true));
    get(OFFICE, "/" + audit).then().body("mine", is(false));
  }

  @Test
  void aSecondTelephoneOverwritesNothing() {
    String audit = begun(account);
    String seen = get(OFFICER, "/" + audit).header("ETag");
    found(audit, "PETS The home", "a cat").then().statusCode(200);
    Object line = get(OFFICER, "/" + audit).path("lines.find { it.field == 'PETS' }.id");
    draft(audit, seen, List.of(Map.of("lineId", line, "found", "a dog")))
        .then()
        .statusCode(412)
        .body("code", is("STALE"));
    get(OFFICER, "/" + audit).then().body("lines.find { it.field == 'PETS' }.found", is("a cat"));
  }

  @Test
  void onlyWhoVisitsWritesItUp() {
    String audit = begun(account);
    given()
        .auth()
        .oauth2(Tokens.seniorRentsOfficer())
        .contentType("application/json")
        .header("If-Match", "\"1\"")
        .body(Map.of("findings", List.of(Map.of("lineId", UUID.randomUUID().toString()))))
        .patch("/api/v1/tenancy-audits/" + audit + "/findings")
        .then()
        .statusCode(409)
        .body("code", is("TENANCY_AUDIT_NOT_YOURS"));
  }

  @Test
  void aNumberFoundIsSealedAndNeverReadBack() {
    String audit = begun(account);
    found(audit, "NATIONAL_INSURANCE Ama Example", "nonsense")
        .then()
        .statusCode(422)
        .body("code", is("TENANCY_AUDIT_ANSWER_WRONG"))
        .body("errors[0].pointer", is("/findings/0/found"));
    found(audit, "NATIONAL_INSURANCE Ama Example", "QQ 65 43 21 D").then().statusCode(200);
    get(OFFICER, "/" + audit)
        .then()
        .body(
            "lines.find { it.field == 'NATIONAL_INSURANCE' && it.who == 'Ama Example' }.found",
            is("QQ ** ** ** D"));
    var row =
        Books.rows(
                "select found, encode(found_sealed, 'escape') as sealed from tenancy_audit_line where found_sealed is not null")
            .getFirst();
    assertFalse(row.toString().contains("654321"));
    everybodyIn(audit);
    submitted(audit).then().statusCode(200).body("toDecide", is(1));
    decided(audit, "NATIONAL_INSURANCE Ama Example", Map.of("decision", "ACCEPTED"))
        .then()
        .statusCode(200)
        .body("state", is("DONE"));
    assertEquals(
        1,
        Books.number(
            "select count(*) from person where national_insurance_mask = 'QQ ** ** ** D' and national_insurance_sealed is not null and id in (select person_id from tenancy_member)"));
  }

  @Test
  void aVisitIsHandedInOnceAndOnlyWhole() {
    String audit = begun(account);
    submitted(audit)
        .then()
        .statusCode(422)
        .body("code", is("TENANCY_AUDIT_INCOMPLETE"))
        .body("detail", containsString("Kit Other: Photo identity seen, which"));
    everybodyIn(audit);
    String key = UUID.randomUUID().toString();
    submitted(audit, key).then().statusCode(200).body("state", is("DONE"));
    submitted(audit, key).then().statusCode(200).body("state", is("DONE"));
    submitted(audit).then().statusCode(409).body("code", is("TENANCY_AUDIT_MOVED"));
  }

  @Test
  void whatIsAcceptedGoesIntoTheRecordByAnotherPerson() {
    String audit = begun(account);
    everybodyIn(audit);
    found(audit, "PHONE Ama Example", "01632 960002", "ADJUSTMENTS Kit Other", "LARGE_PRINT")
        .then()
        .statusCode(200);
    submitted(audit).then().body("toDecide", is(2)).body("referred", is(0));
    decided(Tokens.seniorRentsOfficer(), audit, "ADJUSTMENTS Kit Other", Map.of("decision", "KEPT"))
        .then()
        .statusCode(422);
    decided(audit, "PHONE Ama Example", Map.of("decision", "ACCEPTED"))
        .then()
        .statusCode(200)
        .body("state", is("SUBMITTED"));
    assertEquals(
        List.of("01632 960001 2026-11-16", "01632 960002 null"),
        Books.rows(
                "select value || ' ' || coalesce(cast(to_on as text), 'null') as it from contact_point where person_id in (select person_id from tenancy_member) order by value")
            .stream()
            .map(row -> row.get("it"))
            .toList());
    decided(audit, "PHONE Ama Example", Map.of("decision", "ACCEPTED"))
        .then()
        .statusCode(409)
        .body("code", is("TENANCY_AUDIT_DECIDED"));
    decided(audit, "ADJUSTMENTS Kit Other", Map.of("decision", "ACCEPTED"))
        .then()
        .body("state", is("DONE"));
    assertEquals(
        1,
        Books.number(
            "select count(*) from person_preference where preference = 'LARGE_PRINT' and person_id in (select person_id from tenancy_member)"));
  }

  @Test
  void whoVisitedDoesNotDecide() {
    String audit = planned(account);
    String senior = Tokens.seniorRentsOfficer();
    post(senior, "/" + audit + "/visit", null).then().statusCode(200);
    Books.run("update tenancy_audit set state = 'SUBMITTED', submitted_at = now()");
    decided(senior, audit, "PHONE Ama Example", Map.of("decision", "ACCEPTED"))
        .then()
        .statusCode(409)
        .body("code", is("SAME_PERSON"));
  }

  @Test
  void whatTheRecordLearnedSinceIsNotOverwrittenUnseen() {
    String audit = begun(account);
    everybodyIn(audit);
    found(audit, "PHONE Ama Example", "01632 960002").then().statusCode(200);
    submitted(audit).then().statusCode(200);
    Books.run(
        "update contact_point set value = '01632 960003' where person_id in (select person_id from tenancy_member)");
    decided(audit, "PHONE Ama Example", Map.of("decision", "ACCEPTED"))
        .then()
        .statusCode(409)
        .body("code", is("TENANCY_AUDIT_HELD_CHANGED"))
        .body("detail", containsString("01632 960003"));
    decided(audit, "PHONE Ama Example", Map.of("decision", "ACCEPTED", "overNewer", true))
        .then()
        .statusCode(200);
    assertEquals(
        1,
        Books.number(
            "select count(*) from contact_point where value = '01632 960002' and to_on is null and person_id in (select person_id from tenancy_member)"));
  }

  @Test
  void whatMayChangeWhoIsLiableChangesNothingHere() {
    String audit = begun(account);
    everybodyIn(audit);
    String before = members();
    found(
            audit,
            "LIVES_HERE Kit Other",
            "NO",
            "LODGER The home",
            "a student, £90 a week",
            "NEW_OCCUPANT The home",
            "Lou Example, 2 March 2026, daughter")
        .then()
        .statusCode(200);
    submitted(audit)
        .then()
        .body("state", is("DONE"))
        .body("referred", is(1))
        .body("letters", is(2));
    assertEquals(before, members());
    var task = Books.rows("select title, guidance from task").getFirst();
    assertEquals("A tenancy audit found what may change who is liable", task.get("title"));
    assertEquals(
        "Kit Other: lives here, no; The home: a lodger, since when, and what they pay, a student, £90 a week."
            + " Open the tenancy and check it there: nothing has been changed by the audit.",
        task.get("guidance"));
    assertEquals(
        0, Books.number("select count(*) from letter where cast(content as text) like '%Lou%'"));
  }

  @Test
  void aSuspicionIsForFewEyes() {
    String audit = begun(account);
    everybodyIn(audit);
    found(audit, "SUBLET The home", "a key safe and three names at the bell")
        .then()
        .statusCode(200);
    submitted(audit).then().body("state", is("DONE"));
    get(OFFICE, "/" + audit).then().body("lines.findAll { it.route == 'SUSPICION' }", is(empty()));
    get(OFFICER, "/" + audit).then().body("lines.findAll { it.field == 'SUBLET' }", hasSize(1));
    get(OFFICE, "/suspicions").then().statusCode(403);
    get(Tokens.seniorRentsOfficer(), "/suspicions")
        .then()
        .body("items.found", contains("a key safe and three names at the bell"));
    assertEquals(0, Books.number("select count(*) from task"));
  }

  @Test
  void nobodyMetThreeTimesIsATask() {
    String audit = planned(account);
    for (int i = 1; i <= 3; i++) {
      assertEquals(0, Books.number("select count(*) from task"));
      post(
              OFFICER,
              "/" + audit + "/attempts",
              Map.of("happenedOn", "2026-11-1" + i, "outcome", "NO_ANSWER", "cardLeft", true))
          .then()
          .statusCode(201)
          .body("attempts", is(i));
    }
    assertEquals(
        "Nobody was met at 3 visits for the tenancy audit",
        Books.rows("select title from task").getFirst().get("title"));
    get(OFFICER, "").then().body("items[0].attempts", is(3));
  }

  @Test
  void aQuestionIsATaskAndItsAnswerEndsIt() {
    String audit = begun(account);
    everybodyIn(audit);
    found(audit, "BORN_ON Ama Example", "1990-02-28").then().statusCode(200);
    submitted(audit).then().statusCode(200);
    decided(
            audit,
            "BORN_ON Ama Example",
            Map.of("decision", "QUERIED", "note", "Which paper did you see?"))
        .then()
        .body("state", is("SUBMITTED"));
    assertEquals(1, Books.number("select count(*) from task where state = 'OPEN'"));
    decided(audit, "BORN_ON Ama Example", Map.of("decision", "KEPT", "note", "A library card only"))
        .then()
        .body("state", is("DONE"));
    assertEquals(0, Books.number("select count(*) from task where state = 'OPEN'"));
    assertEquals(
        0,
        Books.number(
            "select count(*) from person where born_on is not null and id in (select person_id from tenancy_member)"));
  }

  @Test
  void nobodyAuditsTheirOwnHome() {
    String audit = planned(account);
    Books.run(
        """
        insert into staff_person (issuer, subject, person_id, recorded_by)
        select ?, ?, person_id, 'test' from tenancy_member limit 1\
        """,
        Tokens.issuer(),
        Tokens.subject("nadia.rahman"));
    get(OFFICER, "/" + audit).then().statusCode(403).body("code", is("OWN_ACCOUNT"));
    get(OFFICER, "").then().body("items", is(empty()));
  }

  private static String members() {
    return Books.rows(
            "select person_id, role, liable, from_on, to_on from tenancy_member order by person_id")
        .toString();
  }
}
