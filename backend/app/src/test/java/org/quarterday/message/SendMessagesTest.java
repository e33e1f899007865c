package org.quarterday.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.support.Await.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.message.Carrier.Outgoing;
import org.quarterday.message.rules.SimulatedOutcome;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;

/** From the queue to the provider: once, however many nodes send and wherever one of them dies. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SendMessagesTest {

  private static final String NUMBER = "07700900123";

  @Inject SendMessages sender;
  @Inject ClaimMessages claim;
  @Inject MarkMessages mark;
  @Inject Carriers carriers;
  @Inject AskForReceipts asker;

  @BeforeEach
  void aDemonstration() {
    Queued.demonstration();
  }

  @Test
  void whatIsDueGoesByItsChannelOnceAndIsCountedInFragments() {
    UUID text = Queued.text("+44 7700 900123", null);
    UUID mail = Queued.of("EMAIL", "tina.osei@example.org", "Please ring us.", null);
    UUID post = Queued.of("POST", "1 Example Row\nZZ1 1AA", "", null);
    await(sender.send());
    await(sender.send());
    for (UUID id : List.of(text, mail, post)) {
      assertEquals("SENT", Queued.state(id));
      assertEquals(1, Queued.taken(id));
      assertEquals("QUEUED SENDING SENT", Queued.history(id));
      assertEquals("SIMULATED", Queued.value(id, "provider"));
      assertNotNull(Queued.value(id, "provider_reference"));
    }
    assertEquals(1, Queued.value(text, "fragments"));
  }

  @Test
  void aNodeThatDiesBetweenSendingAndWritingItDownSendsNothingTwice() {
    UUID id = Queued.text(NUMBER, null);
    Outgoing lost = claimed().getFirst();
    await(carriers.of(MessageChannel.TEXT).send(lost));
    await(sender.send());
    assertEquals("SENDING", Queued.state(id), "its claim still runs");
    Books.run("update message set claimed_until = now() - interval '1 second'");
    await(sender.send());
    assertEquals("SENT", Queued.state(id));
    assertEquals(1, Queued.taken(id));
  }

  @Test
  void aNodeThatDiesBeforeSendingIsTakenUpAgainAndItsLateWordCountsForNothing() {
    UUID id = Queued.text(NUMBER, null);
    Outgoing lost = claimed().getFirst();
    Books.run("update message set claimed_until = now() - interval '1 second'");
    await(sender.send());
    Object reference = Queued.value(id, "provider_reference");
    await(mark.accepted(lost, "of-the-lost-node", 1, true));
    assertEquals(reference, Queued.value(id, "provider_reference"));
    assertEquals(2, Queued.value(id, "attempts"));
    assertEquals(1, Queued.taken(id));
  }

  @Test
  void twoNodesNeverHoldTheSameMessage() {
    for (int i = 0; i < 120; i++) {
      Queued.text(NUMBER, null);
    }
    List<UUID> held =
        Uni.join()
            .all(
                Stream.generate(() -> claim.run(SendMessages.BY, MessageChannel.TEXT))
                    .limit(4)
                    .toList())
            .andFailFast()
            .map(all -> all.stream().flatMap(Collection::stream).map(Outgoing::id).toList())
            .await()
            .atMost(java.time.Duration.ofSeconds(30));
    assertEquals(120, held.size());
    assertEquals(120, held.stream().distinct().count());
  }

  @Test
  void noMoreGoInAMinuteThanAreAllowed() {
    for (int i = 0; i < 15; i++) {
      Queued.text(NUMBER, null);
    }
    int had;
    long minutes;
    do {
      // Again when the minute ended in between.
      Books.run("update message set state = 'QUEUED', claimed_until = null");
      Books.run(
          "update message_channel set minute = date_trunc('minute', clock_timestamp()), taken = 99990 where channel = 'TEXT'");
      had = claimed().size() + claimed().size();
      minutes =
          Books.number(
              "select count(*) from message_channel where channel = 'TEXT' and minute = date_trunc('minute', clock_timestamp()) and taken > 50");
    } while (minutes == 0);
    assertEquals(10, had);
  }

  @Test
  void aFaultOfTheProviderIsTriedAgainLaterAndFailsInTheEnd() {
    UUID id = Queued.text(SimulatedOutcome.FAULTY_AT_FIRST, null);
    await(sender.send());
    assertEquals("QUEUED", Queued.state(id));
    assertEquals("TEMPORARY", Queued.value(id, "failure_kind"));
    await(sender.send());
    assertEquals(1, Queued.value(id, "attempts"), "it waits");
    Books.run("update message set next_try_at = now()");
    await(sender.send());
    Books.run("update message set next_try_at = now()");
    await(sender.send());
    assertEquals("QUEUED SENDING QUEUED SENDING QUEUED SENDING SENT", Queued.history(id));

    UUID last = Queued.text(SimulatedOutcome.FAULTY_AT_FIRST, null);
    Books.run("update message set tries = 11 where id = ?", last);
    await(sender.send());
    assertEquals("FAILED", Queued.state(last));
    assertEquals("TEMPORARY", Queued.value(last, "failure_kind"));
  }

  @Test
  void whatCannotArriveFailsAtOnceWithWhatToDo() {
    UUID refused = Queued.text(SimulatedOutcome.REFUSED, null);
    UUID landline = Queued.text("01632960123", null);
    UUID nowhere = Queued.of("EMAIL", "tina at home", "Please ring us.", null);
    UUID empty = Queued.of("TEXT", NUMBER, "", null);
    await(sender.send());
    for (UUID id : List.of(refused, landline, nowhere, empty)) {
      assertEquals("FAILED", Queued.state(id));
      assertEquals("PERMANENT", Queued.value(id, "failure_kind"));
      assertEquals(0, Queued.taken(id));
    }
    assertEquals(
        "This is no UK mobile number: 11 digits that begin with 07.",
        Queued.value(landline, "failure"));
  }

  @Test
  void aProviderThatAsksForPatienceStopsTheChannelAndCostsNobodyATry() {
    Books.run(
        """
        insert into simulated_minute (minute, taken)
        select date_trunc('minute', clock_timestamp()) + make_interval(mins => n), 100000 from generate_series(0, 5) n\
        """);
    UUID first = Queued.text(NUMBER, null);
    UUID mail = Queued.of("EMAIL", "tina.osei@example.org", "Please ring us.", null);
    await(sender.send());
    UUID second = Queued.text(NUMBER, null);
    await(sender.send());
    assertEquals("QUEUED", Queued.state(first));
    assertEquals(0, Queued.value(first, "tries"));
    assertEquals(0, Queued.value(second, "attempts"), "nobody is asked meanwhile");
    assertEquals("QUEUED", Queued.state(mail));
    assertEquals(
        2, Books.number("select count(*) from message_channel where closed_until > now()"));
    Books.run("delete from simulated_minute");
    Books.run("update message_channel set closed_until = now()");
    Books.run("update message set next_try_at = now()");
    await(sender.send());
    assertEquals("SENT", Queued.state(first));
    assertEquals("SENT", Queued.state(second));
  }

  @Test
  void withACouncilsOwnBooksTheSimulatedProviderTakesNothing() {
    Books.run("update import_run set demonstration = false");
    UUID id = Queued.text(NUMBER, null);
    await(sender.send());
    assertEquals("QUEUED", Queued.state(id));
    assertEquals("TECHNICAL", Queued.value(id, "failure_kind"));
    assertEquals(0, Queued.taken(id));
    assertTrue(((String) Queued.value(id, "failure")).startsWith("No provider is set up"));
  }

  @Test
  void whatWasPausedOrCancelledDoesNotGo() {
    UUID paused = Queued.text(NUMBER, null);
    UUID cancelled = Queued.text(NUMBER, null);
    Books.run("update message set state = 'PAUSED' where id = ?", paused);
    Books.run("update message set state = 'CANCELLED' where id = ?", cancelled);
    await(sender.send());
    assertEquals("PAUSED", Queued.state(paused));
    assertEquals("QUEUED CANCELLED", Queued.history(cancelled));
    assertEquals(0, Books.number("select count(*) from simulated_delivery"));
  }

  @Test
  void aProviderThatNeverToldIsAsked() {
    UUID arrives = Queued.text(NUMBER, null);
    UUID never = Queued.text(SimulatedOutcome.NO_SUCH_NUMBER, null);
    await(sender.send());
    await(asker.ask());
    assertEquals("SENT", Queued.state(arrives), "a day has not gone by");
    Books.run("update message set ask_after = now()");
    await(asker.ask());
    assertEquals("DELIVERED", Queued.state(arrives));
    assertEquals("FAILED", Queued.state(never));
    assertEquals("PERMANENT", Queued.value(never, "failure_kind"));
  }

  private List<Outgoing> claimed() {
    return await(claim.run(SendMessages.BY, MessageChannel.TEXT));
  }
}
