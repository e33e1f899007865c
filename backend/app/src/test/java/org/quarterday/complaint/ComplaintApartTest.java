package org.quarterday.complaint;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.complaint.ComplaintCalls.LEARNING;
import static org.quarterday.complaint.ComplaintCalls.RECEIVED;
import static org.quarterday.complaint.ComplaintCalls.acknowledge;
import static org.quarterday.complaint.ComplaintCalls.apart;
import static org.quarterday.complaint.ComplaintCalls.as;
import static org.quarterday.complaint.ComplaintCalls.draft;
import static org.quarterday.complaint.ComplaintCalls.file;
import static org.quarterday.complaint.ComplaintCalls.log;
import static org.quarterday.complaint.ComplaintCalls.logApart;
import static org.quarterday.complaint.ComplaintCalls.logged;
import static org.quarterday.complaint.ComplaintCalls.request;
import static org.quarterday.complaint.ComplaintCalls.send;
import static org.quarterday.complaint.ComplaintCalls.step;
import static org.quarterday.complaint.ComplaintCalls.tenant;

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
import org.quarterday.letter.LettersMade;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PdfText;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** A complaint of somebody who has no rent account takes the same way as a tenant's. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ComplaintApartTest {

  @Inject Today today;
  @Inject FollowComplaints follow;
  @Inject LettersMade letters;

  @BeforeEach
  void nobodyHasAnAccount() {
    Books.empty();
    today.standAt(RECEIVED);
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void itIsListedAndReadWithoutAnAccount() {
    UUID account = tenant();
    logged(account);
    String id = id(logApart(apart()));
    as(Tokens.housingAssistant())
        .get("/api/v1/complaints?apart=true")
        .then()
        .statusCode(200)
        .body("items.id", contains(id))
        .body("items[0].accountId", nullValue())
        .body("items[0].accountReference", nullValue())
        .body("items[0].complainant", is("Mr Idris Vane"))
        .body("items[0].dueOn", is("2026-04-13"));
    as(Tokens.housingAssistant()).get("/api/v1/complaints").then().body("items", hasSize(2));
    as(Tokens.housingAssistant())
        .get("/api/v1/complaints?accountId=" + account)
        .then()
        .body("items", hasSize(1));
    JsonPath read = file(id);
    assertEquals("LEASEHOLDER", read.getString("file.complainant"));
    assertEquals("01632 960177", read.getString("file.reach"));
    assertEquals("", read.getString("file.home"));
    assertEquals("", read.getString("file.speaksFor"));
    String csv =
        as(Tokens.housingAssistant())
            .get("/api/v1/complaints/export.csv?apart=true&columns=account,complainant")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertTrue(csv.contains(",Mr Idris Vane"), csv);
  }

  @Test
  void whoComplainsWithoutAnAccountIsAskedForANameAndAnAddress() {
    wrong("name", "  ", "/name");
    wrong("address", null, "/address");
    wrong("complainant", "TENANT", "/complainant");
    wrong("complainant", "REPRESENTATIVE", "/speaksFor");
    Map<String, Object> disputes = apart();
    disputes.put("disputedPence", 5_000);
    logApart(disputes)
        .then()
        .statusCode(422)
        .body("code", is("COMPLAINT_SUM_WRONG"))
        .body("errors[0].pointer", is("/disputedPence"));
    UUID account = tenant();
    Map<String, Object> visitor = request(account);
    visitor.put("complainant", "OTHER");
    log(account, visitor)
        .then()
        .statusCode(422)
        .body("code", is("COMPLAINT_WHO_WRONG"))
        .body("errors[0].pointer", is("/complainant"));
    assertEquals(0, Books.number("select count(*) from complaint"));
    Map<String, Object> speaks = apart();
    speaks.put("complainant", "REPRESENTATIVE");
    speaks.put("speaksFor", "For Mr Vane, his letter is filed");
    logApart(speaks).then().statusCode(201);
    as(Tokens.finance())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(apart())
        .post("/api/v1/complaints")
        .then()
        .statusCode(403);
  }

  @Test
  void whatNeedsAnAccountIsRefused() {
    String id = id(logApart(apart()));
    step(id, "/dispute", Map.of("disputedPence", 5_000))
        .then()
        .statusCode(422)
        .body("code", is("COMPLAINT_SUM_WRONG"));
    acknowledge(id, "No answer").then().statusCode(200);
    draft(Tokens.housingAssistant(), id, answer(true))
        .then()
        .statusCode(422)
        .body("code", is("COMPLAINT_DRAFT_WRONG"))
        .body("errors[0].pointer", is("/actions/0/setOff"));
    assertEquals(0, Books.number("select count(*) from complaint_action"));
    assertEquals(0, Books.number("select count(*) from hold"));
  }

  @Test
  void itGoesThroughBothStagesAndItsLettersAreAmongTheLetters() throws Throwable {
    String id = id(logApart(apart()));
    answered(id, Tokens.housingAssistant(), Tokens.seniorRentsOfficer());
    step(id, "/escalation", Map.of("askedOn", RECEIVED.toString())).then().statusCode(200);
    answered(id, Tokens.incomeOfficer(), Tokens.headOfService());
    for (Map<String, Object> action : file(id).<Map<String, Object>>getList("file.actions")) {
      step(id, "/actions/" + action.get("id") + "/outcome", Map.of("words", "Paid out"))
          .then()
          .statusCode(200);
    }
    step(id, "/closure", Map.of("learning", LEARNING)).then().statusCode(200);
    letters.make();
    assertEquals(
        4,
        Books.number(
            "select count(*) from letter where account_id is null and complaint_id = ? and state = 'MADE'",
            UUID.fromString(id)));
    var listed = as(Tokens.housingAssistant()).get("/api/v1/letters?state=MADE").then();
    listed.statusCode(200).body("items", hasSize(4)).body("items[0].accountId", nullValue());
    List<String> ids = listed.extract().path("items.id");
    byte[] pdf =
        as(Tokens.housingAssistant())
            .get("/api/v1/letters/" + ids.getLast() + "/letter.pdf")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    String text = PdfText.of(pdf);
    assertTrue(text.contains("12 Weir Street") && text.contains("Mr Idris Vane"), text);
    assertFalse(text.contains("Rent account"), text);
    assertEquals("", PdfText.faults(pdf));
    as(Tokens.housingAssistant())
        .body(Map.of("ids", ids, "sentOn", RECEIVED.toString()))
        .post("/api/v1/letters/sent")
        .then()
        .statusCode(200)
        .body("sent", is(4));
    bundled(id);
  }

  private void bundled(String id) {
    byte[] pdf =
        as(Tokens.housingAssistant())
            .get("/api/v1/complaints/" + id + "/evidence.pdf")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    String text = PdfText.of(pdf);
    for (String said :
        List.of("bill for the roof", "Account and home None", "01632 960177", "Letters about it")) {
      assertTrue(text.contains(said), said + " in " + text);
    }
    assertTrue(text.contains("We have your complaint"), "the letters are enclosed");
    assertFalse(text.contains("Rent statement"), text);
  }

  @Test
  void itIsRemindedOfAndCounted() throws Throwable {
    id(logApart(apart()));
    today.standAt(LocalDate.of(2026, 4, 14));
    VertxContextSupport.subscribeAndAwait(() -> follow.follow());
    as(Tokens.housingAssistant())
        .get("/api/v1/tasks?kind=COMPLAINT_LATE")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].accountId", nullValue());
    as(Tokens.auditor())
        .get("/api/v1/complaint-figures?from=2026-04-01&to=2027-03-31")
        .then()
        .statusCode(200)
        .body("stages[0].received", is(1))
        .body("stages[0].missed", is(1))
        .body("categories.name", contains("No answer, or a late one"));
  }

  @Test
  void aServiceRequestIsResolvedAndRaised() {
    Map<String, Object> asks = apart();
    asks.put("heard", "ASKS_TO_PUT_RIGHT");
    String id = id(logApart(asks));
    step(id, "/resolution", Map.of("words", "Sent him the bill")).then().statusCode(200);
    step(id, "/raising", Map.of("saidOn", RECEIVED.toString(), "words", "It is the wrong bill"))
        .then()
        .statusCode(200)
        .body("state", is("LOGGED"));
    step(id, "/withdrawal", Map.of("words", "He rang: it is settled")).then().statusCode(200);
    String other = id(logApart(apart()));
    step(
            Tokens.seniorRentsOfficer(),
            other,
            "/refusal",
            Map.of("reason", "IN_COURT", "words", "The tribunal has it since February this year."))
        .then()
        .statusCode(200);
  }

  private static void wrong(String field, Object value, String pointer) {
    Map<String, Object> asked = apart();
    asked.put(field, value);
    logApart(asked)
        .then()
        .statusCode(422)
        .body("code", is("COMPLAINT_WHO_WRONG"))
        .body("errors[0].pointer", is(pointer));
  }

  private static void answered(String id, String writer, String sender) {
    step(
            id,
            "/acknowledgement",
            Map.of(
                "definition",
                ComplaintCalls.DEFINITION,
                "points",
                file(id).getList("file.points").isEmpty() ? List.of("No answer") : List.of()))
        .then()
        .statusCode(200);
    draft(writer, id, answer(false)).then().statusCode(200);
    send(sender, id).then().statusCode(200);
  }

  private static Map<String, Object> answer(boolean setOff) {
    return Map.of(
        "decisions",
        List.of(Map.of("point", 1, "decision", "UPHELD", "reasons", "Nobody answered.")),
        "actions",
        List.of(
            Map.of(
                "kind",
                "COMPENSATION",
                "words",
                "For the trouble:",
                "dueOn",
                RECEIVED.toString(),
                "amountPence",
                2_500,
                "setOff",
                setOff)));
  }

  private static String id(Response logged) {
    return logged.then().statusCode(201).extract().path("id");
  }
}
