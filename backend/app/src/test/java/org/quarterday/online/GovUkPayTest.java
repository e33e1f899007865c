package org.quarterday.online;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quarterday.support.Await.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** The client against a server that answers as the provider's reference says. */
class GovUkPayTest {

  private static final UUID ID = UUID.fromString("0193523c-0000-7000-8000-000000000001");

  private final Vertx vertx = Vertx.vertx();
  private final List<String> heard = new ArrayList<>();
  private HttpServer server;
  private GovUkPay pay;
  private int status = 200;
  private String body = "";

  @BeforeEach
  void aProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/payments", this::answer);
    server.start();
    pay = new GovUkPay(WebClient.create(vertx), settings(Optional.of("api_test_key")));
  }

  @AfterEach
  void itEnds() {
    server.stop(0);
    vertx.closeAndAwait();
  }

  @Test
  void aPaymentIsBegunUnderOurIdSoThatItIsBegunOnce() {
    status = 201;
    body = payment("created", "\"next_url\":{\"href\":\"https://www.example.org/secure/1\"}");
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
    assertEquals("POST /v1/payments Bearer api_test_key " + ID, heard.getFirst());
    var sent = new JsonObject(heard.getLast());
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
    body =
        payment("success", "")
            .replace(
                "\"amount\"",
                "\"settlement_summary\":{\"capture_submit_time\":\"2026-07-01T23:30:00.000Z\"},\"amount\"");
    var seen = await(pay.ask("hu20sqlact5260q2nanm0q8u93"));
    assertEquals(LocalDate.of(2026, 7, 2), seen.paidOn());
    assertNull(seen.page());
  }

  @Test
  void aProviderThatRefusesOrIsNotThereIsSaidInWords() {
    status = 500;
    body = "{}";
    assertEquals("CARD_PAYMENTS_UNAVAILABLE", refused());
    status = 200;
    body = "not json";
    assertEquals("CARD_PAYMENTS_UNAVAILABLE", refused());
    server.stop(0);
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
    body = payment(state, "");
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

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      heard.add(
          exchange.getRequestMethod()
              + " "
              + exchange.getRequestURI()
              + " "
              + headers.getFirst("Authorization")
              + " "
              + headers.getFirst("Idempotency-Key"));
      heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private OnlineSettings.Cards settings(Optional<String> key) {
    String url = "http://localhost:" + server.getAddress().getPort();
    return new OnlineSettings.Cards() {
      @Override
      public OnlineSettings.Provider provider() {
        return OnlineSettings.Provider.GOVUK;
      }

      @Override
      public String url() {
        return url;
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
