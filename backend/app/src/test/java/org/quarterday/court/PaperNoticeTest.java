package org.quarterday.court;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.court.CourtCalls.EARLIEST;
import static org.quarterday.court.CourtCalls.NOTICE;
import static org.quarterday.court.CourtCalls.SERVE_BY;
import static org.quarterday.court.CourtCalls.claim;
import static org.quarterday.court.CourtCalls.file;
import static org.quarterday.court.CourtCalls.notice;
import static org.quarterday.court.CourtCalls.post;
import static org.quarterday.court.CourtCalls.serve;
import static org.quarterday.court.CourtCalls.tenant;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;

/** A notice that was given on paper, and whose days run all the same. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PaperNoticeTest {

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void theDaysOfTheNoticeAreOver() {
    Books.empty();
    account = tenant();
    today.standAt(EARLIEST);
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void itIsWrittenDownAsItStatesItselfAndCarriesAClaim() {
    assertEquals("No notice stands.", file(account).getString("claimWhyNot"));
    String id =
        paper(Map.of())
            .then()
            .statusCode(201)
            .body("arrearsPence", is(48_000))
            .body("earliestOn", is(EARLIEST.toString()))
            .body("named", hasSize(1))
            .extract()
            .path("id");
    assertEquals(0, Books.number("select count(*) from letter"), "the tenant has had it");
    assertTrue(file(account).getBoolean("file.notice.onPaper"));
    claim(account, EARLIEST, "Panel").then().statusCode(409).body("code", is("COURT_NOT_SERVED"));
    UUID person = file(account).getUUID("file.notice.tenants[0].personId");
    serve(account, id, person, "BY_HAND", NOTICE.minusDays(1)).then().statusCode(422);
    serve(account, id, person, "BY_HAND", NOTICE).then().statusCode(201);
    assertNull(file(account).getString("claimWhyNot"));
    claim(account, EARLIEST, "Panel").then().statusCode(201);
    assertEquals("A claim stands.", file(account).getString("claimWhyNot"));
  }

  @Test
  void aDayThatCannotBeIsNamed() {
    refused("madeOn", EARLIEST.plusDays(1));
    refused("serveBy", NOTICE.minusDays(1));
    refused("serveBy", NOTICE.plusDays(29));
    refused("arrearsFrom", NOTICE.plusDays(1));
    LocalDate old = NOTICE.minusYears(2);
    paper(
            Map.of(
                "madeOn", old.toString(), "serveBy", old.toString(), "arrearsFrom", old.toString()))
        .then()
        .statusCode(409)
        .body("code", is("COURT_NOTICE_LAPSED"));
    assertEquals(0, Books.number("select count(*) from court_notice"));
  }

  @Test
  void aHoldThatStoodOnItsDayMakesItNoNotice() {
    UUID id = Books.id();
    Books.run(
        """
        insert into hold (id, kind, source, reference, evidence, reason, starts_on, review_on, ended_on, ended_why, ended_by, ended_by_name, ended_at,
                          set_by, set_by_name)
        values (?, 'BENEFIT_PENDING', 'Benefit office', 'HB-1', 'Letter', 'Claim with evidence', ?, ?, ?, 'Decided', 'x', 'x', now(), 'test', 'Test')\
        """,
        id,
        NOTICE.minusDays(3),
        NOTICE.plusDays(90),
        NOTICE.plusDays(5));
    Books.run(
        "insert into hold_account (account_id, hold_id, books_pence) values (?, ?, 0)",
        account,
        id);
    paper(Map.of()).then().statusCode(409).body("code", is("COURT_HELD"));
    LocalDate later = NOTICE.plusDays(6);
    paper(Map.of("madeOn", later.toString(), "serveBy", later.toString())).then().statusCode(201);
  }

  @Test
  void anAccountHasOneNoticeHoweverItCame() throws Exception {
    Callers.counted(4, n -> paper(Map.of()).statusCode());
    assertEquals(1, Books.number("select count(*) from court_notice"));
    notice(account, EARLIEST).then().statusCode(409).body("code", is("COURT_NOTICE_STANDS"));
  }

  private void refused(String field, LocalDate day) {
    paper(Map.of(field, day.toString()))
        .then()
        .statusCode(422)
        .body("code", is("COURT_DAY_WRONG"))
        .body("errors[0].pointer", is("/" + field));
  }

  private Response paper(Map<String, Object> change) {
    Map<String, Object> request = new HashMap<>();
    request.put("kindCode", "SEEKING_POSSESSION");
    request.put("madeOn", NOTICE.toString());
    request.put("serveBy", SERVE_BY.toString());
    request.put("arrearsPence", 48_000);
    request.put("arrearsFrom", CourtCalls.START.toString());
    request.putAll(change);
    return post(account, "/notices/on-paper", request);
  }
}
