package org.quarterday.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/**
 * Clients that hang up in the middle of a write. A cancelled pipeline once left balances without
 * their entries; every resource is therefore not cancellable, and this keeps it so.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HangUpTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final int CONNECTIONS = 64;
  private static final int ENTRIES = 8;

  @TestHTTPResource("/")
  URI address;

  @Test
  void clientsThatHangUpInTheMiddleOfAWriteTearNothing() throws Exception {
    List<UUID> accounts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      UUID account = Books.account(MONDAY);
      for (int n = 0; n < CONNECTIONS / 8 * ENTRIES; n++) {
        Books.entry(account, "DBR", 100 + n, MONDAY);
      }
      accounts.add(account);
    }
    String token = Tokens.housingAssistant();
    try (var callers = Executors.newFixedThreadPool(CONNECTIONS)) {
      List<Callable<Void>> bursts = new ArrayList<>();
      for (int c = 0; c < CONNECTIONS; c++) {
        int connection = c;
        bursts.add(() ->
            hangUp(accounts.get(connection % 8), connection / 8, token, new Random(connection)));
      }
      for (var done : callers.invokeAll(bursts)) {
        done.get();
      }
    }
    settled();
    for (UUID account : accounts) {
      var row =
          Books.rows(
                  """
                  select b.balance_pence, b.entry_count, sum(e.amount_pence) as sum, count(*) as entries, max(e.number) as last,
                         count(e.reverses) as reversals
                    from account_balance b join entry e using (account_id) where account_id = ? group by 1, 2\
                  """,
                  account)
              .getFirst();
      assertEquals(
          ((Number) row.get("balance_pence")).longValue(), ((Number) row.get("sum")).longValue());
      assertEquals(
          ((Number) row.get("entry_count")).longValue(), ((Number) row.get("entries")).longValue());
      assertEquals(
          ((Number) row.get("last")).longValue(), ((Number) row.get("entries")).longValue());
    }
    long claims =
        Books.number(
            "select count(*) from idempotency where key like 'hang-up-%' and body is null");
    assertEquals(0, claims, "a claim stands only with its answer");
    long reversed =
        Books.number(
            "select count(*) from entry where source = 'REVERSAL' and account_id = any (?)",
            (Object) accounts.toArray(UUID[]::new));
    long answered = Books.number("select count(*) from idempotency where key like 'hang-up-%'");
    assertEquals(answered, reversed, "each remembered answer is one entry");
    assertTrue(reversed > 0, "some writes got through");
  }

  /**
   * Sends a reversal for each of this connection's entries and drops the line at some moment of
   * each.
   */
  private Void hangUp(UUID account, int share, String token, Random random)
      throws IOException, InterruptedException {
    for (int n = 1; n <= ENTRIES; n++) {
      int entry = share * ENTRIES + n;
      try (var socket = new Socket()) {
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        socket.setSoTimeout(60_000);
        socket
            .getOutputStream()
            .write(request(account, entry, token).getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        leave(socket, random);
      }
    }
    return null;
  }

  /** Some wait for the first byte of the answer, some close in good order, some tear the line. */
  private static void leave(Socket socket, Random random) throws IOException, InterruptedException {
    switch (random.nextInt(3)) {
      case 0 -> assertTrue(socket.getInputStream().read() >= 0, "an answer began");
      case 1 -> Thread.sleep(random.nextInt(100));
      default -> {
        Thread.sleep(random.nextInt(400));
        socket.setSoLinger(true, 0);
      }
    }
  }

  private static String request(UUID account, int entry, String token) {
    String body = "{\"reason\":\"hang up\"}";
    return "POST /api/v1/accounts/%s/entries/%d/reversal HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nIdempotency-Key: hang-up-%s-%d\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(account, entry, token, account, entry, body.length(), body);
  }

  /**
   * Waits until no write is under way: the count of entries stands still and no transaction is
   * open.
   */
  private static void settled() throws InterruptedException {
    long before = -1;
    for (int i = 0; i < 120; i++) {
      long now = Books.number("select count(*) from entry");
      long open =
          Books.number(
              "select count(*) from pg_stat_activity where usename = 'quarterday_app' and state <> 'idle' and xact_start is not null");
      if (now == before && open == 0) {
        return;
      }
      before = now;
      Thread.sleep(500);
    }
    throw new IllegalStateException("writes are still under way");
  }
}
