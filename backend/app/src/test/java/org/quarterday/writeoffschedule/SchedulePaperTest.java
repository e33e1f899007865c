package org.quarterday.writeoffschedule;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.writeoff.WriteOffs.approve;
import static org.quarterday.writeoff.WriteOffs.as;
import static org.quarterday.writeoff.WriteOffs.balance;
import static org.quarterday.writeoff.WriteOffs.one;
import static org.quarterday.writeoff.WriteOffs.proposed;
import static org.quarterday.writeoff.WriteOffs.schedule;
import static org.quarterday.writeoff.WriteOffs.sent;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.PdfText;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;
import org.quarterday.writeoff.WriteOffs;

/** A schedule as it is prepared, sent, frozen, sent back and read. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SchedulePaperTest extends ScheduleBooks {

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
}
