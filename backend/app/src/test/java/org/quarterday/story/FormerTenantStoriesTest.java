package org.quarterday.story;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.formertenant.FormerTenants.as;
import static org.quarterday.formertenant.FormerTenants.decide;
import static org.quarterday.formertenant.FormerTenants.forwarding;
import static org.quarterday.formertenant.FormerTenants.limitation;
import static org.quarterday.formertenant.FormerTenants.one;
import static org.quarterday.formertenant.FormerTenants.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.formertenant.FormerTenants;
import org.quarterday.support.Books;
import org.quarterday.support.Lettings;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

/** People leave owing, and are found, or are not, or pay, or time passes. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class FormerTenantStoriesTest extends HousingStory {

  @Test
  void evictedAndFoundAgainInAnotherOfTheCouncilsHomes() {
    UUID owen = Lettings.person("Owen", "Price");
    UUID home = Lettings.home(group, LONG_AGO, RENT);
    UUID tenancy = Lettings.let(home, LocalDate.of(2026, 11, 2), owen);
    UUID account = evicted(tenancy, LocalDate.of(2026, 11, 15));
    assertEquals(2 * 11_746, balance(account));

    String caseId = decide(account, null).then().statusCode(200).extract().path("caseId");
    assertEquals("TRACE", one(caseId).getString("stage"), "he left no address");
    step(caseId, "FOUND").then().statusCode(409);

    UUID flat = Lettings.home(group, LONG_AGO, RENT);
    Lettings.let(flat, LocalDate.of(2026, 11, 23), owen);
    today.standAt(LocalDate.of(2026, 11, 24));
    JsonPath debtor = one(caseId);
    assertEquals("NEW_HOME", debtor.getString("debtors[0].whereabouts"));
    assertTrue(debtor.getString("debtors[0].tenancyNow") != null);
    step(caseId, "FOUND", "Holds a tenancy with us again").then().statusCode(200);
    step(caseId, "SEND").then().statusCode(200).body("letters", is(1));
    assertEquals("SECOND_LETTER", one(caseId).getString("stage"));
  }

  @Test
  void jointTenantsOneTracedOnePaysAndTheDebtIsOne() {
    UUID owen = Lettings.person("Owen", "Price");
    UUID rhian = Lettings.person("Rhian", "Price");
    UUID tenancy =
        Lettings.let(Lettings.home(group, LONG_AGO, RENT), LocalDate.of(2026, 11, 2), owen, rhian);
    UUID account = evicted(tenancy, LocalDate.of(2026, 11, 15));
    String caseId = decide(account, null).then().statusCode(200).extract().path("caseId");
    forwarding(rhian, "9 Hill Street\nZZ8 8ZZ");
    step(caseId, "FOUND", "Her sister gave the address").then().statusCode(200);
    step(caseId, "SEND").then().statusCode(200).body("letters", is(1));
    step(caseId, "AGREE", "Rhian pays £60 a fortnight").then().statusCode(200);
    as(Tokens.housingAssistant())
        .body(Map.of("standing", "PAYING", "reason", "Pays £60 a fortnight"))
        .put("/api/v1/former-tenant-cases/" + caseId + "/debtors/" + rhian)
        .then()
        .statusCode(200);
    Books.entry(account, "RCC", -6_000, TODAY);
    JsonPath shown = one(caseId);
    assertEquals(2 * 11_746 - 6_000, shown.getLong("balancePence"));
    assertEquals(
        List.of(2 * 11_746 - 6_000, 2 * 11_746 - 6_000),
        shown.getList("debtors.claimablePence"),
        "each owes what is left, and it is owed once");
    assertEquals(
        "NOT_KNOWN", shown.getString("debtors.find { it.name.contains('Owen') }.whereabouts"));
  }

  @Test
  void statuteBarredWeekByWeekThoughFivePoundsWerePaid() {
    UUID account = Books.account(LocalDate.of(2023, 7, 3));
    People.tenant(account, "Mr", "Owen", "Price");
    for (int week = 0; week < 3; week++) {
      Books.entry(account, "DBR", 11_746, LocalDate.of(2023, 7, 3).plusWeeks(week));
    }
    Books.entry(account, "RCC", -500, LocalDate.of(2027, 3, 1));
    FormerTenants.ended(account, LocalDate.of(2023, 7, 23));

    today.standAt(LocalDate.of(2029, 7, 3));
    assertEquals(List.of("SOON", "SOON", "SOON"), standings(account), "the last day");
    today.standAt(LocalDate.of(2029, 7, 4));
    assertEquals(List.of("BARRED", "SOON", "SOON"), standings(account));
    assertEquals(11_246, limitation(account).getLong("sums[0].pence"), "five pounds went to it");
    today.standAt(LocalDate.of(2029, 7, 11));
    assertEquals(List.of("BARRED", "BARRED", "SOON"), standings(account));
    assertEquals(3 * 11_746 - 500, limitation(account).getLong("owedPence"), "owed all the same");

    FormerTenants.acknowledged(
            account, FormerTenants.person(account, "Owen"), LocalDate.of(2027, 3, 1))
        .then()
        .statusCode(201);
    assertEquals(List.of("LATER", "LATER", "LATER"), standings(account));
  }

  /** Everything a person sees of the new tenancy of the same home. */
  @Test
  void aFormerTenantsDebtIsNowhereInTheNewTenancyOfTheHome() {
    UUID owen = Lettings.person("Owen", "Zzformer");
    UUID home = Lettings.home(group, LONG_AGO, RENT);
    UUID former = Lettings.let(home, LocalDate.of(2026, 11, 2), owen);
    UUID old = evicted(former, LocalDate.of(2026, 11, 8));
    forwarding(owen, "2 Mill Lane\nZZ9 9ZZ");
    String caseId = decide(old, null).then().statusCode(200).extract().path("caseId");
    step(caseId, "SEND").then().statusCode(200);
    as(Tokens.housingAssistant())
        .body(
            Map.of(
                "kindCode", "LOCKS",
                "amountPence", 4_500,
                "words", "Zzlock changed",
                "evidence", "Invoice 4711"))
        .post("/api/v1/accounts/" + old + "/recharges")
        .then()
        .statusCode(201);

    UUID next = Lettings.let(home, LocalDate.of(2026, 11, 16), Lettings.person("Ada", "Example"));
    UUID account = Lettings.mainAccount(next);
    assertEquals(11_746, balance(account), "a week of her own");
    List<String> traces =
        List.of(
            old.toString(),
            former.toString(),
            caseId,
            owen.toString(),
            "Zzformer",
            "Zzlock",
            People.reference(old));
    String under = "/api/v1/accounts/" + account;
    for (String path :
        List.of(
            under,
            under + "/balance",
            under + "/entries",
            under + "/proof",
            under + "/limitation",
            under + "/expected-credits",
            under + "/irregularities",
            under + "/refundable-credit",
            under + "/mandates",
            "/api/v1/tenancies/" + next,
            "/api/v1/holds?accountId=" + account,
            "/api/v1/letters?accountId=" + account,
            "/api/v1/refunds?accountId=" + account,
            "/api/v1/traces?accountId=" + account,
            "/api/v1/tasks?accountId=" + account,
            "/api/v1/recharges?accountId=" + account)) {
      var answer = as(Tokens.housingAssistant()).get(path);
      assertTrue(answer.statusCode() == 200, path + " answers " + answer.statusCode());
      for (String trace : traces) {
        assertFalse(answer.asString().contains(trace), path + " shows " + trace);
      }
    }
    as(Tokens.housingAssistant())
        .get(under + "/final-account")
        .then()
        .statusCode(409)
        .body("code", is("ACCOUNT_HAS_NO_END"));
    List<String> cases =
        as(Tokens.housingAssistant())
            .queryParam("limit", 250)
            .get("/api/v1/former-tenant-cases")
            .jsonPath()
            .getList("items.accountId");
    assertTrue(cases.contains(old.toString()));
    assertFalse(cases.contains(account.toString()));
  }

  /** What was debited beyond the last day is credited by the ending itself. */
  private UUID evicted(UUID tenancy, LocalDate lastDay) {
    Lettings.settled(
        Lettings.change(
            "/tenancies/{id}/ending",
            Map.of("endsOn", lastDay.toString(), "reason", "EVICTION"),
            tenancy));
    return Lettings.mainAccount(tenancy);
  }

  private static List<String> standings(UUID account) {
    return limitation(account).getList("rungs.standing");
  }
}
