package org.quarterday.writeoffschedule;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.writeoff.WriteOffs.approve;
import static org.quarterday.writeoff.WriteOffs.as;
import static org.quarterday.writeoff.WriteOffs.debtor;
import static org.quarterday.writeoff.WriteOffs.one;
import static org.quarterday.writeoff.WriteOffs.proposed;
import static org.quarterday.writeoff.WriteOffs.schedule;
import static org.quarterday.writeoff.WriteOffs.sent;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** A colleague's own household's debt on a schedule. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ScheduleHouseholdTest extends ScheduleBooks {

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
}
