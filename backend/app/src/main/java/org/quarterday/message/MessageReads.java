package org.quarterday.message;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.account.ProtectedAddress;
import org.quarterday.message.rules.FailureKind;
import org.quarterday.message.rules.MessageState;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/** Messages, the newest first, and what is kept of each. */
@ApplicationScoped
class MessageReads {

  @Schema(name = "Message")
  record Item(
      UUID id,
      MessageChannel channel,
      @Schema(
              description = "Where it goes; `Protected` for the post of somebody at risk.",
              examples = "07700900123")
          String recipient,
      @Schema(examples = "Ms Amara Okafor") String name,
      String subject,
      MessageAbout about,
      UUID aboutId,
      @Schema(nullable = true) UUID accountId,
      @Schema(nullable = true, examples = "T500123") String accountReference,
      @Schema(nullable = true) UUID personId,
      MessageState state,
      @Schema(nullable = true) FailureKind failureKind,
      @Schema(nullable = true, description = "What happened and what to do about it.")
          String failure,
      @Schema(description = "Times it was given to the provider, or was to be.") int attempts,
      String queuedByName,
      Instant queuedAt,
      @Schema(nullable = true) Instant sentAt,
      @Schema(nullable = true) Instant deliveredAt,
      @Schema(nullable = true) Instant failedAt,
      @Schema(nullable = true, description = "The message that failed and this one repeats.")
          UUID resendOf,
      @Schema(nullable = true, description = "The message that repeats this one.")
          UUID sentAgainAs) {}

  @Schema(name = "MessageWhole")
  record Whole(
      Item message,
      @Schema(description = "The exact words; empty for post.") String body,
      boolean hasPages,
      @Schema(nullable = true, examples = "NOTIFY") String provider,
      @Schema(nullable = true) String providerReference,
      @Schema(nullable = true, description = "What a text was charged as.") Integer fragments,
      @Schema(description = "When it is tried next, while it is queued.") Instant nextTryAt,
      List<Event> history) {}

  @Schema(name = "MessageEvent")
  record Event(MessageState state, int attempts, String words, String madeByName, Instant madeAt) {}

  /** What a list is narrowed to; null narrows nothing. */
  record Filter(
      MessageChannel channel,
      MessageState state,
      MessageAbout about,
      UUID aboutId,
      UUID accountId,
      UUID personId) {}

  private static final String ROW =
      """
      select m.id, m.channel, m.recipient, m.name, m.subject, m.about, m.about_id, m.account_id, a.reference, m.person_id, m.state, m.failure_kind,
             m.failure, m.attempts, m.queued_by_name, m.queued_at, m.sent_at, m.delivered_at, m.failed_at, m.resend_of,
             (select again.id from message again where again.resend_of = m.id) as sent_again_as,
             m.channel = 'POST' and a.account_id is not null and %s as at_risk
        from message m left join account a on a.account_id = m.account_id
      """
          .formatted(ProtectedAddress.OF_TENANCY.formatted("a.tenancy_id"));

  private static final String NOT_OWN =
      "(a.account_id is null or " + OwnAccount.NOT_LINKED.formatted("$1", "$2") + ")";

  private static final String WHOLE =
      "select body, pdf is not null as has_pages, provider, provider_reference, fragments, next_try_at from message where id = $1";

  private static final String HISTORY =
      "select state, attempts, words, made_by_name, made_at from message_event where message_id = $1 order by number";

  @Inject Pool pool;

  /**
   * Messages about the reader's own tenancy are left out of what is searched through. A filter that
   * is not asked for is not in the statement, so that each of the others is found by its index.
   */
  Uni<Page<Item>> list(Actor reader, Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 1);
    Tuple values = Tuple.tuple().addString(reader.issuer()).addString(reader.subject());
    StringBuilder sql = new StringBuilder(ROW).append(" where ").append(NOT_OWN);
    narrow(sql, values, "m.channel = ", name(filter.channel()));
    narrow(sql, values, "m.state = ", name(filter.state()));
    narrow(sql, values, "m.about = ", name(filter.about()));
    narrow(sql, values, "m.about_id = ", filter.aboutId());
    narrow(sql, values, "m.account_id = ", filter.accountId());
    narrow(sql, values, "m.person_id = ", filter.personId());
    narrow(sql, values, "m.id < ", cursor == null ? null : Page.uuid(cursor.getFirst()));
    sql.append(" order by m.id desc limit ").append(limit + 1);
    return pool.preparedQuery(sql.toString())
        .execute(values)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(MessageReads::item).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.id())));
  }

  private static void narrow(StringBuilder sql, Tuple values, String condition, Object value) {
    if (value != null) {
      values.addValue(value);
      sql.append(" and ").append(condition).append("$").append(values.size());
    }
  }

  /** Its row; 404 when nobody has it. */
  Uni<Item> one(UUID id) {
    return pool.preparedQuery(ROW + " where m.id = $1")
        .execute(Tuple.of(id))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(
                MessageProblem.MESSAGE_NOT_FOUND, "Look at the list of messages again.");
          }
          return item(rows.iterator().next());
        });
  }

  /** With its words and what happened to it. */
  Uni<Whole> whole(Item message) {
    return pool.preparedQuery(HISTORY)
        .execute(Tuple.of(message.id()))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(MessageReads::event).toList())
        .chain(history ->
            pool.preparedQuery(WHOLE)
                .execute(Tuple.of(message.id()))
                .map(rows -> whole(message, rows.iterator().next(), history)));
  }

  /** The pages as they go; 404 when it has none. */
  Uni<byte[]> pages(UUID id) {
    return pool.preparedQuery("select pdf from message where id = $1")
        .execute(Tuple.of(id))
        .map(rows -> {
          var pdf = rows.size() == 0 ? null : rows.iterator().next().getBuffer(0);
          if (pdf == null) {
            throw Problem.of(MessageProblem.MESSAGE_HAS_NO_PAGES, "Its words are on its page.");
          }
          return pdf.getBytes();
        });
  }

  private static Whole whole(Item message, Row row, List<Event> history) {
    return new Whole(
        message,
        row.getString("body"),
        row.getBoolean("has_pages"),
        row.getString("provider"),
        row.getString("provider_reference"),
        row.getInteger("fragments"),
        row.getOffsetDateTime("next_try_at").toInstant(),
        history);
  }

  private static Event event(Row row) {
    return new Event(
        MessageState.valueOf(row.getString("state")),
        row.getInteger("attempts"),
        row.getString("words"),
        row.getString("made_by_name"),
        row.getOffsetDateTime("made_at").toInstant());
  }

  private static Item item(Row row) {
    String kind = row.getString("failure_kind");
    return new Item(
        row.getUUID("id"),
        MessageChannel.valueOf(row.getString("channel")),
        ProtectedAddress.unless(row.getBoolean("at_risk"), row.getString("recipient")),
        row.getString("name"),
        row.getString("subject"),
        MessageAbout.valueOf(row.getString("about")),
        row.getUUID("about_id"),
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getUUID("person_id"),
        MessageState.valueOf(row.getString("state")),
        kind == null ? null : FailureKind.valueOf(kind),
        row.getString("failure"),
        row.getInteger("attempts"),
        row.getString("queued_by_name"),
        row.getOffsetDateTime("queued_at").toInstant(),
        moment(row, "sent_at"),
        moment(row, "delivered_at"),
        moment(row, "failed_at"),
        row.getUUID("resend_of"),
        row.getUUID("sent_again_as"));
  }

  private static Instant moment(Row row, String column) {
    OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }

  private static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }
}
