package org.quarterday.writeoffschedule;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.writeoff.WriteOffs.approve;
import static org.quarterday.writeoff.WriteOffs.as;
import static org.quarterday.writeoff.WriteOffs.balance;
import static org.quarterday.writeoff.WriteOffs.debtor;
import static org.quarterday.writeoff.WriteOffs.former;
import static org.quarterday.writeoff.WriteOffs.one;
import static org.quarterday.writeoff.WriteOffs.proposed;
import static org.quarterday.writeoff.WriteOffs.schedule;
import static org.quarterday.writeoff.WriteOffs.sent;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
import org.quarterday.support.PdfText;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;
import org.quarterday.writeoff.WriteOffs;

/** Schedules of write-offs: frozen, reported, decided by another person, posted once. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ScheduleTest {

  @Inject Today today;

  private UUID account;
  private UUID other;

  @BeforeEach
  void twoFormerTenantsOweAFewPounds() {
    Books.empty();
    today.standAt(WriteOffs.TODAY);
    account = former(940);
    other = former(4_270);
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void anApprovedScheduleIsOnEveryAccountAndOnTheRegister() {
    String small = proposed(account, 940);
    String schedule = sent(small, proposed(other, 4_000));
    approve(Tokens.seniorRentsOfficer(), schedule)
        .then()
        .statusCode(200)
        .body("postedItems", is(2))
        .body("postedPence", is(4_940))
        .body("missed", hasSize(0));
    assertEquals(0, balance(account));
    assertEquals(270, balance(other));
    assertEquals(
        Map.of(
            "type_code", "WOF",
            "source", "WRITE_OFF",
            "control_code", "HR1004",
            "narrative", "Written off"),
        Books.rows(
                "select type_code, source, control_code, narrative from entry where account_id = ? and source = 'WRITE_OFF'",
                account)
            .getFirst());
    var journal = Books.rows("select made_by, approved_by from journal where kind = 'WRITE_OFF'");
    assertEquals(1, journal.size(), "one journal of the whole schedule");
    assertNotEquals(journal.getFirst().get("made_by"), journal.getFirst().get("approved_by"));
    assertEquals("POSTED", one(small).getString("state"));
    assertEquals(940, one(small).getInt("remainingPence"));
    as(Tokens.auditor())
        .queryParam("state", "POSTED")
        .get("/api/v1/write-offs")
        .then()
        .body("items", hasSize(2))
        .body("items.scheduleTitle", contains("First quarter", "First quarter"));
    reversedByHand(account);
  }

  private static void reversedByHand(UUID account) {
    long number =
        Books.number(
            "select number from entry where account_id = ? and source = 'WRITE_OFF'", account);
    as(Tokens.seniorRentsOfficer())
        .body(Map.of("reason", "Wrong"))
        .post("/api/v1/accounts/" + account + "/entries/" + number + "/reversal")
        .then()
        .statusCode(409)
        .body("code", is("WRITE_OFF_GOES_BACK"));
  }

  @Test
  void whoseLimitDoesNotCoverALineOrTheTotalIsRefusedAndReadsWhoMay() {
    UUID large = former(6_000);
    String line = sent(proposed(large, 6_000));
    approve(Tokens.seniorRentsOfficer(), line)
        .then()
        .statusCode(403)
        .body("code", is("WRITE_OFF_OVER_LIMIT"))
        .body("detail", containsString("Somebody with writeoff:approve-any may"));
    String[] many = new String[11];
    for (int i = 0; i < many.length; i++) {
      many[i] = proposed(former(4_900), 4_900);
    }
    String total = sent(many);
    approve(Tokens.seniorRentsOfficer(), total)
        .then()
        .statusCode(403)
        .body("detail", containsString("the total £539.00"));
    read(Tokens.seniorRentsOfficer(), total)
        .body("mayDecide", is(false))
        .body("whyNot", containsString("you may approve lines up to £50.00"))
        .body("authorities.covers", contains(false, true));
    assertEquals(0, Books.number("select count(*) from entry where type_code = 'WOF'"));
    approve(Tokens.headOfService(), total).then().statusCode(200).body("postedItems", is(11));
    String beyond = sent(proposed(former(500_001), 500_001));
    approve(Tokens.headOfService(), beyond)
        .then()
        .statusCode(403)
        .body("detail", containsString("Nobody may until the council sets a limit that high."));
  }

  @Test
  void whoeverHadAPartInItNeverApprovesIt() {
    String both = Tokens.with("account:read", "writeoff:propose", "writeoff:approve");
    String proposal =
        as(both)
            .body(request())
            .post("/api/v1/accounts/" + account + "/write-offs")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String amaras = sent(proposal);
    approve(both, amaras)
        .then()
        .statusCode(409)
        .body("code", is("SAME_PERSON"))
        .body("detail", containsString("proposed a line of it"));
    read(both, amaras).body("whyNot", is("You proposed a line of it; another person decides."));
    String own = schedule(proposed(other, 4_000));
    as(both).post(path(own, "sending")).then().statusCode(200);
    approve(both, own).then().statusCode(409).body("code", is("SAME_PERSON"));
    approve(Tokens.housingAssistant(), own).then().statusCode(403);
    assertEquals(940, balance(account));
  }

  private static Map<String, Object> request() {
    return Map.of(
        "kind",
        "SMALL_BALANCE",
        "amountPence",
        940,
        "reason",
        "Small",
        "evidence",
        List.of(
            Map.of("item", "FINAL_ACCOUNT", "standing", "PRESENT", "reason", "Seen", "link", ""),
            Map.of("item", "OTHER_ACCOUNTS", "standing", "PRESENT", "reason", "Seen", "link", "")));
  }

  @Test
  void aLineWhoseDebtWasPaidIsNamedAndStopsNoOther() {
    String paid = proposed(account, 940);
    String schedule = sent(paid, proposed(other, 4_270));
    Books.entry(account, "RCC", -940, WriteOffs.TODAY);
    approve(Tokens.seniorRentsOfficer(), schedule)
        .then()
        .statusCode(200)
        .body("postedItems", is(1))
        .body("missed.writeOffId", contains(paid))
        .body("missed.why", contains("Nothing is owed any more."));
    assertEquals(0, balance(account));
    assertEquals(0, balance(other));
    assertEquals("NOT_POSTED", one(paid).getString("state"));
    assertEquals("Nothing is owed any more.", one(paid).getString("outcome"));
  }

  @Test
  void ofManyWhoApproveAtOnceOneIsHeard() throws Exception {
    String schedule = sent(proposed(account, 940), proposed(other, 4_270));
    String hash = read(Tokens.headOfService(), schedule).extract().path("contentHash");
    var answers =
        Callers.counted(
            8,
            n ->
                approve(
                        n % 2 == 0 ? Tokens.headOfService() : Tokens.seniorRentsOfficer(),
                        schedule,
                        hash)
                    .statusCode());
    assertEquals(Map.of(200, 1L, 409, 7L), answers);
    assertEquals(2, Books.number("select count(*) from entry where type_code = 'WOF'"));
  }

  /** Whoever is first has the debt: it is never both paid on time and given up. */
  @Test
  void theLastPoundsArePaidOrWrittenOffAndTheBooksSayWhich() throws Exception {
    for (int round = 0; round < 5; round++) {
      UUID owes = former(700);
      String id = proposed(owes, 700);
      String schedule = sent(id);
      String hash = read(Tokens.headOfService(), schedule).extract().path("contentHash");
      List<Integer> answers =
          Callers.atOnce(
              2,
              n ->
                  n == 0
                      ? approve(Tokens.headOfService(), schedule, hash).statusCode()
                      : pay(owes, 700));
      assertEquals(List.of(200, 2), List.of(answers.getFirst(), answers.getLast() / 100));
      boolean posted = one(id).getString("state").equals("POSTED");
      assertEquals(posted ? -700 : 0, balance(owes));
    }
  }

  private static int pay(UUID account, long pence) {
    return as(Tokens.housingAssistant())
        .body(
            Map.of(
                "typeCode",
                "RCO",
                "amountPence",
                pence,
                "paidOn",
                WriteOffs.TODAY.toString(),
                "narrative",
                ""))
        .post("/api/v1/accounts/" + account + "/payments")
        .statusCode();
  }

  @Test
  void whatWasSentIsFrozenAndAnEditBesideItVoidsTheApproval() {
    String line = proposed(account, 940);
    String schedule = sent(line);
    as(Tokens.housingAssistant())
        .body(Map.of("title", "Another", "writeOffIds", List.of()))
        .put("/api/v1/write-off-schedules/" + schedule)
        .then()
        .statusCode(409)
        .body("code", is("WRITE_OFF_SCHEDULE_CANNOT"));
    as(Tokens.housingAssistant())
        .body(Map.of("reason", "On second thoughts"))
        .post("/api/v1/write-offs/" + line + "/withdrawal")
        .then()
        .statusCode(409)
        .body("code", is("WRITE_OFF_CANNOT"));
    approve(Tokens.headOfService(), schedule, "0".repeat(64))
        .then()
        .statusCode(409)
        .body("code", is("WRITE_OFF_SCHEDULE_CHANGED"))
        .body("errors[0].pointer", is("/contentHash"));
    Books.run("update write_off set amount_pence = 939 where id = ?", UUID.fromString(line));
    approve(Tokens.headOfService(), schedule)
        .then()
        .statusCode(409)
        .body("code", is("WRITE_OFF_SCHEDULE_CHANGED"));
    assertEquals(940, balance(account));
  }

  @Test
  void aScheduleSentBackIsADraftAgainWithoutTheLinesThatWereRefused() {
    String refused = proposed(account, 940);
    String kept = proposed(other, 4_270);
    String schedule = sent(refused, kept);
    as(Tokens.headOfService())
        .body(Map.of("note", "Ask the agency first", "refusedIds", List.of(refused)))
        .post(path(schedule, "sending-back"))
        .then()
        .statusCode(200)
        .body("state", is("DRAFT"));
    assertEquals("REFUSED", one(refused).getString("state"));
    read(Tokens.housingAssistant(), schedule)
        .body("items", is(1))
        .body("pence", is(4_270))
        .body("decisionNote", is("Ask the agency first"));
    as(Tokens.headOfService())
        .body(Map.of("note", "Again", "refusedIds", List.of()))
        .post(path(schedule, "sending-back"))
        .then()
        .statusCode(409);
    as(Tokens.housingAssistant()).post(path(schedule, "sending")).then().statusCode(200);
    approve(Tokens.seniorRentsOfficer(), schedule)
        .then()
        .statusCode(200)
        .body("postedItems", is(1));
    assertEquals(940, balance(account));
  }

  @Test
  void aProposalIsOnOneScheduleAndADraftGivenUpFreesIt() {
    String line = proposed(account, 940);
    String first = schedule(line);
    as(Tokens.anotherHousingAssistant())
        .body(Map.of("title", "Mine", "writeOffIds", List.of(line)))
        .post("/api/v1/write-off-schedules")
        .then()
        .statusCode(409)
        .body("code", is("WRITE_OFF_LINE_TAKEN"))
        .body("errors[0].pointer", is("/writeOffIds"));
    as(Tokens.housingAssistant()).post(path(first, "discarding")).then().statusCode(200);
    approve(Tokens.headOfService(), sent(line)).then().statusCode(200);
    as(Tokens.housingAssistant())
        .post(path(schedule(), "sending"))
        .then()
        .statusCode(409)
        .body("code", is("WRITE_OFF_SCHEDULE_EMPTY"));
  }

  @Test
  void theReportIsTaggedAndStandsAsItWasSent() {
    String schedule = sent(proposed(account, 940), proposed(other, 4_000));
    Books.entry(other, "RCC", -4_270, WriteOffs.TODAY);
    byte[] pdf =
        as(Tokens.headOfService())
            .accept("application/pdf")
            .get(path(schedule, "report.pdf"))
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    assertEquals("", PdfText.faults(pdf));
    String words = PdfText.of(pdf);
    assertTrue(words.contains("Schedule of write-offs: First quarter"), words);
    assertTrue(words.contains("£49.40"), words);
    assertTrue(words.contains("£42.70"), "owed when it was sent");
    assertTrue(words.contains("Collecting it costs more than it is"), words);
    as(Tokens.headOfService())
        .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .get(path(schedule, "report.xlsx"))
        .then()
        .statusCode(200)
        .header("Content-Disposition", containsString("Write-offs-First-quarter.xlsx"));
    assertEquals(
        2,
        Books.number(
            "select count(*) from audit_event where action = 'EXPORT' and subject_id = 'Write-offs-First quarter'"));
    as(Tokens.headOfService())
        .accept("application/pdf")
        .get(path(schedule(), "report.pdf"))
        .then()
        .statusCode(409);
  }

  @Test
  void nobodyDecidesOnTheirOwnHouseholdsDebt() {
    String schedule = sent(proposed(account, 940));
    People.linkedToStaff(debtor(account), Tokens.issuer(), Tokens.subject("grace.okoro"));
    try {
      String hash = read(Tokens.seniorRentsOfficer(), schedule).extract().path("contentHash");
      approve(Tokens.headOfService(), schedule, hash)
          .then()
          .statusCode(403)
          .body("code", is("OWN_ACCOUNT"));
      read(Tokens.headOfService(), schedule).body("mayDecide", is(false));
      as(Tokens.headOfService())
          .accept("application/pdf")
          .get(path(schedule, "report.pdf"))
          .then()
          .statusCode(403);
    } finally {
      Books.run("delete from staff_person where person_id = ?", debtor(account));
    }
  }

  @Test
  void nobodyTakesTheirOwnHouseholdsDebtOffASchedule() {
    String line = proposed(account, 940);
    String schedule = schedule(line);
    People.linkedToStaff(debtor(account), Tokens.issuer(), Tokens.subject("joe.partridge"));
    try {
      as(Tokens.anotherHousingAssistant())
          .body(Map.of("title", "First quarter", "writeOffIds", List.of()))
          .put("/api/v1/write-off-schedules/" + schedule)
          .then()
          .statusCode(403)
          .body("code", is("OWN_ACCOUNT"));
      assertEquals(schedule, one(line).getString("scheduleId"));
    } finally {
      Books.run("delete from staff_person where person_id = ?", debtor(account));
    }
  }

  @Test
  void schedulesAreListedWithTheirTotalsByGround() {
    String schedule = schedule(proposed(account, 940), proposed(other, 4_000));
    as(Tokens.auditor())
        .queryParam("state", "DRAFT")
        .get("/api/v1/write-off-schedules")
        .then()
        .body("items.id", contains(schedule))
        .body("items[0].pence", is(4_940))
        .body("items[0].largestPence", is(4_000))
        .body("items[0].totals", hasSize(2))
        .body("items[0].preparedAt", notNullValue())
        .body("items[0].whyNot", is("It has not been sent."));
  }

  private static ValidatableResponse read(String token, String schedule) {
    return as(token).get("/api/v1/write-off-schedules/" + schedule).then().statusCode(200);
  }

  private static String path(String schedule, String what) {
    return "/api/v1/write-off-schedules/" + schedule + "/" + what;
  }
}
