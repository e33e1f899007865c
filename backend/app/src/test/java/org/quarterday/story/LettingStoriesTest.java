package org.quarterday.story;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.account.rules.PaymentReference;
import org.quarterday.support.Books;
import org.quarterday.support.Lettings;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

/** Homes are let, charged and looked after. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class LettingStoriesTest extends HousingStory {

  @Test
  void aLettingOnWednesdayOfADebitedWeekIsChargedFiveDaysOfIt() {
    UUID home = Lettings.home(group, LONG_AGO, RENT);
    JsonPath draft = Lettings.draft(home, LocalDate.of(2026, 11, 18), ada());
    UUID id = draft.getUUID("id");
    Lettings.check(Lettings.maker(), id, draft.getInt("version")).then().statusCode(200);

    Lettings.post(Lettings.maker(), "/tenancies/{id}/commencement", Map.of(), id)
        .then()
        .statusCode(409)
        .body("code", is("PREVIEW_MISSING"))
        .body("errors[0].pointer", is("/previewHash"));
    JsonPath started =
        Lettings.settled(Lettings.change("/tenancies/{id}/commencement", Map.of(), id));

    assertEquals("APPLIED", started.getString("state"));
    assertEquals(8390, started.getInt("totalPence"));
    assertEquals(
        0, started.getInt("weeklyRollPence"), "let instead of void: the gross roll stands");
    UUID account = Lettings.mainAccount(id);
    var entry = Books.rows("select * from entry where account_id = ?", account).getFirst();
    assertEquals(8390L, entry.get("amount_pence"));
    assertEquals(java.sql.Date.valueOf(WEEK_33), entry.get("effective_on"));
    assertEquals("BACKDATING", entry.get("source"));
    assertEquals(
        List.of("RELET", "START"),
        Books.rows(
                "select kind from rent_roll_movement where rent_group_code = ? and effective_on = date '2026-11-18' order by kind",
                group)
            .stream()
            .map(row -> row.get("kind"))
            .toList());
    String payment =
        (String)
            Books.rows("select payment_reference from account where account_id = ?", account)
                .getFirst()
                .get("payment_reference");
    assertTrue(PaymentReference.holds(payment), payment);
  }

  @Test
  void aHomeIsNotLetTwiceNorWithoutARentNorToNobodyKnown() {
    UUID home = Lettings.home(group, LONG_AGO, RENT);
    Lettings.let(home, WEEK_33, ada());
    JsonPath second = Lettings.draft(home, LocalDate.of(2026, 11, 23), ada());
    assertTrue(second.getList("findings.code").contains("STILL_HELD"));
    Lettings.check(Lettings.checker(), second.getUUID("id"), second.getInt("version"))
        .then()
        .statusCode(422)
        .body("code", is("CHECK_FAILED"))
        .body("errors.code", hasItem("STILL_HELD"));

    UUID bare = Lettings.home(group, LONG_AGO, Map.of());
    JsonPath noRent = Lettings.draft(bare, LocalDate.of(2026, 11, 23), ada());
    assertTrue(noRent.getList("findings.code").contains("NO_RENT_CHARGE"));

    Lettings.post(
            Lettings.maker(),
            "/tenancies",
            Map.of(
                "propertyId",
                home,
                "tenureCode",
                "SEC",
                "startsOn",
                "2026-11-23",
                "members",
                List.of(Map.of("personId", UUID.randomUUID(), "role", "TENANT"))))
        .then()
        .statusCode(422)
        .body("code", is("PERSON_UNKNOWN"))
        .body("errors[0].pointer", is("/members/0"));
  }

  @Test
  void aStartMoreThanFourWeeksBackIsCheckedByASecondPerson() {
    UUID home = Lettings.home(group, LONG_AGO, RENT);
    JsonPath draft = Lettings.draft(home, LocalDate.of(2026, 10, 5), ada());
    UUID id = draft.getUUID("id");
    Lettings.check(Lettings.maker(), id, draft.getInt("version"))
        .then()
        .statusCode(409)
        .body("code", is("SAME_PERSON"));
    Lettings.check(Tokens.anotherHousingAssistant(), id, draft.getInt("version"))
        .then()
        .statusCode(403)
        .body("code", is("NOT_ALLOWED"));
    Lettings.check(Lettings.checker(), id, draft.getInt("version")).then().statusCode(200);
    Response started = Lettings.change("/tenancies/{id}/commencement", Map.of(), id);
    started.then().statusCode(200).body("state", is("APPLIED")).body("lines", hasSize(7));
  }

  @Test
  void aGarageIsNeitherForgottenNorEndedByAccident() {
    UUID id = Lettings.let(Lettings.home(group, LONG_AGO, RENT), LocalDate.of(2026, 11, 2), ada());
    UUID garage = Lettings.property("GARAGE", group, LONG_AGO, Map.of("DGA", 1292L));
    UUID account =
        Lettings.settled(
                Lettings.change(
                    "/tenancies/{id}/garages",
                    Map.of("propertyId", garage, "startsOn", "2026-11-09"),
                    id))
            .getUUID("id");
    assertEquals(2 * 1292, balance(account));
    Map<String, Object> ending = new HashMap<>();
    ending.put("endsOn", "2026-11-22");
    ending.put("reason", "SURRENDER");
    Lettings.change("/tenancies/{id}/ending", ending, id)
        .then()
        .statusCode(422)
        .body("code", is("OTHER_ACCOUNTS_UNDECIDED"))
        .body("errors[0].pointer", is("/otherAccounts"));
    ending.put("otherAccounts", List.of(Map.of("accountId", account, "fate", "KEEP")));
    Lettings.change("/tenancies/{id}/ending", ending, id)
        .then()
        .statusCode(422)
        .body("errors.code", is(List.of("GARAGE_VAT")));
    ending.put("confirmed", List.of("GARAGE_VAT"));
    Lettings.settled(Lettings.change("/tenancies/{id}/ending", ending, id));
    assertEquals(
        1,
        Books.number(
            "select count(*) from account where account_id = ? and ends_on is null", account));
  }

  @Test
  void nobodyWorksOnATenancyTheyAreLinkedTo() {
    UUID ada = ada();
    UUID id = Lettings.let(Lettings.home(group, LONG_AGO, RENT), LocalDate.of(2026, 11, 2), ada);
    String token = Tokens.anotherHousingAssistant();
    People.linkedToStaff(ada, Tokens.issuer(), Tokens.subject("joe.partridge"));
    Lettings.post(
            token,
            "/tenancies/{id}/ending",
            Map.of("endsOn", "2026-11-22", "reason", "SURRENDER"),
            id)
        .then()
        .statusCode(403)
        .body("code", is("OWN_ACCOUNT"));
    Lettings.post(
            token,
            "/accounts/{a}/charges",
            Map.of("typeCode", "DCI", "weeklyPence", 100, "startsOn", "2026-11-23", "reason", "x"),
            Lettings.mainAccount(id))
        .then()
        .statusCode(403)
        .body("code", is("OWN_ACCOUNT"));
  }

  @Test
  void listsShowWhatIsToBeCheckedAndWhatEnds() {
    UUID home = Lettings.home(group, LONG_AGO, RENT);
    JsonPath draft = Lettings.draft(home, LocalDate.of(2026, 11, 23), ada());
    given()
        .auth()
        .oauth2(Lettings.maker())
        .queryParam("state", "DRAFT")
        .queryParam("propertyId", home)
        .get("/api/v1/tenancies")
        .then()
        .statusCode(200)
        .body("items.id", is(List.of(draft.getString("id"))))
        .body("items[0].tenants", is("Ada Example"))
        .body("items[0].enteredByMe", is(true));
    given()
        .auth()
        .oauth2(Lettings.maker())
        .queryParam("standing", "VOID")
        .queryParam("rentGroup", group)
        .get("/api/v1/properties")
        .then()
        .statusCode(200)
        .body("items.id", is(List.of(home.toString())))
        .body("items[0].voidSince", is(LONG_AGO.toString()))
        .body("items[0].letFrom", nullValue());
  }

  @Test
  void aHomeThatIsPromisedSaysFromWhen() {
    UUID home = Lettings.home(group, LONG_AGO, RENT);
    LocalDate starts = LocalDate.now().plusDays(9);
    Lettings.let(home, starts, ada());
    given()
        .auth()
        .oauth2(Lettings.maker())
        .queryParam("standing", "VOID")
        .queryParam("rentGroup", group)
        .get("/api/v1/properties")
        .then()
        .statusCode(200)
        .body("items.id", is(List.of(home.toString())))
        .body("items[0].letFrom", is(starts.toString()));
  }
}
