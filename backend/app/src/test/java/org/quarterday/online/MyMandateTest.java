package org.quarterday.online;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.directdebit.Payers;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Browser;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;

/** A tenant who sets up their own Direct Debit. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class MyMandateTest {

  private static final String PLAN =
      """
      {"plan": {"method": "EQUAL_ANNUAL", "frequency": "MONTHLY", "day": 1, "fixedPence": null, "extraPence": 0, "withBalance": true},
       "firstOn": null}\
      """;

  @Inject Today today;

  private UUID account;
  private Browser tina;

  @BeforeEach
  void aTenant() {
    Books.referenceData();
    Books.empty();
    Books.run("truncate service_user cascade");
    Payers.serviceUser();
    OnlineTenant.demonstrationBooks();
    account = Books.account(LocalDate.of(2026, 4, 6));
    People.charge(account, "DBR", 10_000, LocalDate.of(2026, 4, 6));
    tina = OnlineTenant.proved("tina.osei@example.org", OnlineTenant.of(account, "Osei"));
    today.standAt(Payers.TODAY);
  }

  @AfterEach
  void now() {
    today.flow();
  }

  @Test
  void aTenantSeesWhatWouldBeCollectedAndSetsItUpOnce() {
    JsonPath outlook = JsonPath.from(sent("/preview", PLAN, 200).body());
    assertEquals(outlook.getLong("totalPence"), outlook.getLong("instalments.amountPence.sum()"));
    sent("", request("66374958", true), 201);
    sent("", request("66374958", true), 409);
    assertEquals(
        Map.of("state", "CAPTURED", "channel", "ONLINE", "authority", "SOLE"),
        Books.rows("select state, channel, authority from mandate").getFirst());
    assertEquals(1, Books.number("select count(*) from letter where addressee like '%Osei'"));
  }

  @Test
  void whoMayNotSignAloneAndWhoMistypesIsToldSo() {
    sent("", request("66374958", false), 422);
    assertEquals(
        "BANK_DETAILS_WRONG",
        JsonPath.from(sent("", request("66374959", true), 422).body()).getString("code"));
  }

  @Test
  void anotherTenantsAccountIsNotFound() {
    account = Books.account(LocalDate.of(2026, 4, 6));
    sent("", request("66374958", true), 404);
    sent("/preview", PLAN, 404);
  }

  private HttpResponse<String> sent(String path, String json, int status) {
    HttpResponse<String> answer =
        tina.send(
            "POST",
            "/api/v1/my/accounts/" + account + "/mandates" + path,
            json,
            "Idempotency-Key",
            Books.id().toString());
    assertEquals(status, answer.statusCode(), answer.body());
    return answer;
  }

  private static String request(String number, boolean sole) {
    return """
    {"payerName": "T OSEI", "sortCode": "08-99-99", "accountNumber": "%s", "soleSignatory": %s, "collects": %s, "replaces": false}\
    """
        .formatted(number, sole, PLAN);
  }
}
