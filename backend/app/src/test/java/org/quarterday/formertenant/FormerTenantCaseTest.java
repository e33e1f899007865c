package org.quarterday.formertenant;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.formertenant.FormerTenants.TODAY;
import static org.quarterday.formertenant.FormerTenants.as;
import static org.quarterday.formertenant.FormerTenants.forwarding;
import static org.quarterday.formertenant.FormerTenants.left;
import static org.quarterday.formertenant.FormerTenants.one;
import static org.quarterday.formertenant.FormerTenants.owing;
import static org.quarterday.formertenant.FormerTenants.person;
import static org.quarterday.formertenant.FormerTenants.report;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.hold.HoldCalls;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.Oracle;
import org.quarterday.support.PdfText;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Working a case: its stages, its letters, the people who owe it, and reports upward. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FormerTenantCaseTest {

  @Inject Today today;
  @Inject FollowCases follow;

  private UUID account;

  @BeforeEach
  void somebodyLeft() {
    Books.empty();
    today.standAt(TODAY);
    account = left();
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Books.run("delete from former_tenant_wait where valid_from > date '2020-01-01'");
    Books.run("update former_tenant_wait set valid_before = null");
    Oracle.holds();
  }

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
  void jointTenantsAreWrittenToEachAtTheirOwnAddressAndNeitherReadsOfTheOther() {
    UUID rhian = FormerTenants.together(account, "Ms", "Rhian", "Price");
    String id = found();
    forwarding(rhian, "9 Hill Street\nZZ8 8ZZ");
    step(id, "SEND").then().statusCode(200).body("letters", is(2));
    var letters =
        Books.rows(
            "select addressee, address, content::text as content from letter order by addressee");
    assertEquals(
        List.of("Mr Owen Price", "Ms Rhian Price"),
        letters.stream().map(row -> row.get("addressee")).toList());
    assertFalse(letters.get(0).get("content").toString().contains("Rhian"));
    assertFalse(letters.get(0).get("content").toString().contains("Hill Street"));
    assertFalse(letters.get(1).get("content").toString().contains("Mill Lane"));
    assertTrue(letters.get(0).get("content").toString().contains("together and each alone"));
  }

  @Test
  void wherePersonsAtRiskLiveIsNotSaidToWhoWorksTheCase() {
    UUID rhian = FormerTenants.together(account, "Ms", "Rhian", "Price");
    String id = found();
    forwarding(rhian, "9 Hill Street\nZZ8 8ZZ");
    Books.run("update person set address_protected_on = date '2026-05-01' where id = ?", rhian);
    JsonPath shown = one(id);
    assertEquals(
        "PROTECTED", shown.getString("debtors.find { it.name == 'Ms Rhian Price' }.whereabouts"));
    assertEquals(true, shown.getBoolean("debtors.find { it.name == 'Ms Rhian Price' }.written"));
    assertFalse(shown.prettify().contains("Hill Street"));
  }

  @Test
  void aPaymentByOneLowersTheOneDebtForBoth() {
    FormerTenants.together(account, "Ms", "Rhian", "Price");
    String id = found();
    Books.entry(account, "RCC", -15_000, TODAY);
    JsonPath shown = one(id);
    assertEquals(25_000, shown.getLong("balancePence"));
    assertEquals(15_000, shown.getLong("paidPence"));
    assertEquals(List.of(25_000, 25_000), shown.getList("debtors.claimablePence"));
  }

  @Test
  void whoIsNotAskedIsNotWrittenToAndOwesItAllTheSame() {
    UUID rhian = FormerTenants.together(account, "Ms", "Rhian", "Price");
    forwarding(rhian, "9 Hill Street\nZZ8 8ZZ");
    String id = found();
    standing(id, rhian, "NOT_PURSUED", "Fled violence at this address").then().statusCode(200);
    step(id, "SEND").then().statusCode(200).body("letters", is(1));
    assertEquals(
        "Mr Owen Price", Books.rows("select addressee from letter").getFirst().get("addressee"));
    assertEquals(List.of(40_000, 40_000), one(id).getList("debtors.claimablePence"));
    standing(id, person(left("Mr", "Ivan", "Holt"), "Ivan"), "PAYING", "No")
        .then()
        .statusCode(422)
        .body("code", is("DEBTOR_WRONG"));
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
  void whoHasDiedIsNotWrittenTo() {
    String id = found();
    Books.run(
        "update person set deceased_on = date '2026-05-10' where id = ?", person(account, "Owen"));
    step(id, "SEND").then().statusCode(409).body("code", is("CASE_NOBODY_TO_WRITE_TO"));
    assertEquals(0, Books.number("select count(*) from letter"));
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
  void aComplexCaseGoesUpwardWithItsWholePackAndNothingPressesMeanwhile() {
    UUID rhian = FormerTenants.together(account, "Ms", "Rhian", "Price");
    String id = found();
    step(id, "SEND").then().statusCode(200);
    String report =
        report(id, "LIABILITY_DISPUTED", "She says she left in April. May we ask him alone?")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    today.standAt(TODAY.plusDays(20));
    step(id, "SEND").then().statusCode(409).body("code", is("CASE_REPORTED"));
    report(id, "OTHER", "Again").then().statusCode(409).body("code", is("CASE_REPORTED"));
    assertEquals(
        "FORMER_TENANT_REPORT", Books.rows("select kind from task").getFirst().get("kind"));

    String pdf =
        PdfText.of(
            as(Tokens.seniorRentsOfficer())
                .get("/api/v1/former-tenant-reports/" + report + "/pack.pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    for (String part :
        List.of(
            "She says she left in April",
            "Mr Owen Price",
            "Ms Rhian Price",
            "£400.00",
            "Week by week",
            "7 Apr 2032",
            "What you owe from your tenancy",
            "The final account was proved")) {
      assertTrue(pdf.replaceAll("\\s+", " ").contains(part), part);
    }
    assertFalse(pdf.contains("Mill Lane"), "where anybody lives is not in the pack");

    answer(Tokens.housingAssistant(), report, "x").then().statusCode(403);
    answer(Tokens.seniorRentsOfficer(), report, "Ask him alone until she answers")
        .then()
        .statusCode(200);
    assertEquals(
        "DONE", Books.rows("select state from task").getFirst().get("state"), "with the answer");
    answer(Tokens.headOfService(), report, "No")
        .then()
        .statusCode(409)
        .body("code", is("REPORT_ANSWERED"));
    standing(id, rhian, "NOT_PURSUED", "As answered").then().statusCode(200);
    step(id, "SEND").then().statusCode(200).body("letters", is(1));
    assertEquals(
        "Answered: Ask him alone until she answers", one(id).getList("events.words").get(2));
  }

  @Test
  void whatWasReportedIsWhatIsReadWhateverHappensAfterwards() {
    String id = found();
    String report = report(id, "OTHER", "What now?").then().extract().path("id");
    byte[] before = pack(report);
    Books.entry(account, "RCC", -5_000, TODAY);
    assertEquals(PdfText.of(before), PdfText.of(pack(report)));
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

  /** A case whose one debtor's address is known. */
  private String found() {
    forwarding(person(account, "Owen"), "2 Mill Lane\nZZ9 9ZZ");
    return owing(account);
  }

  private static byte[] pack(String report) {
    return as(Tokens.seniorRentsOfficer())
        .get("/api/v1/former-tenant-reports/" + report + "/pack.pdf")
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  private static Response answer(String token, String report, String answer) {
    String hash =
        (String)
            Books.rows(
                    "select content_hash from former_tenant_report where id = cast(? as uuid)",
                    report)
                .getFirst()
                .get("content_hash");
    return as(token)
        .body(Map.of("contentHash", hash, "answer", answer))
        .post("/api/v1/former-tenant-reports/" + report + "/answer");
  }

  private static Response standing(String id, UUID person, String standing, String reason) {
    return as(Tokens.housingAssistant())
        .body(Map.of("standing", standing, "reason", reason))
        .put("/api/v1/former-tenant-cases/" + id + "/debtors/" + person);
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
