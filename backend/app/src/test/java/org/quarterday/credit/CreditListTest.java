package org.quarterday.credit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.refund.Refunds.as;
import static org.quarterday.refund.Refunds.inCredit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.directdebit.Payers;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** The credits that stand: how large, since when, which way they go, and where they come from. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CreditListTest {

  @Inject Today today;

  @BeforeEach
  void aWednesday() {
    Books.empty();
    today.standAt(Payers.TODAY);
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void aLargeCreditIsListedWithItsWeeksItsQuarterAndItsAge() {
    UUID account = inCredit(24_000);
    inCredit(4_000);
    JsonPath page = list();
    assertEquals(List.of(account.toString()), page.getList("items.accountId"));
    assertEquals(24_000, page.getLong("items[0].creditPence"));
    assertEquals("£240.00 in credit", page.getString("items[0].balanceWords"));
    assertEquals(10_000, page.getLong("items[0].weeklyPence"));
    assertEquals(2.4f, page.getFloat("items[0].weeks"));
    assertEquals(14, page.getList("items[0].trend").size());
    assertEquals(0, page.getLong("items[0].trend[0]"));
    assertEquals(70_000, page.getLong("items[0].trend[12]"));
    assertEquals(-24_000, page.getLong("items[0].trend[13]"));
    assertEquals(24_000, page.getLong("items[0].grewPence"));
    assertEquals("2026-05-27", page.getString("items[0].since"));
    assertEquals("NOT_LOOKED_AT", page.getString("items[0].standing"));
    assertEquals(List.of("IN_ADVANCE"), page.getList("items[0].causes.cause"));
  }

  @Test
  void aCreditOfManyWeeksOfASmallRentIsLargeToo() {
    UUID garage = Payers.account(1_000);
    Books.entry(garage, "RCC", -8_000 - 4_000, Payers.TODAY);
    assertEquals(List.of(garage.toString()), list().getList("items.accountId"));
    Books.run("update council_setting set value = 5 where code = 'CREDIT_MONITOR_WEEKS'");
    try {
      assertEquals(List.of(), list().getList("items.accountId"));
    } finally {
      Books.run("update council_setting set value = 4 where code = 'CREDIT_MONITOR_WEEKS'");
    }
    as(Tokens.housingAssistant())
        .get("/api/v1/credits?size=ALL")
        .then()
        .body("items.accountId", contains(garage.toString()));
  }

  @Test
  void itsAgeCountsFromTheDayItFirstStoodInCreditWithoutABreak() {
    UUID account = Payers.account(10_000);
    Books.entry(account, "RCC", -40_000, LocalDate.of(2026, 4, 7));
    Books.entry(account, "RCC", -80_000, LocalDate.of(2026, 5, 12));
    assertEquals("2026-05-12", list().getString("items[0].since"));
    assertEquals(15, list().getLong("items[0].days"));
  }

  @Test
  void whereACreditComesFromIsFoundInTheBooks() {
    UUID benefit = Payers.account(10_000);
    Books.entry(benefit, "RHB", -105_000, Payers.TODAY);
    assertEquals(List.of("BENEFIT_OVERPAID"), causes(benefit));

    UUID twice = Payers.account(10_000);
    Books.entry(twice, "RBP", -80_000, LocalDate.of(2026, 5, 25));
    Books.entry(twice, "RCC", -80_000, LocalDate.of(2026, 5, 27));
    assertEquals(List.of("PAID_TWICE"), causes(twice));

    UUID collected = Payers.account(10_000);
    Books.entry(collected, "RDD", -60_000, LocalDate.of(2026, 5, 1));
    Books.entry(collected, "RDD", -50_000, LocalDate.of(2026, 5, 26));
    Books.entry(collected, "RCC", -2_000, LocalDate.of(2026, 5, 27));
    assertEquals(List.of("DIRECT_DEBIT_TOO_HIGH"), causes(collected));

    UUID ended = inCredit(24_000);
    Credits.ended(ended, LocalDate.of(2026, 5, 26));
    assertEquals(List.of("TENANCY_ENDED"), causes(ended));
  }

  @Test
  void aPaymentThatWasTakenBackWasNotMadeTwice() {
    UUID account = Payers.account(10_000);
    Books.entry(account, "RBP", -80_000, LocalDate.of(2026, 5, 25));
    int second = Books.entry(account, "RCC", -80_000, LocalDate.of(2026, 5, 26));
    int back = Books.entry(account, "RCC", 80_000, LocalDate.of(2026, 5, 26));
    Books.run(
        "update entry set reverses = ? where account_id = ? and number = ?", second, account, back);
    Books.entry(account, "RBP", -24_000, Payers.TODAY);
    assertEquals(List.of("IN_ADVANCE"), causes(account));
  }

  @Test
  void theLargestComesFirstAndAPageGoesOnWhereTheLastOneEnded() {
    List<String> accounts =
        List.of(inCredit(50_000), inCredit(40_000), inCredit(40_000), inCredit(30_000)).stream()
            .map(UUID::toString)
            .toList();
    var seen = new ArrayList<String>();
    String after = null;
    do {
      RequestSpecification asks = as(Tokens.housingAssistant()).queryParam("limit", 1);
      JsonPath page =
          (after == null ? asks : asks.queryParam("after", after))
              .get("/api/v1/credits")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      seen.addAll(page.getList("items.accountId"));
      after = page.getString("next");
    } while (after != null);
    assertEquals(accounts.getFirst(), seen.getFirst());
    assertEquals(accounts.getLast(), seen.getLast());
    Collections.sort(seen);
    assertEquals(accounts.stream().sorted().toList(), seen);
  }

  @Test
  void theListIsNarrowedAndLeavesAsAFile() {
    UUID former = inCredit(24_000);
    Credits.ended(former, LocalDate.of(2026, 5, 26));
    UUID running = inCredit(30_000);
    narrowed("of", "FORMER", former);
    narrowed("of", "CURRENT", running);
    narrowed("cause", "TENANCY_ENDED", former);
    Credits.open(running).then().statusCode(201);
    narrowed("standing", "BEING_PROVED", running);
    as(Tokens.housingAssistant())
        .queryParam("cause", "LUCK")
        .get("/api/v1/credits")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/cause"));
    String csv =
        as(Tokens.housingAssistant())
            .queryParam("columns", "credit,weeks,causes,standing")
            .get("/api/v1/credits/export.csv?of=FORMER")
            .asString();
    assertEquals(
        "\ufeffIn credit,Weeks of rent,Seems to come from,Stands\r\n240.00,2.4,Tenancy ended,Not looked at\r\n",
        csv);
  }

  @Test
  void anAccountTheReaderIsLinkedToIsNotListed() {
    UUID own = inCredit(24_000);
    People.linkedToStaff(Payers.person(own), Tokens.issuer(), Tokens.subject("amara.lewis"));
    try {
      as(Tokens.housingAssistant())
          .get("/api/v1/credits")
          .then()
          .body("items", hasSize(0))
          .body("next", nullValue());
      as(Tokens.housingAssistant())
          .get("/api/v1/accounts/" + own + "/credit")
          .then()
          .statusCode(403)
          .body("code", is("OWN_ACCOUNT"));
    } finally {
      Books.run("delete from staff_person where person_id = ?", Payers.person(own));
    }
  }

  private static void narrowed(String by, String value, UUID expected) {
    as(Tokens.housingAssistant())
        .queryParam(by, value)
        .get("/api/v1/credits")
        .then()
        .body("items.accountId", contains(expected.toString()));
  }

  private static JsonPath list() {
    return as(Tokens.housingAssistant())
        .get("/api/v1/credits")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static List<String> causes(UUID account) {
    return Credits.look(account).getList("facts.causes.cause");
  }
}
