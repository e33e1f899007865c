package org.quarterday.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.quarterday.message.rules.SimulatedOutcome;
import org.quarterday.support.Books;

/** The gateway as a demonstration has it, for stories of features that stand on it. */
@ApplicationScoped
public class SimulatedGateway {

  /** As the settings of a demonstration have it. */
  private static final int FAILURES_PER_10000 = 300;

  @Inject SendMessages sender;
  @Inject TellSimulated teller;

  /** Only invented people are written to: the books say that they are a demonstration's. */
  public static void demonstration() {
    Books.run(
        """
        insert into import_run (id, council, as_at, state, started_by, started_by_name, demonstration)
        values (?, 'Invented Council', date '2026-01-01', 'LOADED', 'test', 'Test', true)\
        """,
        Books.id());
    Books.run(
        "update message_channel set minute = '-infinity', taken = 0, closed_until = null, why_closed = null");
  }

  /** Whether it says that a message to the number did not arrive. */
  public static boolean fails(String number) {
    return !SimulatedOutcome.of(number, FAILURES_PER_10000).equals("delivered");
  }

  /** Sends all that waits, and hears what became of it over the server's own call-back. */
  public void carries(String server) {
    do {
      sender.send().await().atMost(Duration.ofMinutes(10));
    } while (Books.number("select count(*) from message where state in ('QUEUED', 'SENDING')") > 0);
    teller.callBackTo(server.replaceFirst("/$", ""));
    do {
      teller.tell().await().atMost(Duration.ofMinutes(10));
    } while (Books.number("select count(*) from message where state = 'SENT'") > 0);
  }
}
