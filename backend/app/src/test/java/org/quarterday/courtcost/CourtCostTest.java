package org.quarterday.courtcost;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.court.CourtCalls.as;
import static org.quarterday.court.CourtCalls.file;
import static org.quarterday.court.CourtCalls.ordered;
import static org.quarterday.court.CourtCalls.tenant;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
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
import org.quarterday.support.Tokens;

/** What a court awarded, on its way to the tenancy's account for costs. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CourtCostTest {

  @Inject Today today;

  private UUID account;
  private String order;

  @BeforeEach
  void aCourtAwardedCosts() {
    Books.empty();
    account = tenant();
    order = ordered(account, today);
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void anotherPersonPutsThemOnAnAccountOfTheirOwn() {
    String id = instruct(40_400).then().statusCode(201).extract().path("id");
    assertEquals(50_000, balance(account));
    approve(Tokens.incomeOfficer(), id).then().statusCode(403);
    String sub =
        approve(Tokens.housingAssistant(), id)
            .then()
            .statusCode(200)
            .body("state", is("POSTED"))
            .body("balanceWords", is("£404.00 in arrears"))
            .extract()
            .path("costAccountId");
    assertEquals(50_000, balance(account), "the rent is as it was");
    assertEquals(50_000, file(account).getLong("file.rentPence"));
    var entry =
        Books.rows("select * from entry where account_id = ?", UUID.fromString(sub)).getFirst();
    assertEquals("DCC", entry.get("type_code"));
    assertEquals("COURT_COST", entry.get("source"));
    approve(Tokens.housingAssistant(), id)
        .then()
        .statusCode(409)
        .body("code", is("COURT_COST_DECIDED"));
  }

  @Test
  void theyStandInTheRentGroupOfTheAccountTheClaimIsAbout() {
    Books.run(
        "insert into rent_group select 'SUB', 'Sub-accounts', rent_control_code, void_control_code, former_control_code, write_off_control_code from rent_group limit 1");
    try {
      Books.run(
          "insert into posting_rule (rent_group_code, type_code, valid_from, control_code) select 'SUB', 'DCC', date '1980-01-01', control_code from posting_rule where type_code = 'DCC' limit 1");
      String id = instruct(40_400).then().extract().path("id");
      approve(Tokens.housingAssistant(), id).then().statusCode(200);
      assertEquals(
          1,
          Books.number(
              """
              select count(*) from account s join account m on m.account_id = s.main_account_id and m.rent_group_code = s.rent_group_code
               where s.kind = 'SUB' and m.account_id = ?\
              """,
              account));
      Oracle.holds();
    } finally {
      Books.empty();
      Books.run("delete from posting_rule where rent_group_code = 'SUB'");
      Books.run("delete from rent_group where code = 'SUB'");
    }
  }

  @Test
  void whoInstructedThemDoesNotApproveThem() {
    String both = Tokens.with("court-cost:instruct", "court-cost:post", "account:read");
    String id = instruct(both, 40_400).then().statusCode(201).extract().path("id");
    approve(both, id).then().statusCode(409).body("code", is("SAME_PERSON"));
    as(Tokens.housingAssistant())
        .body(Map.of("contentHash", "another"))
        .post("/api/v1/court-costs/" + id + "/approval")
        .then()
        .statusCode(409)
        .body("code", is("COURT_COST_CHANGED"));
    assertEquals(0, Books.number("select count(*) from entry where type_code = 'DCC'"));
  }

  @Test
  void theyNeverComeToMoreThanTheOrderAwards() {
    instruct(30_000).then().statusCode(201);
    instruct(10_401)
        .then()
        .statusCode(422)
        .body("code", is("COURT_COST_OVER_ORDER"))
        .body("errors[0].pointer", is("/amountPence"));
    instruct(10_400).then().statusCode(201);
  }

  @Test
  void withoutAnOrderThereAreNoCosts() {
    as(Tokens.incomeOfficer())
        .body(Map.of("orderId", UUID.randomUUID(), "amountPence", 100, "words", "Fee"))
        .post("/api/v1/accounts/" + account + "/court-costs")
        .then()
        .statusCode(422)
        .body("code", is("COURT_COST_NO_ORDER"));
  }

  @Test
  void fourAtOnceInstructNoMoreThanIsAwarded() throws Exception {
    Callers.counted(4, n -> instruct(40_400).statusCode());
    assertEquals(1, Books.number("select count(*) from court_cost"));
  }

  @Test
  void fourWhoApproveOncePostOnceOnOneAccount() throws Exception {
    String id = instruct(40_400).then().extract().path("id");
    Callers.counted(4, n -> approve(Tokens.housingAssistant(), id).statusCode());
    assertEquals(1, Books.number("select count(*) from entry where type_code = 'DCC'"));
    assertEquals(1, Books.number("select count(*) from account where kind = 'SUB'"));
  }

  @Test
  void twoInstructionsApprovedAtOnceShareTheAccountForCosts() throws Exception {
    String one = instruct(20_000).then().extract().path("id");
    String two = instruct(20_400).then().extract().path("id");
    Callers.counted(2, n -> approve(Tokens.housingAssistant(), n == 0 ? one : two).statusCode());
    assertEquals(2, Books.number("select count(*) from entry where type_code = 'DCC'"));
    assertEquals(1, Books.number("select count(*) from account where kind = 'SUB'"));
  }

  @Test
  void whatTheCourtRefusesIsTakenOffAndMayBeInstructedAgain() {
    String id = instruct(40_400).then().extract().path("id");
    String sub =
        approve(Tokens.housingAssistant(), id)
            .then()
            .statusCode(200)
            .extract()
            .path("costAccountId");
    reverse(id).then().statusCode(200).body("state", is("REVERSED")).body("balancePence", is(0));
    reverse(id).then().statusCode(409).body("code", is("COURT_COST_DECIDED"));
    assertEquals(0, balance(UUID.fromString(sub)));
    instruct(40_400).then().statusCode(201);
  }

  @Test
  void aRefusedInstructionIsNeverPosted() {
    String id = instruct(40_400).then().extract().path("id");
    as(Tokens.housingAssistant())
        .body(Map.of("note", "The order does not name it"))
        .post("/api/v1/court-costs/" + id + "/refusal")
        .then()
        .statusCode(200)
        .body("state", is("REFUSED"));
    approve(Tokens.housingAssistant(), id).then().statusCode(409);
    assertEquals(0, Books.number("select count(*) from entry where type_code = 'DCC'"));
  }

  private Response instruct(long pence) {
    return instruct(Tokens.incomeOfficer(), pence);
  }

  private Response instruct(String token, long pence) {
    return as(token)
        .body(Map.of("orderId", order, "amountPence", pence, "words", "Fee of the claim"))
        .post("/api/v1/accounts/" + account + "/court-costs");
  }

  private static Response approve(String token, String id) {
    return as(token)
        .body(
            Map.of(
                "contentHash",
                Books.rows("select content_hash from court_cost where id = ?", UUID.fromString(id))
                    .getFirst()
                    .get("content_hash")))
        .post("/api/v1/court-costs/" + id + "/approval");
  }

  private static Response reverse(String id) {
    return as(Tokens.housingAssistant())
        .body(Map.of("reason", "The court refused the costs"))
        .post("/api/v1/court-costs/" + id + "/reversal");
  }

  private static long balance(UUID account) {
    return Books.number("select balance_pence from account_balance where account_id = ?", account);
  }
}
