package org.quarterday.online;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Browser;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class MyAccountTest {

  @Inject Today today;

  private UUID account;
  private UUID person;
  private Browser tina;
  private LocalDate monday;

  @BeforeEach
  void aTenantWhoOwesThisWeekAndSomeOfTheLast() {
    Books.referenceData();
    Books.empty();
    account = Books.account(LocalDate.of(2020, 4, 6));
    person = OnlineTenant.of(account, "Osei");
    monday = today.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    People.charge(account, "DSC", 510, LocalDate.of(2020, 4, 6));
    People.charge(account, "DBR", 9_840, LocalDate.of(2020, 4, 6));
    Books.entry(account, "DBR", 9_840, monday.minusWeeks(1));
    Books.entry(account, "RCC", -5_000, monday.minusDays(3));
    Books.entry(account, "DBR", 9_840, monday);
    Books.entry(account, "DSC", 510, monday);
    tina = OnlineTenant.proved("tina.osei@example.org", person);
  }

  @Test
  void theAccountSaysWhatIsOwedWhatIsRentAndSinceWhen() {
    JsonPath mine = get(tina, "/api/v1/my/accounts/" + account);
    assertEquals("You owe £151.90", mine.getString("account.words"));
    assertEquals(15_190, mine.getLong("owedPence"));
    assertEquals(10_350, mine.getLong("thisWeekPence"));
    assertEquals(4_840, mine.getLong("earlierPence"));
    assertEquals(List.of("Rent", "Service charge"), mine.getList("charges.words"));
    assertEquals(List.of(true, false), mine.getList("charges.rent"));
    assertEquals(10_350, mine.getLong("weeklyPence"));
    assertEquals(9_840, mine.getLong("rentPence"));
    assertEquals(monday.plusWeeks(1).toString(), mine.getString("nextChargeOn"));
    assertEquals(5_000, mine.getLong("lastPayment.amountPence"));
    assertEquals(List.of(), mine.getList("pending"));
  }

  @Test
  void nextWeekWithoutRentIsNotTheNextCharge() {
    Books.run("insert into rent_free_week values ('HRA', ?)", monday.plusWeeks(1));
    assertEquals(
        monday.plusWeeks(2).toString(),
        get(tina, "/api/v1/my/accounts/" + account).getString("nextChargeOn"));
  }

  @Test
  void theStatementIsTheSameAsAPageAndAsAPdf() {
    String path = "/api/v1/my/accounts/" + account + "/statement";
    JsonPath page = get(tina, path);
    assertEquals(0, page.getLong("openingPence"));
    assertEquals(
        List.of("Rent", "Card payment", "Rent", "Service charge"), page.getList("lines.words"));
    assertEquals(5_000, page.getLong("lines[1].paidPence"));
    assertNull(page.get("lines[1].chargedPence"));
    assertEquals(15_190, page.getLong("closingPence"));
    assertEquals("You owe £151.90", page.getString("words"));
    JsonPath later = get(tina, path + "?from=" + monday);
    assertEquals(4_840, later.getLong("openingPence"));
    assertEquals(2, later.getList("lines").size());

    HttpResponse<String> pdf = tina.fetch("GET", path + ".pdf?from=" + monday);
    assertEquals(200, pdf.statusCode());
    assertEquals("application/pdf", pdf.headers().firstValue("Content-Type").orElseThrow());
    assertTrue(pdf.body().startsWith("%PDF-"));
    HttpResponse<String> backwards = tina.fetch("GET", path + "?from=2026-02-01&to=2026-01-01");
    assertEquals(422, backwards.statusCode());
  }

  @Test
  void whatIsAnothersIsNotFound() {
    UUID others = Books.account(LocalDate.of(2020, 4, 6));
    OnlineTenant.of(others, "Neighbour");
    for (UUID id : List.of(others, Books.id())) {
      for (String path : List.of("", "/statement", "/statement.pdf")) {
        assertEquals(404, tina.fetch("GET", "/api/v1/my/accounts/" + id + path).statusCode(), path);
      }
      HttpResponse<String> pay =
          tina.send(
              "POST",
              "/api/v1/my/accounts/" + id + "/card-payments",
              "{\"amountPence\":100,\"another\":false}",
              "Idempotency-Key",
              Books.id().toString());
      assertEquals(404, pay.statusCode());
      assertEquals("MY_ACCOUNT_NOT_FOUND", JsonPath.from(pay.body()).getString("code"));
    }
    assertEquals(1, get(tina, "/api/v1/my/accounts").getList("items").size());
  }

  @Test
  void aSignInThatProvedNothingSeesNothing() {
    Browser nobody = OnlineTenant.signedIn("nobody@example.org");
    assertEquals(404, nobody.fetch("GET", "/api/v1/my/accounts/" + account).statusCode());
    assertEquals(List.of(), get(nobody, "/api/v1/my/accounts").getList("items"));
  }

  @Test
  void aFormerTenantSeesTheAccountAsLongAsThereIsABalance() {
    LocalDate last = today.date().minusDays(1);
    Books.run("update account set ends_on = ? where account_id = ?", last, account);
    Books.run("update tenancy_member set to_on = ? where person_id = ?", last, person);
    JsonPath mine = get(tina, "/api/v1/my/accounts/" + account);
    assertEquals(last.toString(), mine.getString("account.endedOn"));
    assertNull(mine.get("nextChargeOn"));
    Books.entry(account, "RCC", -15_190, today.date());
    assertEquals(404, tina.fetch("GET", "/api/v1/my/accounts/" + account).statusCode());
  }

  @Test
  void whoLeftBeforeTheOthersDoesNotSeeWhatCameAfter() {
    Books.run(
        "update tenancy_member set to_on = ? where person_id = ?",
        today.date().minusDays(1),
        person);
    assertEquals(404, tina.fetch("GET", "/api/v1/my/accounts/" + account).statusCode());
  }

  @Test
  void anOccupantWhoOwesNothingSeesNothing() {
    Books.run("update tenancy_member set liable = false where person_id = ?", person);
    assertEquals(List.of(), get(tina, "/api/v1/my/accounts").getList("items"));
  }

  private static JsonPath get(Browser browser, String path) {
    HttpResponse<String> answer = browser.fetch("GET", path);
    assertEquals(200, answer.statusCode(), answer.body());
    return JsonPath.from(answer.body());
  }
}
