package org.quarterday.reference;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ReferenceTest {

  @BeforeEach
  void aCouncil() {
    Books.referenceData();
  }

  @Test
  void everyListCanBeRead() {
    get("/control-accounts").body("items.code", hasItems("CASH", "HR1001"));
    get("/rent-groups").body("items.find { it.code == 'HRA' }.voidControlCode", is("HR1002"));
    get("/transaction-types").body("items.code", hasItems("DBR", "RCC", "WOF"));
    get("/charge-types")
        .body("items.kind", everyItem(is("CHARGE")))
        .body("items.find { it.code == 'DBR' }.terms[0].apportioned", is(true));
    get("/posting-rules?rentGroup=HRA").body("items.rentGroupCode", everyItem(is("HRA")));
    get("/tenure-types").body("items.code", hasItem("SEC"));
    get("/adjustment-reasons").body("items.code", hasItem("WRONG_CHARGE"));
    get("/money-limits").body("items.action", hasItem("ADJUSTMENT_APPROVE"));
    get("/rent-years").body("items.year", hasItems(2024, 2026));
    get("/rent-years/2024")
        .body("name", is("2024/25"))
        .body("weeks", is(53))
        .body("endsOn", is("2025-04-06"))
        .body("rentWeeks.size()", is(53))
        .body("rentWeeks[52].startsOn", is("2025-03-31"));
    get("/rent-years/1981", 404).body("code", is("RENT_YEAR_NOT_FOUND"));
  }

  @Test
  void aRentGroupNeedsControlAccountsThatExist() {
    String code = "N" + Books.id().toString().substring(28).toUpperCase();
    Map<String, Object> group =
        new HashMap<>(
            Map.of(
                "code", code,
                "name", "Hostels",
                "rentControlCode", "HR1001",
                "voidControlCode", "HR1002",
                "formerControlCode", "HR1003",
                "writeOffControlCode", "NOPE"));
    post("/rent-groups", group, 422)
        .body("code", is("CODE_UNKNOWN"))
        .body("errors[0].pointer", is("/writeOffControlCode"));
    group.put("writeOffControlCode", "HR1004");
    post("/rent-groups", group, 200).body("code", is(code));
    post("/rent-groups", group, 409).body("code", is("CODE_TAKEN"));
    get("/rent-groups").body("items.code", hasItem(code));
    post("/control-accounts", Map.of("code", "C" + code, "name", "New", "kind", "CASH"), 200);
    post("/control-accounts", Map.of("code", "C" + code, "name", "New", "kind", "CASH"), 409);
  }

  @Test
  void flagsChangeFromAMondayOnAndOldWeeksKeepTheOldOnes() {
    Books.run(
        "insert into transaction_type (code, name, kind, tenant_text) values ('ZFL', 'Flagged', 'CHARGE', 'Flagged')");
    Books.run(
        "insert into transaction_type_terms (type_code, valid_from) values ('ZFL', date '1980-01-01')");
    Map<String, Object> terms =
        new HashMap<>(Map.of("validFrom", "2097-04-02", "apportioned", true));
    terms.putAll(
        Map.of(
            "chargedInFreeWeeks", true,
            "chargedWhenVoid", false,
            "vatable", false,
            "benefitEligible", false,
            "countsAsPayment", false,
            "countsAsRent", false));
    post("/transaction-types/ZFL/terms", terms, 422).body("code", is("NOT_A_MONDAY"));
    terms.put("validFrom", "2097-04-01");
    post("/transaction-types/ZFL/terms", terms, 200).body("chargedInFreeWeeks", is(true));
    get("/charge-types")
        .body("items.find { it.code == 'ZFL' }.terms.validBefore[0]", is("2097-04-01"))
        .body("items.find { it.code == 'ZFL' }.terms.chargedInFreeWeeks", contains(false, true));
    post("/transaction-types/ZFL/terms", terms, 409).body("code", is("LATER_ROW"));
    post("/transaction-types/QQQ/terms", terms, 422).body("code", is("CODE_UNKNOWN"));
  }

  @Test
  void aPostingRuleChangesFromAMondayOnAndNotUnderADebitedWeek() {
    LocalDate debited = LocalDate.of(2096, 3, 5);
    Map<String, Object> rule =
        new HashMap<>(
            Map.of(
                "rentGroupCode",
                "HRA",
                "typeCode",
                "DST",
                "validFrom",
                debited.toString(),
                "controlCode",
                "CASH"));
    liveDebit(debited);
    post("/posting-rules", rule, 409)
        .body("code", is("WEEK_DEBITED"))
        .body("errors[0].pointer", is("/validFrom"));
    rule.put("validFrom", debited.plusWeeks(1).toString());
    post("/posting-rules", rule, 200).body("controlCode", is("CASH"));
    get("/posting-rules?rentGroup=HRA")
        .body("items.findAll { it.typeCode == 'DST' }.controlCode", contains("INCOME", "CASH"));
    Books.run("delete from debit_run where week_starts_on = ?", debited);
  }

  @Test
  void rentYearsFollowOnAndAnotherPersonApproves() {
    Books.run("delete from rent_week where year between 2110 and 2113");
    Books.run("delete from rent_year where year between 2110 and 2113");
    post("/rent-years", Map.of("year", 2110), 200)
        .body("startsOn", is(LocalDate.of(2110, 4, 7).toString()))
        .body("weeks", is(52));
    post("/rent-years", Map.of("year", 2110), 409).body("code", is("CODE_TAKEN"));
    post("/rent-years", Map.of("year", 2111, "startsOn", "2111-04-13"), 409)
        .body("code", is("RENT_YEAR_GAP"))
        .body("errors[0].pointer", is("/startsOn"));
    post("/rent-years", Map.of("year", 2111, "startsOn", "2111-04-07"), 422)
        .body("code", is("NOT_A_MONDAY"));
    post("/rent-years", Map.of("year", 2111), 200);
    given()
        .auth()
        .oauth2(Tokens.systemAdmin())
        .post("/api/v1/rent-years/2110/approval")
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.with("config:admin", "yearend:approve", "reference:read"))
        .post("/api/v1/rent-years/2110/approval")
        .then()
        .statusCode(200);
    given()
        .auth()
        .oauth2(Tokens.headOfService())
        .post("/api/v1/rent-years/2110/approval")
        .then()
        .statusCode(409)
        .body("code", is("RENT_YEAR_APPROVED"));
    given()
        .auth()
        .oauth2(Tokens.headOfService())
        .post("/api/v1/rent-years/2110/closing")
        .then()
        .statusCode(409)
        .body("code", is("RENT_YEAR_NOT_OVER"));
    get("/rent-years/2110").body("approved", is(true)).body("closed", is(false));
    assertEquals(52, Books.number("select count(*) from rent_week where year = 2110"));
  }

  @Test
  void rentFreeWeeksAreSetTogetherAndNotUnderADebitedWeek() {
    LocalDate christmas = LocalDate.of(2027, 12, 20);
    free(List.of(christmas, christmas.plusWeeks(1)), 200)
        .body("weeksStartingOn", contains("2027-12-20", "2027-12-27"));
    get("/rent-years/2027")
        .body("rentWeeks.find { it.startsOn == '2027-12-20' }.freeFor", hasItem("HRA"));
    free(List.of(LocalDate.of(2027, 12, 21)), 422).body("code", is("NOT_A_MONDAY"));
    free(List.of(LocalDate.of(2030, 1, 7)), 409).body("errors[0].pointer", is("/weeksStartingOn"));
    liveDebit(christmas);
    free(List.of(christmas.plusWeeks(1)), 409).body("code", is("WEEK_DEBITED"));
    free(List.of(christmas), 200);
    Books.run("delete from debit_run where week_starts_on = ?", christmas);
    free(List.of(), 200);
    get("/rent-years/2027").body("rentWeeks.freeFor.flatten()", not(hasItem("HRA")));
  }

  private static ValidatableResponse free(List<LocalDate> weeks, int status) {
    return given()
        .auth()
        .oauth2(Tokens.systemAdmin())
        .contentType("application/json")
        .body(Map.of("weeksStartingOn", weeks.stream().map(LocalDate::toString).toList()))
        .put("/api/v1/rent-years/2027/rent-free-weeks/HRA")
        .then()
        .statusCode(status);
  }

  private static void liveDebit(LocalDate week) {
    Books.run(
        "insert into rent_year (year, starts_on, weeks) values (?, ?, 52) on conflict do nothing",
        week.getYear() - 1,
        week);
    Books.run(
        "insert into rent_week (starts_on, year, number) values (?, ?, 1) on conflict do nothing",
        week,
        week.getYear() - 1);
    Books.run(
        "insert into debit_run (id, week_starts_on, attempt, state) values (?, ?, 1, 'POSTED')",
        Books.id(),
        week);
  }

  private static ValidatableResponse get(String path) {
    return get(path, 200);
  }

  private static ValidatableResponse get(String path, int status) {
    return given()
        .auth()
        .oauth2(Tokens.contactCentre())
        .get("/api/v1" + path)
        .then()
        .statusCode(status);
  }

  private static ValidatableResponse post(String path, Map<String, ?> body, int status) {
    return given()
        .auth()
        .oauth2(Tokens.systemAdmin())
        .contentType("application/json")
        .body(body)
        .post("/api/v1" + path)
        .then()
        .statusCode(status);
  }
}
