package org.quarterday.online;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.support.Await.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.FieldCipher;
import org.quarterday.support.Books;
import org.quarterday.support.Browser;
import org.quarterday.support.Callers;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class CardPaymentTest {

  @Inject AskForOutcomes outcomes;
  @Inject FieldCipher cipher;
  @Inject Today today;

  private UUID account;
  private Browser tina;

  @BeforeEach
  void aTenantWhoOwesAWeek() {
    Books.referenceData();
    Books.empty();
    OnlineTenant.demonstrationBooks();
    account = Books.account(LocalDate.of(2020, 4, 6));
    Books.entry(account, "DBR", 10_350, today.date());
    tina = OnlineTenant.proved("tina.osei@example.org", OnlineTenant.of(account, "Osei"));
  }

  @AfterEach
  void theBooksHold() {
    Books.run(
        "update rent_year set closed_at = null, closed_by = null where closed_at is not null");
    Oracle.holds();
  }

  @Test
  void aPaymentIsPostedOnceHoweverOftenTheTenantReturnsAndTheProviderTells() {
    JsonPath begun = begun(5_000, Books.id().toString());
    assertEquals("STARTED", begun.getString("state"));
    assertTrue(begun.getString("continueAt").startsWith("/online/card-page/sim-"));
    String id = begun.getString("paymentId");
    assertEquals("STARTED", returned(id).getString("state"));
    assertEquals(0, payments());

    decide(id, "PAID");
    for (int i = 0; i < 3; i++) {
      JsonPath back = returned(id);
      assertEquals("POSTED", back.getString("state"));
      assertTrue(back.getString("receiptNumber").endsWith("-2"));
      assertEquals(204, told(id).statusCode());
    }
    await(outcomes.ask());

    assertEquals(1, payments());
    assertEquals(5_350, balance());
    var entry =
        Books.rows("select * from entry where account_id = ? and number = 2", account).getFirst();
    assertEquals("RCC", entry.get("type_code"));
    assertEquals("CASH", entry.get("control_code"));
    assertEquals(java.sql.Date.valueOf(today.date()), entry.get("effective_on"));
  }

  @Test
  void theReturnTheNoticeAndTheJobAtOncePostOnce() throws Exception {
    String id = begun(5_000, Books.id().toString()).getString("paymentId");
    decide(id, "PAID");
    Books.run("update card_payment set ask_after = now() - interval '1 second'");
    var answers =
        Callers.counted(
            17,
            caller -> {
              if (caller == 0) {
                await(outcomes.ask());
                return 0;
              }
              return caller % 2 == 0 ? returns(id).statusCode() : told(id).statusCode();
            });
    assertEquals(Map.of(0, 1L, 200, 8L, 204, 8L), answers);
    assertEquals("POSTED", returned(id).getString("state"));
    assertEquals(1, payments());
    assertEquals(5_350, balance());
  }

  @Test
  void aFormSentAgainUnderTheSameKeyIsTheSamePayment() throws Exception {
    String key = Books.id().toString();
    var payments =
        Callers.counted(
            8, caller -> JsonPath.from(pays(5_000, false, key).body()).getString("paymentId"));
    assertEquals(List.of(8L), List.copyOf(payments.values()));
    assertEquals(1, Books.number("select count(*) from card_payment"));
    assertEquals(1, Books.number("select count(*) from simulated_card_payment"));

    HttpResponse<String> other = pays(5_001, false, key);
    assertEquals(422, other.statusCode());
    assertEquals("IDEMPOTENCY_KEY_REUSED", JsonPath.from(other.body()).getString("code"));
    HttpResponse<String> none =
        tina.send("POST", path(), "{\"amountPence\":5000,\"another\":false}");
    assertEquals(400, none.statusCode());
  }

  @Test
  void theSameAmountAgainIsAskedAboutBeforeItIsPaidTwice() {
    String first = begun(5_000, Books.id().toString()).getString("paymentId");
    HttpResponse<String> second = pays(5_000, false, Books.id().toString());
    assertEquals(409, second.statusCode());
    assertEquals("CARD_PAYMENT_ALIKE", JsonPath.from(second.body()).getString("code"));
    HttpResponse<String> meant = pays(5_000, true, Books.id().toString());
    assertEquals(200, meant.statusCode());
    String again = JsonPath.from(meant.body()).getString("paymentId");
    assertNotEquals(first, again);
    decide(first, "PAID");
    decide(again, "PAID");
    returned(first);
    returned(again);
    assertEquals(2, payments());
    assertEquals(350, balance());
  }

  @Test
  void ofTwoFormsSentAtOnceOneIsAskedWhetherItIsAnother() throws Exception {
    var answers =
        Callers.counted(4, caller -> pays(5_000, false, Books.id().toString()).statusCode());
    assertEquals(Map.of(200, 1L, 409, 3L), answers);
  }

  @Test
  void aPaymentThatFailedOrWasCancelledPostsNothingAndMayBeTriedAgain() {
    for (String outcome : List.of("FAILED", "CANCELLED")) {
      String id = begun(5_000, Books.id().toString()).getString("paymentId");
      decide(id, outcome);
      assertEquals(outcome, returned(id).getString("state"));
      assertEquals(204, told(id).statusCode());
    }
    assertEquals(0, payments());
  }

  @Test
  void whatIsBeingConfirmedIsShownAsPendingAndPostedWhenItIsPaid() {
    String id = begun(5_000, Books.id().toString()).getString("paymentId");
    decide(id, "SUBMITTED");
    assertEquals("SUBMITTED", returned(id).getString("state"));
    JsonPath mine = JsonPath.from(tina.fetch("GET", "/api/v1/my/accounts/" + account).body());
    assertEquals(List.of(id), mine.getList("pending.paymentId"));
    assertEquals(10_350, mine.getLong("account.balancePence"));
    assertEquals(5_350, mine.getLong("afterPendingPence"));
    decide(id, "PAID");
    assertEquals(204, told(id).statusCode());
    assertEquals(5_350, balance());
  }

  @Test
  void aPaymentWhoseTenantNeverCameBackIsAskedAboutByTheJob() {
    String id = begun(5_000, Books.id().toString()).getString("paymentId");
    decide(id, "PAID");
    await(outcomes.ask());
    assertEquals(0, payments(), "not before its time");
    Books.run("update card_payment set ask_after = now() - interval '1 second'");
    await(outcomes.ask());
    assertEquals(1, payments());
    assertEquals("POSTED", shown(id).getString("state"));
  }

  @Test
  void whileTheProviderIsSilentNothingIsKnownAndNothingIsLost() {
    String id = begun(5_000, Books.id().toString()).getString("paymentId");
    Books.run("alter table simulated_card_payment rename to simulated_card_payment_away");
    try {
      assertEquals("STARTED", returned(id).getString("state"));
      assertEquals(204, told(id).statusCode());
      Books.run("update card_payment set ask_after = now() - interval '1 second'");
      await(outcomes.ask());
      assertEquals("STARTED", shown(id).getString("state"));
    } finally {
      Books.run("alter table simulated_card_payment_away rename to simulated_card_payment");
    }
    decide(id, "PAID");
    Books.run("update card_payment set ask_after = now() - interval '1 second'");
    await(outcomes.ask());
    assertEquals("POSTED", shown(id).getString("state"));
    assertEquals(1, payments());
  }

  @Test
  void moneyTheAccountCannotTakeIsInSuspenseAndStaysThere() {
    String id = begun(5_000, Books.id().toString()).getString("paymentId");
    decide(id, "PAID");
    Books.run(
        "update rent_year set closed_at = now(), closed_by = 'test' where year = (select year from rent_week where ? between starts_on and starts_on + 6)",
        today.date());
    assertEquals("SUSPENDED", returned(id).getString("state"));
    assertEquals(
        5_000,
        Books.number(
            "select left_pence from suspense_item where source = 'HOUSING_ONLINE' and reason = 'NO_OPEN_WEEK'"));
    Books.run("update rent_year set closed_at = null, closed_by = null");
    assertEquals("SUSPENDED", returned(id).getString("state"));
    assertEquals(204, told(id).statusCode());
    assertEquals(0, payments());
    assertEquals(1, Books.number("select count(*) from suspense_item"));
  }

  @Test
  void moneyOfAKindWithoutAControlAccountSaysSoInSuspense() {
    String id = begun(5_000, Books.id().toString()).getString("paymentId");
    decide(id, "PAID");
    Books.run("delete from posting_rule where type_code = 'RCC'");
    assertEquals("SUSPENDED", returned(id).getString("state"));
    assertEquals(
        5_000,
        Books.number("select left_pence from suspense_item where reason = 'NO_CONTROL_ACCOUNT'"));
  }

  @Test
  void anotherAmountThanAskedForIsLookedAtByAPerson() {
    String id = begun(5_000, Books.id().toString()).getString("paymentId");
    decide(id, "PAID");
    Books.run("update simulated_card_payment set amount_pence = 4900");
    assertEquals("SUSPENDED", returned(id).getString("state"));
    assertEquals(
        4_900,
        Books.number("select left_pence from suspense_item where reason = 'CARD_AMOUNT_DIFFERS'"));
    assertEquals(10_350, balance());
  }

  @Test
  void aPaymentNobodyCouldHavePaidIsGivenUp() {
    String id = begun(5_000, Books.id().toString()).getString("paymentId");
    Books.run(
        "update card_payment set state = 'STARTING', provider_reference = null, started_at = now() - interval '4 hours'");
    await(outcomes.ask());
    JsonPath given = shown(id);
    assertEquals("CANCELLED", given.getString("state"));
    assertNull(given.getString("continueAt"));
  }

  @Test
  void aNoticeNobodySignedChangesNothing() {
    String id = begun(5_000, Books.id().toString()).getString("paymentId");
    decide(id, "PAID");
    String notice = notice(id);
    for (String signature :
        List.of(
            "", "dev:00", "nonsense", cipher.stamp(notice + " ", SimulatedCardPayments.PURPOSE))) {
      assertEquals(401, tell(notice, signature).statusCode(), signature);
    }
    assertEquals(0, payments());
    String unknown = "{\"resource_id\":\"sim-nobody\"}";
    assertEquals(
        204, tell(unknown, cipher.stamp(unknown, SimulatedCardPayments.PURPOSE)).statusCode());
    String unread = "no json";
    assertEquals(
        204, tell(unread, cipher.stamp(unread, SimulatedCardPayments.PURPOSE)).statusCode());
  }

  @Test
  void aCouncilsOwnBooksTakeNoPaymentThatOnlyLooksPaid() {
    String id = begun(5_000, Books.id().toString()).getString("paymentId");
    decide(id, "PAID");
    OnlineTenant.ownBooks();
    assertEquals("STARTED", returned(id).getString("state"));
    assertEquals(204, told(id).statusCode());
    await(outcomes.ask());
    assertEquals(503, pays(2_500, false, Books.id().toString()).statusCode());
    assertEquals(503, tina.fetch("GET", "/api/v1/my/simulated/card-pages/sim-" + id).statusCode());
    assertEquals(0, payments());
  }

  @Test
  void aNoticeLargerThanAnyIsNotRead() {
    assertEquals(413, tell("x".repeat(64_001), "").statusCode());
  }

  @Test
  void anothersPaymentIsNotFound() {
    String id = begun(5_000, Books.id().toString()).getString("paymentId");
    decide(id, "PAID");
    UUID others = Books.account(LocalDate.of(2020, 4, 6));
    Browser other = OnlineTenant.proved("other@example.org", OnlineTenant.of(others, "Neighbour"));
    assertEquals(404, other.fetch("GET", "/api/v1/my/card-payments/" + id).statusCode());
    assertEquals(
        404, other.send("POST", "/api/v1/my/card-payments/" + id + "/outcome", "").statusCode());
    assertEquals(404, other.fetch("GET", "/api/v1/my/simulated/card-pages/sim-" + id).statusCode());
    assertEquals(0, payments());
  }

  @Test
  void anAmountThatIsNoneIsRefusedAtItsField() {
    for (long pence : List.of(0L, -100L, StartCardPayment.MOST_PENCE + 1)) {
      HttpResponse<String> answer = pays(pence, false, Books.id().toString());
      assertEquals(422, answer.statusCode());
      assertEquals("/amountPence", JsonPath.from(answer.body()).getString("errors[0].pointer"));
    }
  }

  private String path() {
    return "/api/v1/my/accounts/" + account + "/card-payments";
  }

  private HttpResponse<String> pays(long pence, boolean another, String key) {
    return tina.send(
        "POST",
        path(),
        "{\"amountPence\":%d,\"another\":%s}".formatted(pence, another),
        "Idempotency-Key",
        key);
  }

  private JsonPath begun(long pence, String key) {
    HttpResponse<String> answer = pays(pence, false, key);
    assertEquals(200, answer.statusCode(), answer.body());
    return JsonPath.from(answer.body());
  }

  private HttpResponse<String> returns(String id) {
    return tina.send("POST", "/api/v1/my/card-payments/" + id + "/outcome", "");
  }

  private JsonPath returned(String id) {
    HttpResponse<String> answer = returns(id);
    assertEquals(200, answer.statusCode(), answer.body());
    return JsonPath.from(answer.body());
  }

  private JsonPath shown(String id) {
    return JsonPath.from(tina.fetch("GET", "/api/v1/my/card-payments/" + id).body());
  }

  private void decide(String id, String outcome) {
    HttpResponse<String> answer =
        tina.send(
            "POST",
            "/api/v1/my/simulated/card-pages/sim-" + id,
            "{\"outcome\":\"%s\"}".formatted(outcome));
    assertEquals(200, answer.statusCode(), answer.body());
  }

  private static String notice(String id) {
    return "{\"resource_type\":\"payment\",\"resource_id\":\"sim-%s\"}".formatted(id);
  }

  private Response told(String id) {
    String notice = notice(id);
    return tell(notice, cipher.stamp(notice, SimulatedCardPayments.PURPOSE));
  }

  /** The provider is no browser: it has no sign-in, no cookie and none of our headers. */
  private static Response tell(String notice, String signature) {
    return given()
        .contentType("application/json")
        .header("Pay-Signature", signature)
        .body(notice)
        .post("/api/v1/my/card-payments/notices");
  }

  private long payments() {
    return Books.number("select count(*) from entry where source = 'PAYMENT'");
  }

  private long balance() {
    return Books.number("select balance_pence from account_balance where account_id = ?", account);
  }
}
