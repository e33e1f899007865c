package org.quarterday.escalation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.contact.ContactCalls;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.PdfText;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** A case put to an officer, and what becomes of it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EscalationTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 27);
  private static final String QUESTION = "May I agree £3.65 a week?";

  @Inject Today today;

  private UUID account;
  private UUID ada;

  @BeforeEach
  void aTenantWhoOwes() {
    Books.referenceData();
    Books.empty();
    today.standAt(TODAY);
    account = Books.account(LocalDate.of(2026, 4, 6));
    ada = People.tenant(account, "Ms", "Ada", "Tenant");
    People.charge(account, "DBR", 10_000, LocalDate.of(2026, 4, 6));
    Books.entry(account, "DBR", 30_000, LocalDate.of(2026, 5, 18));
    Books.run(
        "insert into person_preference (person_id, preference) values (?, 'INTERPRETER')", ada);
  }

  @AfterEach
  void now() {
    today.flow();
  }

  @Test
  void whoIsNamedAboveIsSaidOfTheEscalation() {
    String id = asked();
    one(id).body("escalation.heldByName", nullValue());
    Books.run(
        "update task set held_by = 'SENIOR', named = 'realm|helen', named_name = 'Helen Marsh' where account_id = ?",
        account);
    one(id)
        .body("escalation.heldBy", is("SENIOR"))
        .body("escalation.heldByName", is("Helen Marsh"));
  }

  @Test
  void thePackIsWhatStoodWhenItWasAsked() {
    new ContactCalls(account).logged(ada, "note", "She earns £1,140 a month");
    String id = asked();
    Books.entry(account, "RCC", -5_000, TODAY);
    new ContactCalls(account).logged(ada, "note", "Said afterwards");
    one(id)
        .body("escalation.balancePence", is(30_000))
        .body("escalation.dueOn", is("2026-06-01"))
        .body("escalation.heldBy", is("OFFICER"))
        .body("escalation.names", is("Ms Ada Tenant"))
        .body("events.kind", contains("ASKED"))
        .body("pack[1].text", is(QUESTION))
        .body(
            "pack.text",
            hasItems(
                containsString("Balance: £300.00 in arrears."),
                is("The last thirteen weeks"),
                is("Holds and vulnerability: No hold stands.")))
        .body("pack.rows.flatten()", hasItem("Interpreter"))
        .body("pack.rows.flatten()", hasItem(containsString("£1,140 a month")))
        .body("pack.rows.flatten()", not(hasItem(containsString("afterwards"))));
  }

  @Test
  void theOfficerAnswersForThePackThatWasReadAndTheTaskIsDone() {
    String id = asked();
    String task =
        tasks()
            .body("items.kind", contains("ESCALATION_CANNOT_AFFORD"))
            .body("items[0].doneElsewhere", is(true))
            .extract()
            .path("items[0].id");
    as(Tokens.incomeOfficer())
        .body(Map.of("outcome", "Never mind"))
        .post("/api/v1/tasks/{t}/outcome", task)
        .then()
        .statusCode(409)
        .body("code", is("TASK_DONE_ELSEWHERE"));
    decide(Tokens.incomeOfficer(), id, "ANSWER", "0".repeat(64))
        .then()
        .statusCode(409)
        .body("code", is("ESCALATION_CHANGED"));
    decide(Tokens.incomeOfficer(), id, "ANSWER", hash(id))
        .then()
        .statusCode(200)
        .body("state", is("ANSWERED"));
    one(id)
        .body("escalation.decidedByName", is("Nadia Rahman"))
        .body("events.kind", contains("ASKED", "ANSWERED"))
        .body("events[1].words", is("Agree £10 a week"));
    tasks().body("items", hasSize(0));
    decide(Tokens.incomeOfficer(), id, "TAKE_OVER", hash(id))
        .then()
        .statusCode(409)
        .body("code", is("ESCALATION_CANNOT"));
  }

  @Test
  void whatIsAskedBackIsWithTheAssistantsUntilTheyReply() {
    String id = asked();
    reply(id).then().statusCode(409).body("code", is("ESCALATION_CANNOT"));
    decide(Tokens.incomeOfficer(), id, "ASK_BACK", hash(id)).then().statusCode(200);
    listed("heldBy=ASSISTANT")
        .body("items.state", contains("ASKED_BACK"))
        .body("items.dueOn", contains("2026-05-28"));
    tasks().body("items.kind", contains("ESCALATION_ASKED_BACK"));
    reply(id).then().statusCode(200).body("state", is("ASKED"));
    listed("heldBy=OFFICER").body("items", hasSize(1));
    decide(Tokens.seniorRentsOfficer(), id, "TAKE_OVER", hash(id)).then().statusCode(200);
    one(id).body("events.kind", contains("ASKED", "ASKED_BACK", "REPLIED", "TAKEN_OVER"));
    listed("limit=50").body("items", hasSize(0));
    listed("state=TAKEN_OVER").body("items", hasSize(1));
    assertEquals(0, Books.number("select count(*) from task where state = 'OPEN'"));
  }

  @Test
  void nobodyAnswersTheirOwnQuestionAndNotEverybodyAnswers() {
    String id =
        escalate(Tokens.incomeOfficer(), account, UUID.randomUUID().toString())
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    decide(Tokens.incomeOfficer(), id, "ANSWER", hash(id))
        .then()
        .statusCode(409)
        .body("code", is("SAME_PERSON"));
    decide(Tokens.housingAssistant(), id, "ANSWER", hash(id)).then().statusCode(403);
    as(Tokens.contactCentre()).get("/api/v1/escalations/{e}", id).then().statusCode(403);
    as(Tokens.incomeOfficer())
        .get("/api/v1/escalations/{e}", id)
        .then()
        .body("escalation.whyNotDecide", is("You asked; another person answers."));
    as(Tokens.seniorRentsOfficer())
        .get("/api/v1/escalations/{e}", id)
        .then()
        .body("escalation.whyNotDecide", nullValue());
  }

  @Test
  void oneQuestionIsOpenAtATimeHoweverManyAskAtOnce() throws Exception {
    Map<Integer, Long> answers =
        Callers.counted(
            4,
            caller ->
                escalate(Tokens.housingAssistant(), account, account + " " + caller).statusCode());
    assertEquals(Map.of(201, 1L, 409, 3L), answers);
    assertEquals(1, Books.number("select count(*) from escalation_pack"));
    assertEquals(1, Books.number("select count(*) from task"));
  }

  @Test
  void aRequestSentTwiceAsksOnce() {
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      escalate(Tokens.housingAssistant(), account, key).then().statusCode(201);
    }
    assertEquals(1, Books.number("select count(*) from escalation"));
  }

  @Test
  void thePackIsATaggedPdfToo() {
    byte[] pdf =
        as(Tokens.incomeOfficer())
            .get("/api/v1/escalations/{e}/pack.pdf", asked())
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    assertEquals("", PdfText.faults(pdf));
    assertTrue(PdfText.of(pdf).contains(QUESTION));
  }

  @Test
  void theListIsPagedByWhatIsDueFirst() {
    asked();
    UUID other = Books.account(LocalDate.of(2026, 4, 6));
    People.tenant(other, "Mr", "Bo", "Other");
    as(Tokens.housingAssistant())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("ground", "EVICTION_NEAR", "question", "The bailiff comes on Friday"))
        .post("/api/v1/accounts/{a}/escalations", other)
        .then()
        .statusCode(201);
    String next =
        listed("limit=1").body("items.ground", contains("EVICTION_NEAR")).extract().path("next");
    listed("limit=1&after=" + next).body("items.ground", contains("CANNOT_AFFORD"));
    listed("accountId=" + other).body("items", hasSize(1));
  }

  @Test
  void nobodyEscalatesOrReadsTheirOwnHome() {
    String id = asked();
    People.linkedToStaff(ada, Tokens.issuer(), Tokens.subject("nadia.rahman"));
    as(Tokens.incomeOfficer()).get("/api/v1/escalations/{e}", id).then().statusCode(404);
    decide(Tokens.incomeOfficer(), id, "ANSWER", hash(id)).then().statusCode(403);
    escalate(Tokens.incomeOfficer(), account, UUID.randomUUID().toString()).then().statusCode(403);
  }

  private String asked() {
    return escalate(Tokens.housingAssistant(), account, UUID.randomUUID().toString())
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Response escalate(String token, UUID account, String key) {
    return as(token)
        .header("Idempotency-Key", key)
        .body(Map.of("ground", "CANNOT_AFFORD", "question", QUESTION))
        .post("/api/v1/accounts/{a}/escalations", account);
  }

  private static Response decide(String token, String id, String decision, String hash) {
    return as(token)
        .body(Map.of("decision", decision, "contentHash", hash, "words", "Agree £10 a week"))
        .post("/api/v1/escalations/{e}/decision", id);
  }

  private static Response reply(String id) {
    return as(Tokens.housingAssistant())
        .body(Map.of("words", "She pays £60 for the bus"))
        .post("/api/v1/escalations/{e}/reply", id);
  }

  private static String hash(String id) {
    return (String)
        Books.rows("select content_hash from escalation where id = ?", UUID.fromString(id))
            .getFirst()
            .get("content_hash");
  }

  private static ValidatableResponse one(String id) {
    return as(Tokens.housingAssistant()).get("/api/v1/escalations/{e}", id).then().statusCode(200);
  }

  private static ValidatableResponse listed(String query) {
    return as(Tokens.housingAssistant()).get("/api/v1/escalations?" + query).then().statusCode(200);
  }

  private static ValidatableResponse tasks() {
    return as(Tokens.housingAssistant()).get("/api/v1/tasks?limit=50").then().statusCode(200);
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }
}
