package org.quarterday.complaint;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.complaint.ComplaintCalls.LEARNING;
import static org.quarterday.complaint.ComplaintCalls.RECEIVED;
import static org.quarterday.complaint.ComplaintCalls.acknowledge;
import static org.quarterday.complaint.ComplaintCalls.answered;
import static org.quarterday.complaint.ComplaintCalls.as;
import static org.quarterday.complaint.ComplaintCalls.draft;
import static org.quarterday.complaint.ComplaintCalls.file;
import static org.quarterday.complaint.ComplaintCalls.log;
import static org.quarterday.complaint.ComplaintCalls.logged;
import static org.quarterday.complaint.ComplaintCalls.request;
import static org.quarterday.complaint.ComplaintCalls.send;
import static org.quarterday.complaint.ComplaintCalls.step;
import static org.quarterday.complaint.ComplaintCalls.tenant;
import static org.quarterday.complaint.ComplaintCalls.whole;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
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

/** From what somebody says to the council's last word. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ComplaintTest {

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void somebodyComplainsBeforeEaster() {
    Books.empty();
    today.standAt(RECEIVED);
    account = tenant();
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void theClockRunsAcrossEaster() {
    String id = logged(account);
    var file = file(id);
    assertEquals("LOGGED", file.getString("file.state"));
    assertEquals("2026-04-13", file.getString("dueOn"));
    assertEquals("5 working days left", file.getString("left"));
    today.standAt(LocalDate.of(2026, 4, 7));
    acknowledge(id, "Taken twice").then().statusCode(200).body("dueOn", is("2026-04-21"));
    assertEquals("10 working days left", file(id).getString("left"));
    as(Tokens.housingAssistant())
        .get("/api/v1/complaints?open=true")
        .then()
        .body("items", hasSize(1))
        .body("items[0].stateWords", is("Stage 1"))
        .body("items[0].dueOn", is("2026-04-21"))
        .body("items[0].standing", is("IN_TIME"));
    as(Tokens.housingAssistant())
        .get("/api/v1/complaints?late=true")
        .then()
        .body("items", hasSize(0));
    assertEquals(
        1, Books.number("select count(*) from letter where kind = 'COMPLAINT_ACKNOWLEDGED'"));
  }

  @Test
  void aServiceRequestIsNoneUntilTheyAreNotContentWithIt() {
    Map<String, Object> asks = request(account);
    asks.put("heard", "ASKS_TO_PUT_RIGHT");
    String id =
        log(account, asks)
            .then()
            .statusCode(201)
            .body("state", is("SERVICE_REQUEST"))
            .body("acknowledgeBy", nullValue())
            .body("reason", containsString("ask for something to be put right"))
            .extract()
            .path("id");
    acknowledge(id, "Taken twice").then().statusCode(409).body("code", is("COMPLAINT_STEP_WRONG"));
    step(id, "/resolution", Map.of("words", "Sent the form again"))
        .then()
        .statusCode(200)
        .body("state", is("RESOLVED"));
    today.standAt(LocalDate.of(2026, 4, 8));
    step(id, "/raising", Map.of("saidOn", "2026-04-08", "words", "Still nobody rang"))
        .then()
        .statusCode(200)
        .body("state", is("LOGGED"))
        .body("dueOn", is("2026-04-15"));
  }

  @Test
  void itSaysWhoseItIs() {
    Map<String, Object> request = request(account);
    request.put("complainant", "REPRESENTATIVE");
    request.remove("personId");
    log(account, request)
        .then()
        .statusCode(422)
        .body("code", is("COMPLAINT_WHO_WRONG"))
        .body("errors[0].pointer", is("/name"));
    request.put("name", "Mrs Ife Bello");
    request.put("address", "2 Quay Row\nZZ1 3AA");
    request.put("speaksFor", "For Ms Hale; her consent is filed");
    String id = log(account, request).then().statusCode(201).extract().path("id");
    acknowledge(id, "Taken twice").then().statusCode(200);
    assertEquals(
        List.of("Mrs Ife Bello"),
        Books.rows("select addressee from letter").stream().map(r -> r.get("addressee")).toList());
    request.put("complainant", "TENANT");
    request.put("personId", UUID.randomUUID().toString());
    log(account, request).then().statusCode(422).body("errors[0].pointer", is("/personId"));
    request.put("categoryCode", "WEATHER");
    log(account, request).then().statusCode(422).body("code", is("COMPLAINT_CATEGORY_WRONG"));
  }

  @Test
  void oneRequestSentTwiceIsOneComplaint() throws Exception {
    String key = UUID.randomUUID().toString();
    Map<String, Object> request = request(account);
    Callers.counted(
        4,
        n ->
            as(Tokens.housingAssistant())
                .header("Idempotency-Key", key)
                .body(request)
                .post("/api/v1/accounts/" + account + "/complaints")
                .statusCode());
    assertEquals(1, Books.number("select count(*) from complaint"));
  }

  @Test
  void aRefusalHasAReasonOfTheCodeAndSaysWhereElseToGo() {
    Map<String, Object> request = request(account);
    request.put("knownOn", "2025-04-02");
    String id = log(account, request).then().statusCode(201).extract().path("id");
    var tooOld = Map.of("reason", "TOO_OLD", "words", "You knew of it more than a year before.");
    step(id, "/refusal", tooOld).then().statusCode(403);
    step(Tokens.seniorRentsOfficer(), id, "/refusal", tooOld)
        .then()
        .statusCode(422)
        .body("code", is("COMPLAINT_REASON_WRONG"));
    Books.run("update complaint set known_on = date '2025-04-01'");
    step(Tokens.seniorRentsOfficer(), id, "/refusal", tooOld)
        .then()
        .statusCode(200)
        .body("state", is("REFUSED"));
    assertEquals(
        1,
        Books.number(
            "select count(*) from letter where kind = 'COMPLAINT_REFUSED' and content::text like '%0300 111 3000%'"));
  }

  @Test
  void anExtensionIsOnceInTimeAndNoLongerThanTheCodeLets() {
    String id = logged(account);
    acknowledge(id, "Taken twice").then().statusCode(200).body("dueOn", is("2026-04-20"));
    assertEquals("2026-05-05", file(id).getString("longestExtension"));
    step(id, "/extension", Map.of("until", "2026-05-06", "reason", "The bank is still looking"))
        .then()
        .statusCode(422)
        .body("code", is("COMPLAINT_DAY_WRONG"));
    step(id, "/extension", Map.of("until", "2026-05-05", "reason", "The bank is still looking"))
        .then()
        .statusCode(200)
        .body("dueOn", is("2026-05-05"));
    step(id, "/extension", Map.of("until", "2026-05-06", "reason", "The bank is still looking"))
        .then()
        .statusCode(409)
        .body("code", is("COMPLAINT_EXTENDED"));
    assertEquals(
        1,
        Books.number(
            "select count(*) from letter where kind = 'COMPLAINT_EXTENDED' and content::text like '%still looking%Ombudsman%'"));
    String other = logged(account);
    acknowledge(other, "Rude").then().statusCode(200);
    today.standAt(LocalDate.of(2026, 4, 21));
    step(other, "/extension", Map.of("until", "2026-04-22", "reason", "We forgot about it"))
        .then()
        .statusCode(409)
        .body("code", is("COMPLAINT_EXTENSION_LATE"));
  }

  @Test
  void anAnswerGoesOnlyWhenItSaysAllItHasTo() {
    String id = logged(account);
    acknowledge(id, "Taken twice", "Nobody rang").then().statusCode(200);
    draft(Tokens.housingAssistant(), id, whole(RECEIVED)).then().statusCode(200);
    assertEquals(
        List.of("Decide point 2.", "Give the reasons for point 2."), file(id).getList("gaps"));
    send(Tokens.housingAssistant(), id).then().statusCode(403);
    send(Tokens.seniorRentsOfficer(), id)
        .then()
        .statusCode(409)
        .body("code", is("COMPLAINT_ANSWER_GAP"))
        .body("errors.pointer", hasItems("/decisions/1/decision", "/decisions/1/reasons"));
    assertEquals(0, Books.number("select count(*) from letter where kind = 'COMPLAINT_ANSWERED'"));
    draft(
            Tokens.housingAssistant(),
            id,
            Map.of(
                "decisions",
                List.of(
                    Map.of("point", 1, "decision", "NOT_UPHELD", "reasons", "It was taken once."),
                    Map.of("point", 2, "decision", "NOT_UPHELD", "reasons", "We rang on 1 April.")),
                "actions",
                List.of()))
        .then()
        .statusCode(200);
    send(Tokens.seniorRentsOfficer(), id)
        .then()
        .statusCode(200)
        .body("state", is("STAGE_1_ANSWERED"));
    send(Tokens.seniorRentsOfficer(), id).then().statusCode(409);
    assertEquals(1, Books.number("select count(*) from letter where kind = 'COMPLAINT_ANSWERED'"));
  }

  @Test
  void whatWasReadIsWhatGoes() {
    String id = logged(account);
    acknowledge(id, "Taken twice").then().statusCode(200);
    draft(Tokens.housingAssistant(), id, whole(RECEIVED)).then().statusCode(200);
    String read = ComplaintCalls.version(id);
    draft(Tokens.housingAssistant(), id, whole(RECEIVED.plusDays(30))).then().statusCode(200);
    as(Tokens.seniorRentsOfficer())
        .header("If-Match", read)
        .post("/api/v1/complaints/" + id + "/answer")
        .then()
        .statusCode(412);
    assertEquals("STAGE_1", file(id).getString("file.state"));
  }

  @Test
  void stageTwoIsAnsweredBySomebodyWhoHadNoPartInStageOne() {
    String id = answered(account, RECEIVED);
    step(id, "/escalation", Map.of("askedOn", RECEIVED.toString()))
        .then()
        .statusCode(200)
        .body("state", is("ESCALATED"))
        .body("dueOn", is("2026-04-13"));
    acknowledge(id).then().statusCode(200).body("dueOn", is("2026-05-05"));
    String head = Tokens.headOfService();
    draft(Tokens.housingAssistant(), id, whole(RECEIVED))
        .then()
        .statusCode(409)
        .body("code", is("COMPLAINT_SAME_PERSON"));
    draft(Tokens.incomeOfficer(), id, whole(RECEIVED)).then().statusCode(200);
    send(Tokens.seniorRentsOfficer(), id)
        .then()
        .statusCode(403)
        .body("code", is("COMPLAINT_NOT_YOURS"));
    assertEquals(
        "You wrote or sent the answer at stage 1: somebody else looks at stage 2.",
        file(Tokens.seniorRentsOfficer(), id).getString("notYou"));
    Books.run(
        "insert into complaint_event (account_id, id, complaint_id, stage, kind, happened_on, words, made_by, made_by_name) select account_id, ?, id, 1, 'ANSWERED', received_on, 'x', ?, 'x' from complaint",
        Books.id(),
        Tokens.issuer() + "|" + Tokens.subject("grace.okoro"));
    send(head, id).then().statusCode(409).body("code", is("COMPLAINT_SAME_PERSON"));
    Books.run("delete from complaint_event where words = 'x'");
    send(head, id).then().statusCode(200).body("state", is("STAGE_2_ANSWERED"));
    step(id, "/escalation", Map.of("askedOn", RECEIVED.toString()))
        .then()
        .statusCode(409)
        .body("code", is("COMPLAINT_STEP_WRONG"));
  }

  @Test
  void twoWhoSendOneAnswerSendItOnce() throws Exception {
    String id = logged(account);
    acknowledge(id, "Taken twice").then().statusCode(200);
    draft(Tokens.housingAssistant(), id, whole(RECEIVED)).then().statusCode(200);
    String version = ComplaintCalls.version(id);
    Callers.counted(
        4,
        n ->
            as(Tokens.seniorRentsOfficer())
                .header("If-Match", version)
                .post("/api/v1/complaints/" + id + "/answer")
                .statusCode());
    assertEquals(1, Books.number("select count(*) from letter where kind = 'COMPLAINT_ANSWERED'"));
    assertEquals(1, Books.number("select count(*) from complaint_event where kind = 'ANSWERED'"));
  }

  @Test
  void nobodyWorksOnTheirOwnComplaint() {
    String id = logged(account);
    People.linkedToStaff(
        ComplaintCalls.person(account), Tokens.issuer(), Tokens.subject("amara.lewis"));
    try {
      as(Tokens.housingAssistant())
          .get("/api/v1/complaints/" + id)
          .then()
          .statusCode(403)
          .body("code", is("OWN_ACCOUNT"));
      as(Tokens.housingAssistant()).get("/api/v1/complaints").then().body("items", hasSize(0));
    } finally {
      Books.run("delete from staff_person where subject = ?", Tokens.subject("amara.lewis"));
    }
  }

  @Test
  void itIsClosedOnceAllThatWasPromisedIsDone() {
    String id = answered(account, RECEIVED);
    step(id, "/closure", Map.of("learning", LEARNING))
        .then()
        .statusCode(409)
        .body("code", is("COMPLAINT_PROMISES_OPEN"));
    List<String> actions = file(id).getList("file.actions.id");
    step(id, "/actions/" + actions.getFirst() + "/outcome", Map.of("words", "Sent with it"))
        .then()
        .statusCode(200);
    String money = "/actions/" + actions.getLast() + "/outcome";
    step(id, money, Map.of("words", "Credited"))
        .then()
        .statusCode(422)
        .body("code", is("COMPLAINT_ENTRY_WRONG"));
    int wrong = Books.entry(account, "RCC", -4_999, RECEIVED);
    int right = Books.entry(account, "RCC", -5_000, RECEIVED);
    Books.run("update entry set source = 'DEBIT' where account_id = ?", account);
    step(id, money, Map.of("words", "Credited", "entryNumber", wrong)).then().statusCode(422);
    step(id, money, Map.of("words", "Credited", "entryNumber", right)).then().statusCode(200);
    step(id, money, Map.of("words", "Credited", "entryNumber", right)).then().statusCode(404);
    step(id, "/closure", Map.of("learning", LEARNING))
        .then()
        .statusCode(200)
        .body("state", is("CLOSED_AT_1"));
    step(id, "/escalation", Map.of("askedOn", RECEIVED.toString()))
        .then()
        .statusCode(200)
        .body("state", is("ESCALATED"));
  }

  @Test
  void aPointRaisedMeanwhileIsAnsweredToo() {
    String id = logged(account);
    acknowledge(id, "Taken twice").then().statusCode(200);
    draft(Tokens.housingAssistant(), id, whole(RECEIVED)).then().statusCode(200);
    step(id, "/points", Map.of("words", "The letter was rude")).then().statusCode(200);
    assertEquals(
        List.of("Decide point 2.", "Give the reasons for point 2."), file(id).getList("gaps"));
    step(id, "/withdrawal", Map.of("words", "Rang: it is settled"))
        .then()
        .statusCode(200)
        .body("state", is("WITHDRAWN"));
    assertTrue(file(id).getList("moves").isEmpty());
  }

  @Test
  void whatComplaintsAreAboutIsDatedData() {
    as(Tokens.contactCentre())
        .get("/api/v1/complaint-categories")
        .then()
        .statusCode(200)
        .body("items.code", hasItems("DIRECT_DEBIT", "OTHER"));
    as(Tokens.contactCentre())
        .get("/api/v1/complaints?state=STAGE_1")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    as(Tokens.finance()).get("/api/v1/complaints").then().statusCode(403);
  }
}
