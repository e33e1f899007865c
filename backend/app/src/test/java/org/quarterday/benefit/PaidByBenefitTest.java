package org.quarterday.benefit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.directdebit.Payers;
import org.quarterday.platform.clock.Today;
import org.quarterday.refund.Refunds;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** What benefit pays of a week is filled in where terms are agreed with a tenant. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PaidByBenefitTest {

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void aTenant() {
    Books.empty();
    today.standAt(Payers.TODAY);
    account = Payers.account(10_000);
  }

  @AfterEach
  void time() {
    today.flow();
  }

  @Test
  void universalCreditPaidToTheCouncilIsWhatSomebodyElsePaysOfAWeek() {
    assertNull(paid(), "nobody pays anything");
    award(39_000, "TENANT", "2026-05-01", "2026-05-20");
    assertNull(paid(), "the tenant is paid it, and pays it on");
    award(39_000, "COUNCIL", "2026-05-20", null);
    assertEquals(9_000, paid(), "£390.00 a month over the 52 weeks of the year");
    today.standAt(Payers.TODAY.minusDays(8));
    assertNull(paid(), "not before it begins");
  }

  private Integer paid() {
    JsonPath found =
        Refunds.as(Tokens.incomeOfficer())
            .get("/api/v1/accounts/" + account + "/arrangements")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    return found.get("benefitWeeklyPence");
  }

  private void award(long monthly, String to, String from, String before) {
    Books.run(
        "insert into universal_credit_award (account_id, id, monthly_pence, paid_to, starts_on, ends_before, made_by, made_by_name) values (?, ?, ?, ?, cast(? as date), cast(? as date), 'test', 'Test')",
        account,
        Books.id(),
        monthly,
        to,
        from,
        before);
  }
}
