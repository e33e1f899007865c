package org.quarterday.court;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.court.CourtCalls.EARLIEST;
import static org.quarterday.court.CourtCalls.NOTICE;
import static org.quarterday.court.CourtCalls.as;
import static org.quarterday.court.CourtCalls.claim;
import static org.quarterday.court.CourtCalls.notice;
import static org.quarterday.court.CourtCalls.served;
import static org.quarterday.court.CourtCalls.tenant;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** What an administrator sets for the way to court, from a day on. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CourtSettingTest {

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void somebodyOwes() {
    Books.empty();
    today.standAt(NOTICE);
    account = tenant();
  }

  @AfterEach
  void theSettingsAreAsTheyCame() {
    today.flow();
    Books.empty();
    for (String table : List.of("court_fee", "court_notice_kind")) {
      Books.run("delete from %s where set_by_name <> 'Set-up'".formatted(table));
      Books.run(
          "update %1$s s set valid_before = null where not exists (select from %1$s l where l.code = s.code and l.valid_from > s.valid_from)"
              .formatted(table));
    }
    Oracle.holds();
  }

  @Test
  void aFeeIsThatOfTheDayAClaimIsIssued() {
    fee("POSSESSION_CLAIM", EARLIEST, 45_500).then().statusCode(200);
    served(account);
    today.standAt(EARLIEST);
    claim(account, EARLIEST, "Panel").then().statusCode(201).body("feePence", is(45_500));
    as(Tokens.systemAdmin())
        .get("/api/v1/court-fees")
        .then()
        .statusCode(200)
        .body("items.findAll { it.code == 'POSSESSION_CLAIM' }.feePence", hasItem(40_400))
        .body("items.find { it.feePence == 45500 }.validFrom", is(EARLIEST.toString()));
  }

  @Test
  void aNoticeKeepsTheDaysItWasMadeWith() {
    kind(NOTICE.plusDays(1), Map.of("noticeDays", 56)).then().statusCode(200);
    notice(account).then().statusCode(201).body("earliestOn", is(EARLIEST.toString()));
    today.standAt(NOTICE.plusDays(1));
    UUID other = tenant();
    notice(other).then().statusCode(201).body("earliestOn", is(EARLIEST.plusDays(28).toString()));
    refused(kind(NOTICE.plusDays(1), Map.of("noticeDays", 60)), "/validFrom");
    kind(NOTICE.plusDays(2), Map.of("inUse", false)).then().statusCode(200);
    today.standAt(NOTICE.plusDays(2));
    notice(tenant()).then().statusCode(422).body("code", is("COURT_KIND_WRONG"));
  }

  @Test
  void whatWasDecidedForADayIsNotUndoneFromBefore() {
    refused(fee("WARRANT", NOTICE.minusDays(1), 15_000), "/validFrom");
    fee("WARRANT", NOTICE.plusDays(30), 15_000).then().statusCode(200);
    refused(fee("WARRANT", NOTICE.plusDays(10), 14_900), "/validFrom");
    fee("WARRANT", NOTICE.plusDays(30), 15_200).then().statusCode(200);
    assertEquals(
        15_200,
        Books.number(
            "select fee_pence from court_fee where code = 'WARRANT' and valid_before is null"));
    refused(kind(NOTICE, Map.of("tenures", List.of("SEC", "NIL"))), "/tenures");
  }

  @Test
  void onlyAnAdministratorSetsThem() {
    as(Tokens.incomeOfficer())
        .body(Map.of("code", "WARRANT", "validFrom", NOTICE.toString(), "feePence", 1))
        .post("/api/v1/court-fees")
        .then()
        .statusCode(403);
    as(Tokens.incomeOfficer()).get("/api/v1/court-notice-kinds").then().statusCode(200);
  }

  private static void refused(Response answer, String pointer) {
    answer
        .then()
        .statusCode(422)
        .body("code", is("COURT_SETTING_WRONG"))
        .body("errors[0].pointer", is(pointer));
  }

  private static Response fee(String code, LocalDate from, long pence) {
    return as(Tokens.systemAdmin())
        .body(Map.of("code", code, "validFrom", from.toString(), "feePence", pence))
        .post("/api/v1/court-fees");
  }

  private static Response kind(LocalDate from, Map<String, Object> change) {
    Map<String, Object> request = new HashMap<>();
    request.put("code", "SEEKING_POSSESSION");
    request.put("validFrom", from.toString());
    request.put("inUse", true);
    request.put("name", "Notice of seeking possession");
    request.put("tenures", List.of("SEC", "FLX"));
    request.put("noticeDays", 28);
    request.put("livesMonths", 12);
    request.put("reviewDays", null);
    request.put("source", "Housing Act 1985 s.83");
    request.putAll(change);
    return as(Tokens.systemAdmin()).body(request).post("/api/v1/court-notice-kinds");
  }
}
