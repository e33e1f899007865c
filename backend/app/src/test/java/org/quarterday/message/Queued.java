package org.quarterday.message;

import java.util.UUID;
import org.quarterday.support.Books;

/** Messages put in the queue for tests, and what is on record of them. */
final class Queued {

  private Queued() {}

  /** Without them nothing stands in for the providers; and every channel is open. */
  static void demonstration() {
    Books.empty();
    Books.run(
        """
        insert into import_run (id, council, as_at, state, started_by, started_by_name, demonstration)
        values (?, 'Invented Council', date '2026-01-01', 'LOADED', 'test', 'Test', true)\
        """,
        Books.id());
    Books.run(
        "update message_channel set minute = '-infinity', taken = 0, closed_until = null, why_closed = null");
  }

  static UUID text(String number, UUID account) {
    return of("TEXT", number, "Please ring the rent team.", account);
  }

  static UUID of(String channel, String to, String body, UUID account) {
    UUID id = Books.id();
    Books.run(
        """
        insert into message (id, channel, recipient, name, subject, body, pdf, about, about_id, account_id, queued_by, queued_by_name)
        values (?, ?, ?, 'Ms Tina Osei', 'About your rent', ?, case when ? = 'POST' then cast('%PDF' as bytea) end, 'LETTER', ?, ?, 'test', 'Test')\
        """,
        id, channel, to, body, channel, Books.id(), account);
    return id;
  }

  static Object state(UUID id) {
    return value(id, "state");
  }

  static Object value(UUID id, String column) {
    return Books.rows("select " + column + " as value from message where id = ?", id)
        .getFirst()
        .get("value");
  }

  /** Its states in the order they came. */
  static String history(UUID id) {
    return (String)
        Books.rows(
                "select string_agg(state, ' ' order by number) as states from message_event where message_id = ?",
                id)
            .getFirst()
            .get("states");
  }

  /** How often the simulated provider took it. */
  static long taken(UUID id) {
    return Books.number("select count(*) from simulated_delivery where reference = ?", id);
  }
}
