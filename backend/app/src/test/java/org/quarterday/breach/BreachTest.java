package org.quarterday.breach;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.breach.rules.RiskQuestion;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** A breach is reported by anybody, seen by few, and told in time or with the reason why not. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BreachTest {

  /** Noon in London is eleven by universal time. */
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 27);

  private static final String WHAT = "Two statements went into one envelope";

  @Inject Today today;

  @BeforeEach
  void anEmptyLog() {
    Books.referenceData();
    Books.empty();
    today.standAt(TODAY);
  }

  @AfterEach
  void now() {
    today.flow();
  }

  @Test
  void anybodyReportsOneOnceAndSeesLaterThatItWasRead() {
    String key = UUID.randomUUID().toString();
    for (int time = 0; time < 2; time++) {
      report(Tokens.contactCentre(), key, "2026-05-27T09:00:00Z")
          .statusCode(201)
          .body("reportBy", is("2026-05-30T09:00:00Z"));
    }
    assertEquals(1, Books.number("select count(*) from breach"));
    as(Tokens.contactCentre())
        .get("/api/v1/own-breaches")
        .then()
        .body("items", hasSize(1))
        .body("items[0].readAt", nullValue())
        .body("items[0].what", nullValue());
    look("New in the log").statusCode(200).body("facts.clock", is("70 hours left"));
    as(Tokens.contactCentre())
        .get("/api/v1/own-breaches")
        .then()
        .body("items[0].readAt", notNullValue());
    as(Tokens.housingAssistant()).get("/api/v1/own-breaches").then().body("items", hasSize(0));
  }

  @Test
  void whoMayNotHandleItSeesNothingOfIt() {
    report("2026-05-27T09:00:00Z");
    for (String token :
        List.of(
            Tokens.housingAssistant(),
            Tokens.incomeOfficer(),
            Tokens.contactCentre(),
            Tokens.finance(),
            Tokens.auditor(),
            Tokens.systemAdmin())) {
      as(token).get("/api/v1/breaches").then().statusCode(403);
      as(token)
          .body(Map.of("why", "I am curious"))
          .post("/api/v1/breaches/{i}/sights", id())
          .then()
          .statusCode(403);
    }
    String log =
        as(Tokens.auditor()).get("/api/v1/audit-events?limit=250").then().extract().asString();
    assertFalse(log.contains("one envelope"), log);
    assertEquals(
        0,
        Books.number(
            "select count(*) from audit_event where subject = 'task' and action = 'INSERT' and actor not like 'quarterday|%' and after ->> 'kind' like 'BREACH%'"),
        "nobody's name stands beside the task");
  }

  @Test
  void theLogTellsNothingUntilItIsOpenedAndEachSightStays() {
    report("2026-05-27T09:00:00Z");
    String lines =
        as(Tokens.headOfService())
            .get("/api/v1/breaches")
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .body("items[0].clock", is("70 hours left"))
            .extract()
            .asString();
    assertFalse(lines.contains("envelope"), lines);
    look("New in the log");
    look("The sender called")
        .body("facts.what", is(WHAT))
        .body("facts.categories", contains("CONTACT", "FINANCIAL"))
        .body("sights.why", contains("New in the log", "The sender called"))
        .body("missing", contains("Judge the risk."));
    as(Tokens.headOfService())
        .body(Map.of("why", " "))
        .post("/api/v1/breaches/{i}/sights", id())
        .then()
        .statusCode(422);
  }

  @Test
  void aTimeToComeIsRefusedAndChangesNothing() {
    report(Tokens.contactCentre(), UUID.randomUUID().toString(), "2026-05-27T12:00:00Z")
        .statusCode(422)
        .body("code", is("BREACH_TIME_WRONG"));
    assertEquals(0, Books.number("select count(*) from breach"));
  }

  @Test
  void aRiskIsToldAndLateOnlyWithTheReason() {
    report("2026-05-23T09:00:00Z");
    judge("NO", null).body("proposed", is("UNLIKELY"));
    judge("YES", null).body("risk", is("UNLIKELY"));
    judge("NOT_KNOWN", null).body("proposed", is("HIGH")).body("risk", is("HIGH"));
    step("ico", Map.of("whyNot", "It is only one household"))
        .statusCode(409)
        .body("code", is("BREACH_CANNOT"));
    step("ico", Map.of("toldAt", "2026-05-27T10:00:00Z"))
        .statusCode(422)
        .body("code", is("BREACH_INCOMPLETE"))
        .body("errors[0].pointer", is("/lateReason"));
    step("ico", Map.of("toldAt", "2026-05-22T10:00:00Z"))
        .statusCode(422)
        .body("code", is("BREACH_TIME_WRONG"));
    step(
            "ico",
            Map.of("toldAt", "2026-05-27T10:00:00Z", "lateReason", "It was found on a Saturday"))
        .statusCode(200);
    look("To see it").body("telling.icoLateReason", is("It was found on a Saturday"));
    as(Tokens.headOfService())
        .get("/api/v1/breaches")
        .then()
        .body("items[0].late", is(true))
        .body("items[0].clock", is(""));
    step("ico", Map.of("toldAt", "2026-05-27T10:00:00Z")).statusCode(409);
    assertEquals(
        0,
        Books.number("select count(*) from task where kind = 'BREACH_WAITS' and state = 'OPEN'"));
  }

  @Test
  void itIsClosedOnceEverybodyWasToldAndEverythingIsDone() {
    report("2026-05-26T09:00:00Z");
    judge("NOT_KNOWN", null);
    step("actions", Map.of("words", "Check twice", "who", "Post room", "dueOn", "2026-06-10"))
        .statusCode(200);
    step("ico", Map.of("toldAt", "2026-05-27T10:00:00Z", "reference", "IC-0000")).statusCode(200);
    step("people", Map.of("ground", "NOT_HIGH", "words", "It is not so bad"))
        .statusCode(409)
        .body("code", is("BREACH_CANNOT"));
    close().statusCode(409).body("detail", containsString("Tell the people"));
    step("people", Map.of("toldOn", "2026-05-27", "words", "By letter: change the password"))
        .statusCode(200);
    close().statusCode(409).body("detail", is("Finish what is to be done."));
    String action = Books.rows("select id from breach_action").getFirst().get("id").toString();
    step("actions/" + action + "/outcome", Map.of("words", "Two people fold")).statusCode(200);
    step("actions/" + action + "/outcome", Map.of("words", "Two people fold")).statusCode(409);
    close().statusCode(200).body("state", is("CLOSED"));
    close().statusCode(409);
    as(Tokens.headOfService()).get("/api/v1/breaches").then().body("items", hasSize(0));
    as(Tokens.headOfService())
        .get("/api/v1/breaches?state=CLOSED")
        .then()
        .body("items", hasSize(1));
  }

  @Test
  void anUnlikelyRiskIsLeftUntoldWithItsReason() {
    report("2026-05-27T09:00:00Z");
    step("ico", Map.of("whyNot", "It came back unopened")).statusCode(409);
    judge("NO", null);
    step("ico", Map.of("whyNot", " ")).statusCode(422);
    step("ico", Map.of("whyNot", "It came back unopened")).statusCode(200);
    step("people", Map.of("ground", "NOT_HIGH", "words", "It came back unopened")).statusCode(200);
    close().statusCode(200);
  }

  @Test
  void everyQuestionIsAnsweredAndAnotherJudgementStaysBesideTheProposal() {
    report("2026-05-27T09:00:00Z");
    step(
            "judgement",
            Map.of(
                "answers",
                List.of(Map.of("question", "SAFETY", "answer", "NO")),
                "reasons",
                "Looked at with the team"))
        .statusCode(422)
        .body("code", is("BREACH_INCOMPLETE"));
    judge("NO", "RISK").body("proposed", is("UNLIKELY")).body("risk", is("RISK"));
    look("To see it")
        .body("judgements[0].answers", hasSize(RiskQuestion.values().length))
        .body("judgements[0].proposed", is("UNLIKELY"))
        .body("facts.risk", is("RISK"));
  }

  private static void report(String awareAt) {
    report(Tokens.housingAssistant(), UUID.randomUUID().toString(), awareAt).statusCode(201);
  }

  private static ValidatableResponse report(String token, String key, String awareAt) {
    return as(token)
        .header("Idempotency-Key", key)
        .body(
            Map.of(
                "nature",
                "CONFIDENTIALITY",
                "what",
                WHAT,
                "awareAt",
                awareAt,
                "peopleAbout",
                2,
                "categories",
                List.of("FINANCIAL", "CONTACT"),
                "contained",
                "The envelope was asked back"))
        .post("/api/v1/breaches")
        .then();
  }

  private static ValidatableResponse look(String why) {
    return step("sights", Map.of("why", why));
  }

  /** All questions answered alike. */
  private static ValidatableResponse judge(String answer, String risk) {
    var body = new HashMap<String, Object>();
    body.put(
        "answers",
        Arrays.stream(RiskQuestion.values())
            .map(each ->
                Map.of(
                    "question",
                    each.name(),
                    "answer",
                    each == RiskQuestion.WITHOUT && answer.equals("YES") ? "NO" : answer))
            .toList());
    body.put("risk", risk);
    body.put("reasons", "Looked at with the team");
    return step("judgement", body).statusCode(200);
  }

  private static ValidatableResponse close() {
    return step("outcome", Map.of("outcome", "Letters are checked by two people"));
  }

  private static ValidatableResponse step(String path, Map<String, ?> body) {
    return as(Tokens.headOfService()).body(body).post("/api/v1/breaches/{i}/" + path, id()).then();
  }

  private static String id() {
    return Books.rows("select id from breach").getFirst().get("id").toString();
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }
}
