package org.quarterday.online;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quarterday.support.Await.await;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.online.CardPayments.Outcome;
import org.quarterday.platform.problem.Problem;
import org.quarterday.support.LocalProvider;

/** The client against a server that answers as the provider's reference says. */
class GovUkPayTest {

  private static final UUID ID = UUID.fromString("0193523c-0000-7000-8000-000000000001");

  private final Vertx vertx = Vertx.vertx();
  private LocalProvider provider;
  private GovUkPay pay;

  @BeforeEach
  void aProvider() throws IOException {
    provider = new LocalProvider();
    pay = new GovUkPay(WebClient.create(vertx), settings(Optional.of("api_test_key")));
  }

  @AfterEach
  void itEnds() {
    provider.close();
    vertx.closeAndAwait();
  }

  @Test
  void aPaymentIsBegunUnderOurIdSoThatItIsBegunOnce() {
    provider.answers(
        201, payment("created", "\"next_url\":{\"href\":\"https://www.example.org/secure/1\"}"));
    var order =
        new CardPayments.Order(ID, 5_000, "500001/01", "https://council.example.org/online/paid/1");
    var seen = await(pay.begin(order));
    assertEquals(
        new CardPayments.Seen(
            "hu20sqlact5260q2nanm0q8u93",
            Outcome.OPEN,
            5_000,
            null,
            "https://www.example.org/secure/1"),
        seen);
    assertEquals("POST /v1/payments", provider.heard().line());
    assertEquals("Bearer api_test_key", provider.heard().authorization());
    assertEquals(ID.toString(), provider.heard().idempotencyKey());
    var sent = provider.heard().body();
    assertEquals(5_000, sent.getLong("amount"));
    assertEquals(ID.toString(), sent.getString("reference"));
    assertEquals("Rent account 500001/01", sent.getString("description"));
    assertEquals("https://council.example.org/online/paid/1", sent.getString("return_url"));
  }

  @Test
  void onlySuccessIsMoneyAndAStateNobodyKnowsIsWaitedFor() {
    assertEquals(Outcome.OPEN, outcome("created"));
    assertEquals(Outcome.OPEN, outcome("started"));
    assertEquals(Outcome.SUBMITTED, outcome("submitted"));
    assertEquals(Outcome.SUBMITTED, outcome("capturable"));
    assertEquals(Outcome.SUBMITTED, outcome("something-new"));
    assertEquals(Outcome.PAID, outcome("success"));
    assertEquals(Outcome.FAILED, outcome("failed"));
    assertEquals(Outcome.FAILED, outcome("error"));
    assertEquals(Outcome.CANCELLED, outcome("cancelled"));
  }

  @Test
  void thePaymentIsOfTheDayInLondonOnWhichTheMoneyWasTaken() {
    provider.answers(
        200,
        payment("success", "")
            .replace(
                "\"amount\"",
                "\"settlement_summary\":{\"capture_submit_time\":\"2026-07-01T23:30:00.000Z\"},\"amount\""));
    var seen = await(pay.ask("hu20sqlact5260q2nanm0q8u93"));
    assertEquals(LocalDate.of(2026, 7, 2), seen.paidOn());
    assertNull(seen.page());
  }

  @Test
  void aProviderThatRefusesOrIsNotThereIsSaidInWords() {
    provider.answers(500, "{}");
    assertEquals("CARD_PAYMENTS_UNAVAILABLE", refused());
    provider.answers(200, "not json");
    assertEquals("CARD_PAYMENTS_UNAVAILABLE", refused());
    provider.close();
    assertEquals("CARD_PAYMENTS_UNAVAILABLE", refused());
  }

  @Test
  void aNoticeCountsOnlyWithTheProvidersSignature() throws Exception {
    String notice = "{\"resource_type\":\"payment\",\"resource_id\":\"hu20\"}";
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("notice-secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    String signature =
        HexFormat.of().formatHex(mac.doFinal(notice.getBytes(StandardCharsets.UTF_8)));
    assertEquals("hu20", pay.toldOf(signature, notice));
    for (String wrong : List.of("", "00", "zz", signature.replace('0', '1') + "00")) {
      assertThrows(Problem.class, () -> pay.toldOf(wrong, notice));
    }
    assertThrows(Problem.class, () -> pay.toldOf(null, notice));
    assertThrows(Problem.class, () -> pay.toldOf(signature, notice + " "));
  }

  private Outcome outcome(String state) {
    provider.answers(200, payment(state, ""));
    return await(pay.ask("hu20sqlact5260q2nanm0q8u93")).outcome();
  }

  private String refused() {
    return assertThrows(Problem.class, () -> await(pay.ask("hu20"))).type().name();
  }

  private static String payment(String state, String links) {
    return """
    {"payment_id":"hu20sqlact5260q2nanm0q8u93","state":{"status":"%s","finished":false},"amount":5000,"reference":"x","_links":{%s}}\
    """
        .formatted(state, links);
  }

  private OnlineSettings.Cards settings(Optional<String> key) {
    return new OnlineSettings.Cards() {
      @Override
      public OnlineSettings.Provider provider() {
        return OnlineSettings.Provider.GOVUK;
      }

      @Override
      public String url() {
        return provider.url();
      }

      @Override
      public Optional<String> apiKey() {
        return key;
      }

      @Override
      public Optional<String> noticeSecret() {
        return Optional.of("notice-secret");
      }
    };
  }
}
