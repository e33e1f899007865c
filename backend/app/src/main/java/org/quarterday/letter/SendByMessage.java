package org.quarterday.letter;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.quarterday.hold.Holds;
import org.quarterday.hold.rules.AskedDebt;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.letter.rules.LetterWay;
import org.quarterday.message.MessageAbout;
import org.quarterday.message.MessageChannel;
import org.quarterday.message.Messages;
import org.quarterday.message.NewMessage;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Hands letters that do not go in our own post to the queue of messages, each in a transaction of
 * its own that asks the holds first. What a text or an e-mail says outside the PDF names no debt.
 */
@ApplicationScoped
class SendByMessage {

  private static final Logger LOG = Logger.getLogger(SendByMessage.class);
  private static final Actor SENDER = Actor.system("Letters");

  private static final String WAITING =
      """
      select id, account_id from letter where state = 'MADE' and way in ('GATEWAY', 'EMAIL', 'TEXT') and (not needs_approval or approved_by is not null)
       order by id limit 50\
      """;

  private static final String LETTER =
      """
      select l.kind, l.subject, l.person_id, l.debt_from, l.debt_pence, l.approved_by is not null as approved, l.way, l.addressee, l.address, l.pdf,
             (select c.value from contact_point c where c.person_id = l.person_id and c.kind = case l.way when 'EMAIL' then 'EMAIL' else 'PHONE' end
                 and (c.to_on is null or c.to_on >= ?2)
                 and (l.way <> 'TEXT' or regexp_replace(c.value, '[^0-9]', '', 'g') ~ '^(44|0)?7[0-9]{9}$')
               order by c.from_on desc nulls last, c.id limit 1)
        from letter l where l.id = ?1 and l.state = 'MADE' and l.way in ('GATEWAY', 'EMAIL', 'TEXT') for update of l\
      """;

  private static final String SENT =
      """
      update letter set state = 'SENT', sent_on = ?2, sent_by_name = ?3, version = version + 1 where id = ?1\
      """;

  private static final String TO_PAPER =
      """
      update letter set way = 'PRINT', way_note = ?2, version = version + 1 where id = ?1\
      """;

  @Inject EventLoop loop;
  @Inject Pool pool;
  @Inject Work work;
  @Inject LetterHolds holds;
  @Inject Messages messages;
  @Inject FollowDeliveries deliveries;
  @Inject Today today;

  @ConfigProperty(name = "quarterday.council.name")
  String council;

  @Scheduled(
      every = "{quarterday.letters.every:5s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> send() {
    return deliveries
        .follow(SENDER)
        .chain(() -> pool.query(WAITING).execute())
        .onItem()
        .transformToMulti(rows -> Multi.createFrom().iterable(rows))
        .onItem()
        .transformToUniAndConcatenate(row -> safely(row.getUUID(0), row.getUUID(1)))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> safely(UUID id, UUID account) {
    return Uni.createFrom()
        .voidItem()
        .emitOn(loop)
        .chain(() -> work.write(SENDER, session -> one(session, id, account)))
        .onFailure()
        .invoke(failure -> LOG.errorf(failure, "letter %s was not handed on", id))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> one(Mutiny.Session session, UUID id, UUID account) {
    return Holds.inTurn(session, account == null ? List.of() : List.of(account))
        .chain(() -> Sql.row(session, LETTER, id, today.date()))
        .chain(row ->
            row == null
                ? Uni.createFrom().voidItem()
                : holds
                    .goes(session, SENDER, waiting(id, account, row), today.date())
                    .chain(goes ->
                        goes ? handOn(session, id, account, row) : Uni.createFrom().voidItem()));
  }

  private Uni<Void> handOn(Mutiny.Session session, UUID id, UUID account, Object[] row) {
    LetterWay way = LetterWay.valueOf((String) row[6]);
    String to = way == LetterWay.GATEWAY ? (String) row[8] : (String) row[10];
    if (to == null) {
      return Sql.run(session, TO_PAPER, id, "No address for it is known any more")
          .replaceWithVoid();
    }
    var message =
        new NewMessage(
            MessageChannel.valueOf(way == LetterWay.GATEWAY ? "POST" : way.name()),
            to,
            (String) row[7],
            way == LetterWay.GATEWAY ? (String) row[1] : "A letter from " + council,
            words(way),
            way == LetterWay.TEXT ? null : (byte[]) row[9],
            MessageAbout.LETTER,
            id,
            account,
            (UUID) row[2]);
    return messages
        .queue(session, SENDER, message)
        .chain(() -> Sql.run(session, SENT, id, today.date(), by(way)))
        .replaceWithVoid();
  }

  /** Anybody may see a text on a locked screen, and an e-mail's first lines in a list. */
  private String words(LetterWay way) {
    return switch (way) {
      case EMAIL ->
          "There is a letter for you from %s. It is attached. Ring us if you cannot open it, or if you would rather have it on paper."
              .formatted(council);
      case TEXT ->
          "%s: there is a letter for you. Ring us and we read it to you or post it."
              .formatted(council);
      case GATEWAY, PRINT, SUPPLIER -> "";
    };
  }

  private static String by(LetterWay way) {
    return switch (way) {
      case EMAIL -> "By e-mail";
      case TEXT -> "By text";
      case GATEWAY, PRINT, SUPPLIER -> "Through the post gateway";
    };
  }

  private static LetterHolds.Waiting waiting(UUID id, UUID account, Object[] row) {
    return new LetterHolds.Waiting(
        id,
        account,
        LetterKind.valueOf((String) row[0]),
        (String) row[1],
        (UUID) row[2],
        new AskedDebt((LocalDate) row[3], row[4] == null ? null : ((Number) row[4]).longValue()),
        (Boolean) row[5]);
  }
}
