package org.quarterday.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quarterday.support.Await.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;

/** How features put messages in the queue. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class MessagesTest {

  private static final Actor BY = Actor.system("Letters");

  @Inject Messages messages;
  @Inject Work work;

  private UUID account;

  @BeforeEach
  void anAccount() {
    Books.empty();
    account = Books.account(LocalDate.of(2024, 4, 1));
  }

  @Test
  void aMessageIsQueuedWithTheTransactionThatDecidedItAndHasAHistory() {
    UUID id = await(work.write(BY, session -> messages.queue(session, BY, text())));
    Map<String, Object> row =
        Books.rows(
                "select state, recipient, body, attempts, queued_by_name from message where id = ?",
                id)
            .getFirst();
    assertEquals("QUEUED", row.get("state"));
    assertEquals("07700900123", row.get("recipient"));
    assertEquals("Letters", row.get("queued_by_name"));
    assertEquals(
        "[{state=QUEUED, made_by_name=Letters}]",
        Books.rows("select state, made_by_name from message_event where message_id = ?", id)
            .toString());
  }

  @Test
  void nothingIsQueuedByATransactionThatFails() {
    assertThrows(
        IllegalStateException.class,
        () ->
            await(
                work.write(
                    BY,
                    session ->
                        messages
                            .queue(session, BY, text())
                            .chain(id ->
                                Uni.createFrom()
                                    .failure(new IllegalStateException("decided otherwise"))))));
    assertEquals(0L, Books.rows("select count(*) as n from message").getFirst().get("n"));
  }

  @Test
  void aPostedMessageHasPages() {
    byte[] pdf = {37, 80, 68, 70};
    var posted =
        new NewMessage(
            MessageChannel.POST,
            "1 Example Row\nZZ1 1AA",
            "Ms Tina Osei",
            "Your rent",
            "",
            pdf,
            MessageAbout.LETTER,
            UUID.randomUUID(),
            account,
            null);
    UUID id = await(work.write(BY, session -> messages.queue(session, BY, posted)));
    assertEquals(
        4, Books.rows("select length(pdf) as n from message where id = ?", id).getFirst().get("n"));
  }

  private NewMessage text() {
    return new NewMessage(
        MessageChannel.TEXT,
        "07700900123",
        "Ms Tina Osei",
        "A letter waits for you",
        "You have a letter from the rent team.",
        null,
        MessageAbout.LETTER,
        UUID.randomUUID(),
        account,
        null);
  }
}
