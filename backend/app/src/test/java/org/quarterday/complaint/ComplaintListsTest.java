package org.quarterday.complaint;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.complaint.ComplaintCalls.RECEIVED;
import static org.quarterday.complaint.ComplaintCalls.answered;
import static org.quarterday.complaint.ComplaintCalls.as;
import static org.quarterday.complaint.ComplaintCalls.log;
import static org.quarterday.complaint.ComplaintCalls.request;
import static org.quarterday.complaint.ComplaintCalls.tenant;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** What the council sets about complaints: what they are about, and where the Ombudsman is. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ComplaintListsTest {

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void aTenant() {
    Books.empty();
    today.standAt(RECEIVED);
    account = tenant();
  }

  @AfterEach
  void asItWas() {
    today.flow();
    Books.empty();
    Books.run("delete from complaint_category where valid_from > date '2020-01-01'");
    Books.run("update complaint_category set valid_before = null");
    Books.run("delete from complaint_ombudsman where valid_from > date '2024-04-01'");
    Books.run("update complaint_ombudsman set valid_before = null");
  }

  @Test
  void aCategoryIsSetFromADayOnAndLeavesTheListFromAnother() {
    set("RENT_CARDS", RECEIVED.plusDays(1).toString(), "Rent cards", false)
        .then()
        .statusCode(200)
        .body("items.code", hasItem("RENT_CARDS"));
    Map<String, Object> asked = request(account);
    asked.put("categoryCode", "RENT_CARDS");
    log(account, asked).then().statusCode(422).body("code", is("COMPLAINT_CATEGORY_WRONG"));
    today.standAt(RECEIVED.plusDays(1));
    asked.put("receivedOn", RECEIVED.plusDays(1).toString());
    log(account, asked).then().statusCode(201);
    set("RENT_CARDS", RECEIVED.plusDays(2).toString(), "Rent cards", true).then().statusCode(200);
    today.standAt(RECEIVED.plusDays(2));
    log(account, asked).then().statusCode(201);
    asked.put("receivedOn", RECEIVED.plusDays(2).toString());
    log(account, asked).then().statusCode(422).body("errors[0].pointer", is("/categoryCode"));
  }

  @Test
  void whatWasLoggedKeepsWhatItsSubjectWasCalled() {
    log(account, request(account)).then().statusCode(201);
    set("DIRECT_DEBIT", RECEIVED.plusDays(1).toString(), "Direct Debits", false)
        .then()
        .statusCode(200);
    today.standAt(RECEIVED.plusDays(1));
    as(Tokens.housingAssistant())
        .get("/api/v1/complaint-categories")
        .then()
        .body("items.name", hasItem("Direct Debits"))
        .body("items.name", not(hasItem("A Direct Debit that was wrong")));
    as(Tokens.housingAssistant())
        .get("/api/v1/complaints")
        .then()
        .body("items.category", contains("A Direct Debit that was wrong"));
  }

  @Test
  void theListIsNotOfThePastAndSomethingElseStays() {
    set("RENT_CARDS", RECEIVED.minusDays(1).toString(), "Rent cards", false)
        .then()
        .statusCode(422)
        .body("code", is("COMPLAINT_LIST_WRONG"))
        .body("errors[0].pointer", is("/validFrom"));
    set("OTHER", RECEIVED.toString(), "Something else", true)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/withdrawn"));
    set("RENT_CARDS", RECEIVED.plusDays(9).toString(), "Rent cards", false).then().statusCode(200);
    set("RENT_CARDS", RECEIVED.plusDays(2).toString(), "Rent cards", false)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/validFrom"));
    as(Tokens.seniorRentsOfficer())
        .body(Map.of("validFrom", RECEIVED.toString(), "name", "Rent cards", "withdrawn", false))
        .put("/api/v1/complaint-categories/RENT_CARDS")
        .then()
        .statusCode(403);
    assertEquals(
        1, Books.number("select count(*) from complaint_category where code = 'RENT_CARDS'"));
  }

  @Test
  void lettersOfTheDayAndAfterSayWhereTheOmbudsmanIsThen() {
    ombudsman(RECEIVED.minusDays(1).toString(), "Moved").then().statusCode(422);
    ombudsman(RECEIVED.toString(), "Tenants’ Ombudsman")
        .then()
        .statusCode(200)
        .body("items.name", contains("Tenants’ Ombudsman"));
    ombudsman("2030-01-01", "Tenants’ Ombudsman of 2030").then().statusCode(200);
    ombudsman("2029-01-01", "Too early")
        .then()
        .statusCode(422)
        .body("code", is("COMPLAINT_LIST_WRONG"));
    answered(account, RECEIVED);
    assertEquals(
        1,
        Books.number(
            "select count(*) from letter where kind = 'COMPLAINT_ANSWERED' and content::text like '%Tenants’ Ombudsman%01632 960100%'"));
  }

  private static Response set(String code, String from, String name, boolean off) {
    return as(Tokens.systemAdmin())
        .body(Map.of("validFrom", from, "name", name, "withdrawn", off))
        .put("/api/v1/complaint-categories/" + code);
  }

  private static Response ombudsman(String from, String name) {
    Map<String, Object> said = new HashMap<>();
    said.put("validFrom", from);
    said.put("name", name);
    said.put("address", "1 Office Square, ZZ1 1AA");
    said.put("telephone", "01632 960100");
    said.put("email", "help@ombudsman.example");
    said.put("web", "www.ombudsman.example");
    return as(Tokens.systemAdmin()).body(said).put("/api/v1/complaint-ombudsman");
  }
}
