package org.quarterday.writeoffschedule;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.quarterday.writeoff.WriteOffs.approve;
import static org.quarterday.writeoff.WriteOffs.as;
import static org.quarterday.writeoff.WriteOffs.balance;
import static org.quarterday.writeoff.WriteOffs.former;
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
import org.quarterday.support.Callers;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;
import org.quarterday.writeoff.WriteOffs;

/** Schedules of write-offs: decided by another person, posted once. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ScheduleTest extends ScheduleBooks {

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
  void whoeverHadAPartInItNeverApprovesIt() {
    String both =
        Tokens.with("account:read", "report:view", "writeoff:propose", "writeoff:approve");
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
}
