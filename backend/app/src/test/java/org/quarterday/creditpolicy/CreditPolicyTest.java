package org.quarterday.creditpolicy;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.refund.Refunds.as;

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
import org.quarterday.credit.Credits;
import org.quarterday.directdebit.Payers;
import org.quarterday.platform.clock.Today;
import org.quarterday.refund.Refunds;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** The policy about credits, changed from a day on by an administrator. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CreditPolicyTest {

  @Inject Today today;

  @BeforeEach
  void aWednesday() {
    Books.empty();
    today.standAt(Payers.TODAY);
  }

  @AfterEach
  void asItWas() {
    today.flow();
    Books.run("delete from credit_check_item where valid_from >= date '2026-05-27'");
    Books.run("delete from credit_kind where valid_from >= date '2026-05-27'");
    Books.run("update credit_check_item set valid_before = null");
    Books.run("update credit_kind set valid_before = null");
  }

  @Test
  void aQuestionIsAskedFromItsDayOnAndNoMoreOnceItIsWithdrawn() {
    UUID account = Refunds.inCredit(24_000);
    set("credit-questions/PHOTOGRAPH", question("2026-06-01", false))
        .then()
        .statusCode(200)
        .body("items.code", hasItem("PHOTOGRAPH"));
    assertEquals(7, Credits.look(account).getList("questions").size());
    today.standAt(LocalDate.of(2026, 6, 1));
    assertEquals(8, Credits.look(account).getList("questions").size());
    set("credit-questions/PHOTOGRAPH", question("2026-06-02", true)).then().statusCode(200);
    today.standAt(LocalDate.of(2026, 6, 2));
    assertEquals(7, Credits.look(account).getList("questions").size());
  }

  @Test
  void whatAKindAllowsIsAnotherFromItsDayOn() {
    set("credit-kinds/PAID_TWICE", kind("2026-05-28", List.of("REFUND", "HOLD")))
        .then()
        .statusCode(200)
        .body(
            "items.findAll { it.code == 'PAID_TWICE' }.validFrom",
            hasItems("2020-01-01", "2026-05-28"));
    UUID account = Refunds.inCredit(24_000);
    assertEquals(true, allowed(account).contains("TO_ACCOUNT"));
    today.standAt(LocalDate.of(2026, 5, 28));
    assertEquals(false, allowed(account).contains("TO_ACCOUNT"));
  }

  @Test
  void whatWasSaidForADayIsSaidAgainAndYesterdayStays() {
    set("credit-kinds/PAID_TWICE", kind("2026-05-27", List.of("HOLD"))).then().statusCode(200);
    set("credit-kinds/PAID_TWICE", kind("2026-05-27", List.of("REFUND"))).then().statusCode(200);
    assertEquals(
        1,
        Books.number(
            "select count(*) from credit_kind where code = 'PAID_TWICE' and valid_from = date '2026-05-27'"));
    wrong("credit-kinds/PAID_TWICE", kind("2026-05-26", List.of("REFUND")), "/validFrom");
    set("credit-kinds/PAID_TWICE", kind("2026-06-08", List.of("REFUND"))).then().statusCode(200);
    wrong("credit-kinds/PAID_TWICE", kind("2026-06-01", List.of("HOLD")), "/validFrom");
    wrong("credit-kinds/PAID_TWICE", kind("2026-06-08", List.of()), "/outcomes");
  }

  @Test
  void aQuestionNobodyCouldAnswerIsNone() {
    var nobody = question("2026-06-01", false);
    nobody.put("byHand", false);
    wrong("credit-questions/WEATHER", nobody, "/byHand");
  }

  @Test
  void onlyAnAdministratorSetsThePolicyAndEverybodyAtWorkReadsIt() {
    as(Tokens.seniorRentsOfficer())
        .body(kind("2026-06-01", List.of("HOLD")))
        .put("/api/v1/credit-kinds/PAID_TWICE")
        .then()
        .statusCode(403);
    as(Tokens.housingAssistant())
        .get("/api/v1/credit-kinds")
        .then()
        .statusCode(200)
        .body("items.code", hasItems("IN_ADVANCE", "PAID_TWICE"));
    as(Tokens.housingAssistant())
        .get("/api/v1/credit-questions")
        .then()
        .statusCode(200)
        .body("items.code", not(hasItem("PHOTOGRAPH")));
  }

  private static List<String> allowed(UUID account) {
    return Credits.look(account).getList("kinds.find { it.code == 'PAID_TWICE' }.outcomes");
  }

  private static void wrong(String path, Map<String, Object> request, String pointer) {
    set(path, request)
        .then()
        .statusCode(422)
        .body("code", is("CREDIT_POLICY_WRONG"))
        .body("errors[0].pointer", is(pointer));
  }

  private static Response set(String path, Map<String, Object> request) {
    return as(Tokens.systemAdmin()).body(request).put("/api/v1/" + path);
  }

  private static Map<String, Object> question(String from, boolean withdrawn) {
    var request = new HashMap<String, Object>();
    request.put("validFrom", from);
    request.put("place", 9);
    request.put("question", "Was a photograph of the payer seen?");
    request.put("hint", "");
    request.put("byHand", true);
    request.put("withdrawn", withdrawn);
    return request;
  }

  private static Map<String, Object> kind(String from, List<String> outcomes) {
    var request = new HashMap<String, Object>();
    request.put("validFrom", from);
    request.put("place", 4);
    request.put("name", "Paid twice");
    request.put("hint", "");
    request.put("outcomes", outcomes);
    request.put("refundCause", "PAID_TWICE");
    request.put("withdrawn", false);
    return request;
  }
}
