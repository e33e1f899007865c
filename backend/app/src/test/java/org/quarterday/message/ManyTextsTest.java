package org.quarterday.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarterday.message.rules.ProviderStatus;
import org.quarterday.message.rules.SimulatedOutcome;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;

/** Ten thousand texts: all of them go once, three in a hundred fail, and every count is exact. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ManyTextsTest {

  private static final int MANY = 10_000;

  @TestHTTPResource("/")
  String here;

  @Inject SendMessages sender;
  @Inject TellSimulated teller;

  @Test
  void tenThousandTextsWithThreeInAHundredFailing() {
    Queued.demonstration();
    // The numbers of the never-issued range, each many times, but for those that always fail.
    Books.run(
        """
        insert into message (id, channel, recipient, name, subject, body, about, about_id, queued_by, queued_by_name)
        select gen_random_uuid(), 'TEXT', '07700900' || lpad((n %% 900)::text, 3, '0'), 'Tenant ' || n, 'Office hours', 'We are open on Monday.',
               'CAMPAIGN', gen_random_uuid(), 'test', 'Test' from generate_series(1, %d) n\
        """
            .formatted(MANY));
    // The application's own schedule may be sending too, as another node would.
    do {
      sender.send().await().atMost(Duration.ofMinutes(10));
    } while (Books.number("select count(*) from message where state in ('QUEUED', 'SENDING')") > 0);
    assertEquals(
        List.of(Map.of("state", "SENT", "attempts", 1, "failure", "", "n", (long) MANY)),
        Books.rows(
            "select state, attempts, coalesce(failure, '') as failure, count(*) as n from message group by 1, 2, 3"));
    teller.callBackTo(here.replaceFirst("/$", ""));
    teller.tell().await().atMost(Duration.ofMinutes(10));

    Map<String, Long> expected = expected();
    Map<String, Long> found = new TreeMap<>();
    Books.rows(
            "select coalesce(failure_kind, state) as outcome, count(*) as n from message group by 1")
        .forEach(row -> found.put((String) row.get("outcome"), (Long) row.get("n")));
    assertEquals(expected, found);
    long failed = MANY - expected.get("DELIVERED");
    assertTrue(failed > 150 && failed < 450, "three in a hundred: " + failed);
    assertEquals(MANY, Books.number("select count(distinct reference) from simulated_delivery"));
    assertEquals(MANY, Books.number("select count(*) from simulated_delivery"));
    assertEquals(4L * MANY, Books.number("select count(*) from message_event"));
  }

  /** By the simulator's rule, number by number. */
  private static Map<String, Long> expected() {
    Map<String, Long> expected = new TreeMap<>();
    IntStream.rangeClosed(1, MANY)
        .mapToObj(n -> SimulatedOutcome.of("07700900%03d".formatted(n % 900), 300))
        .map(status -> ProviderStatus.of(status).orElseThrow())
        .forEach(status ->
            expected.merge(status.arrived() ? "DELIVERED" : status.kind().name(), 1L, Long::sum));
    return expected;
  }
}
