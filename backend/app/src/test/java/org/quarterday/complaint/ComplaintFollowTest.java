package org.quarterday.complaint;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.complaint.ComplaintCalls.LEARNING;
import static org.quarterday.complaint.ComplaintCalls.RECEIVED;
import static org.quarterday.complaint.ComplaintCalls.acknowledge;
import static org.quarterday.complaint.ComplaintCalls.answered;
import static org.quarterday.complaint.ComplaintCalls.as;
import static org.quarterday.complaint.ComplaintCalls.file;
import static org.quarterday.complaint.ComplaintCalls.log;
import static org.quarterday.complaint.ComplaintCalls.logged;
import static org.quarterday.complaint.ComplaintCalls.person;
import static org.quarterday.complaint.ComplaintCalls.request;
import static org.quarterday.complaint.ComplaintCalls.step;
import static org.quarterday.complaint.ComplaintCalls.tenant;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.contact.ContactCalls;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PdfText;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** What follows a complaint: its hold, who is reminded, the bundle and the figures. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ComplaintFollowTest {

  @Inject Today today;
  @Inject FollowComplaints follow;

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
  void whatIsInDisputeIsHeldWithTheComplaintAndUntilItIsClosed() {
    Map<String, Object> request = request(account);
    request.put("disputedPence", 12_050);
    String id = log(account, request).then().statusCode(201).extract().path("id");
    holds(0, "Complaint");
    assertEquals(
        12_050, Books.number("select debt_pence from hold_account where account_id = ?", account));
    step(id, "/dispute", Map.of("disputedPence", 100))
        .then()
        .statusCode(409)
        .body("code", is("COMPLAINT_DISPUTED"));
    step(id, "/withdrawal", Map.of("words", "Rang: it is settled")).then().statusCode(200);
    assertEquals(0, Books.number("select count(*) from hold where ended_on is null"));
    assertEquals(1, Books.number("select count(*) from hold_event where what = 'ENDED'"));
  }

  @Test
  void aRequestThatIsNoComplaintHoldsNothing() {
    Map<String, Object> request = request(account);
    request.put("heard", "ASKS_TO_PUT_RIGHT");
    request.put("disputedPence", 12_050);
    log(account, request)
        .then()
        .statusCode(422)
        .body("code", is("COMPLAINT_SUM_WRONG"))
        .body("errors[0].pointer", is("/disputedPence"));
    assertEquals(0, Books.number("select count(*) from complaint"));
    assertEquals(0, Books.number("select count(*) from hold"));
  }

  @Test
  void aComplaintClosedAfterStageOneHoldsAgainWhenItGoesOn() {
    String id = answered(account, RECEIVED);
    Books.run(
        "update complaint_action set state = 'DONE', done_on = ?, done_by_name = 'x' where account_id = ?",
        RECEIVED,
        account);
    step(id, "/dispute", Map.of("disputedPence", 2_500)).then().statusCode(200);
    step(id, "/closure", Map.of("learning", LEARNING)).then().statusCode(200);
    assertEquals(0, Books.number("select count(*) from hold where ended_on is null"));
    step(id, "/escalation", Map.of("askedOn", RECEIVED.toString())).then().statusCode(200);
    assertEquals(1, Books.number("select count(*) from hold where ended_on is null"));
    assertEquals("", file(id).getString("file.learning"));
  }

  @Test
  void eachDayIsRemindedOfOnceBeforeAndOnceAfter() throws Throwable {
    String id = logged(account);
    followed();
    assertEquals(List.of(), tasks());
    today.standAt(LocalDate.of(2026, 4, 9));
    followed();
    followed();
    assertEquals(List.of("COMPLAINT_DUE OPEN"), tasks());
    today.standAt(LocalDate.of(2026, 4, 14));
    followed();
    followed();
    assertEquals(List.of("COMPLAINT_DUE OPEN", "COMPLAINT_LATE OPEN"), tasks());
    acknowledge(id, "Taken twice").then().statusCode(200).body("dueOn", is("2026-04-28"));
    followed();
    assertEquals(List.of("COMPLAINT_DUE DONE", "COMPLAINT_LATE DONE"), tasks());
    today.standAt(LocalDate.of(2026, 4, 28));
    followed();
    assertEquals(3, tasks().size());
    step(id, "/extension", Map.of("until", "2026-05-06", "reason", "The bank is still looking"))
        .then()
        .statusCode(200);
    assertEquals(0, Books.number("select count(*) from task where state = 'OPEN'"));
    today.standAt(LocalDate.of(2026, 5, 6));
    followed();
    assertEquals(1, Books.number("select count(*) from task where state = 'OPEN'"));
  }

  @Test
  void whatAnAnswerPromisedIsRemindedOfAndFinishedWithIt() throws Throwable {
    String id = answered(account, RECEIVED);
    followed();
    assertEquals(2, Books.number("select count(*) from task where state = 'OPEN'"));
    step(
            id,
            "/actions/" + file(id).getString("file.actions[0].id") + "/outcome",
            Map.of("words", "Sent with it"))
        .then()
        .statusCode(200);
    assertEquals(1, Books.number("select count(*) from task where state = 'OPEN'"));
  }

  @Test
  void theBundleHoldsTheComplaintAndTheAccount() {
    String id = answered(account, RECEIVED);
    new ContactCalls(account).logged(person(account), "note", "She rang about the second letter");
    byte[] pdf =
        as(Tokens.housingAssistant())
            .get("/api/v1/complaints/" + id + "/evidence.pdf")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    assertEquals("", PdfText.faults(pdf));
    String text = PdfText.of(pdf);
    for (String said :
        List.of(
            "nobody rings me back",
            "Taken twice",
            "Upheld",
            "£50.00",
            "600.00",
            "Ada Hale",
            "Balance or statement",
            "Resolved there and then",
            "She rang about the")) {
      assertTrue(text.contains(said), said + " in " + text);
    }
    as(Tokens.finance()).get("/api/v1/complaints/" + id + "/evidence.pdf").then().statusCode(403);
  }

  @Test
  void theFiguresCountWhatTheCodeAsksFor() {
    answered(account, RECEIVED);
    String late = logged(account);
    Map<String, Object> asks = request(account);
    asks.put("heard", "ASKS_TO_PUT_RIGHT");
    log(account, asks).then().statusCode(201);
    today.standAt(LocalDate.of(2026, 4, 14));
    acknowledge(late, "Rude").then().statusCode(200);
    as(Tokens.auditor())
        .get("/api/v1/complaint-figures?from=2026-04-01&to=2027-03-31")
        .then()
        .statusCode(200)
        .body("stages[0].received", is(2))
        .body("stages[0].inTime", is(1))
        .body("stages[0].missed", is(1))
        .body("stages[0].percentInTime", is("50.0"))
        .body("stages[1].received", is(0))
        .body("assessment.find { it.code == '1.4' }.count", is(1))
        .body("assessment.find { it.code == '6.2' }.count", is(1))
        .body("assessment.find { it.code == '6.2' }.of", is(2))
        .body("categories.name", contains("A Direct Debit that was wrong"))
        .body("categories[0].complaints", is(2));
    as(Tokens.auditor()).get("/api/v1/complaint-figures?from=2026-04-01").then().statusCode(422);
    String csv =
        as(Tokens.auditor())
            .get(
                "/api/v1/complaint-figures/export.csv?from=2026-04-01&to=2027-03-31&columns=code,count,of")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertTrue(csv.contains("6.2,1,2"), csv);
  }

  private void holds(int at, String words) {
    as(Tokens.housingAssistant())
        .get("/api/v1/holds?accountId=" + account)
        .then()
        .body("items[" + at + "].words", is(words))
        .body("items[" + at + "].state", is("STANDING"))
        .body("items[" + at + "].stops", hasItems("CHASING_LETTER", "ARREARS_STEP", "COURT_STEP"));
  }

  private static List<String> tasks() {
    return Books.rows("select kind || ' ' || state as task from task order by kind").stream()
        .map(row -> (String) row.get("task"))
        .toList();
  }

  private void followed() throws Throwable {
    VertxContextSupport.subscribeAndAwait(() -> follow.follow());
  }
}
