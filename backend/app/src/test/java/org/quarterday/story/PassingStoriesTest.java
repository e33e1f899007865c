package org.quarterday.story;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.quarterday.support.Books;
import org.quarterday.support.Lettings;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;

/** Homes are passed on: to a survivor, a successor, a buyer, another household. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class PassingStoriesTest extends HousingStory {

  @Test
  void aSurvivorOwesItAllAndUsesTheOneSuccession() {
    UUID ada = ada();
    UUID ben = Lettings.person("Ben", "Example");
    UUID id =
        Lettings.let(Lettings.home(group, LONG_AGO, RENT), LocalDate.of(2026, 11, 2), ada, ben);
    event(id, "/members/" + ada + "/leaving", Map.of("toOn", "2026-11-15", "reason", "DEATH"))
        .then()
        .statusCode(200);
    assertEquals(
        "TENANT",
        Books.rows("select role from tenancy_member where tenancy_id = ? and to_on is null", id)
            .getFirst()
            .get("role"));
    Lettings.change(
            "/tenancies/{id}/succession",
            Map.of("diedOn", "2026-11-19", "successorId", Lettings.person("Cleo", "Example")),
            id)
        .then()
        .statusCode(409)
        .body("code", is("SUCCESSION_USED"));
  }

  @Test
  void aTenancyPassesOnByDeathOnceOnlyAndTheDebtStaysBehind() {
    UUID id = Lettings.let(Lettings.home(group, LONG_AGO, RENT), LocalDate.of(2026, 11, 2), ada());
    UUID old = Lettings.mainAccount(id);
    UUID cleo = Lettings.person("Cleo", "Example");
    JsonPath change =
        Lettings.settled(
            Lettings.change(
                "/tenancies/{id}/succession",
                Map.of("diedOn", "2026-11-08", "successorId", cleo),
                id));
    UUID next = change.getUUID("id");
    assertEquals("LIVE", state(next));
    assertEquals(11746, balance(old), "one week of the dead tenant");
    assertEquals(2 * 11746, balance(Lettings.mainAccount(next)), "two weeks of the successor");
    Lettings.get("/tenancies/{id}", next)
        .then()
        .statusCode(200)
        .body("origin", is("SUCCESSION"))
        .body("successionUsed", is(true))
        .body("succeedsTenancyId", is(id.toString()))
        .body("members.personId", is(List.of(cleo.toString())));
    Lettings.change(
            "/tenancies/{id}/succession",
            Map.of("diedOn", "2026-11-19", "successorId", Lettings.person("Dev", "Example")),
            next)
        .then()
        .statusCode(409)
        .body("code", is("SUCCESSION_USED"));
  }

  @Test
  void aRightToBuyOnATuesdayChargesTwoDaysAndLeavesNoVoid() {
    UUID home = Lettings.home(group, LONG_AGO, RENT);
    UUID id = Lettings.let(home, LocalDate.of(2026, 11, 2), ada());
    UUID account = Lettings.mainAccount(id);
    Map<String, Object> completion = new HashMap<>();
    completion.put("completedOn", "2026-11-17");
    completion.put("confirmed", List.of("ARREARS_BEFORE_COMPLETION"));
    Response previewed =
        Lettings.post(
            Lettings.maker(),
            "/tenancies/{id}/right-to-buy/preview",
            Map.of("completedOn", "2026-11-17"),
            id);
    previewed.then().body("findings.code", is(List.of("ARREARS_BEFORE_COMPLETION")));
    JsonPath change =
        Lettings.settled(Lettings.change("/tenancies/{id}/right-to-buy", completion, id));
    assertEquals(3356 - 11746, change.getInt("totalPence"));
    assertEquals(-11746, change.getInt("weeklyRollPence"));
    assertEquals(11746 * 2 + 3356, balance(account));
    assertEquals(
        "SALE",
        Books.rows(
                "select kind from rent_roll_movement where account_id = ? and effective_on = date '2026-11-18'",
                account)
            .getFirst()
            .get("kind"));
    assertEquals(
        0,
        Books.number(
            "select count(*) from rent_roll_movement where property_id = ? and kind = 'VOID'",
            home));
    Lettings.get("/properties/{id}", home)
        .then()
        .body("standing", is("SOLD"))
        .body("soldOn", is("2026-11-17"));
  }

  @Test
  void twoHouseholdsExchangeHomes() {
    UUID homeA = Lettings.home(group, LONG_AGO, RENT);
    UUID homeB = Lettings.home(group, LONG_AGO, Map.of("DBR", 9000L));
    UUID ada = ada();
    UUID ben = Lettings.person("Ben", "Example");
    UUID a = Lettings.let(homeA, LocalDate.of(2026, 11, 2), ada);
    UUID b = Lettings.let(homeB, LocalDate.of(2026, 11, 2), ben);
    Map<String, Object> exchange = new HashMap<>();
    exchange.put("withTenancyId", b);
    exchange.put("lastDay", "2026-11-15");
    exchange.put("confirmed", List.of("ARREARS", "ARREARS_OTHER"));
    Lettings.settled(Lettings.change("/tenancies/{id}/mutual-exchange", exchange, a));
    assertEquals(
        homeB,
        Books.rows(
                """
                select t.property_id from tenancy t join tenancy_member m on m.tenancy_id = t.id
                 where m.person_id = ? and t.state = 'LIVE'\
                """,
                ada)
            .getFirst()
            .get("property_id"));
    assertEquals("ENDED", state(a));
    assertEquals("ENDED", state(b));
  }

  @Test
  void aTransferLeavesAFormerAccountAndADraftToBeChecked() {
    UUID id = Lettings.let(Lettings.home(group, LONG_AGO, RENT), LocalDate.of(2026, 11, 2), ada());
    UUID to = Lettings.home(group, LONG_AGO, RENT);
    UUID next =
        Lettings.settled(
                Lettings.change(
                    "/tenancies/{id}/transfer",
                    Map.of("toPropertyId", to, "lastDay", "2026-11-22", "startsOn", "2026-11-23"),
                    id))
            .getUUID("id");
    Lettings.get("/tenancies/{id}", next)
        .then()
        .body("state", is("DRAFT"))
        .body("origin", is("TRANSFER"))
        .body("accounts", empty());
  }
}
