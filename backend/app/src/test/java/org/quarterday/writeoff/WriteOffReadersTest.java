package org.quarterday.writeoff;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.quarterday.writeoff.WriteOffs.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Why a debt was given up, and what was found out about people, is for who works with it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class WriteOffReadersTest {

  @Inject Today today;

  @BeforeEach
  void someDay() {
    Books.empty();
    today.standAt(WriteOffs.TODAY);
  }

  @AfterEach
  void time() {
    today.flow();
  }

  @Test
  void whoAnswersTheTelephoneReadsNoReasonsNoFindingsAndNoPaper() {
    UUID account = WriteOffs.former(4_270);
    String id = WriteOffs.proposed(account, 4_270);
    String schedule = WriteOffs.sent(id);
    for (String closed :
        List.of(
            "/api/v1/accounts/" + account + "/debt",
            "/api/v1/write-offs",
            "/api/v1/write-offs/" + id,
            "/api/v1/write-offs/export.csv",
            "/api/v1/write-off-candidates",
            "/api/v1/write-off-candidates/export.csv",
            "/api/v1/write-off-schedules",
            "/api/v1/write-off-schedules/" + schedule,
            "/api/v1/write-ons")) {
      as(Tokens.contactCentre()).get(closed).then().statusCode(403);
      as(Tokens.auditor()).get(closed).then().statusCode(200);
    }
    for (String paper : List.of("report.pdf", "report.xlsx")) {
      as(Tokens.contactCentre())
          .get("/api/v1/write-off-schedules/" + schedule + "/" + paper)
          .then()
          .statusCode(403);
    }
  }

  @Test
  void thatADebtorIsBackTheySeeAndOnWhatGroundItWasGivenUpTheyDoNot() {
    UUID account = WriteOffs.former(4_270);
    WriteOffs.writtenOff(account, 4_270);
    String before = "/api/v1/accounts/" + account + "/written-off";
    as(Tokens.contactCentre())
        .get(before)
        .then()
        .statusCode(200)
        .body("items[0].remainingWords", is("£42.70"))
        .body("items[0].kind", nullValue());
    as(Tokens.incomeOfficer()).get(before).then().body("items[0].kind", is("ADMINISTRATIVE"));
  }
}
