package org.quarterday.online;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.quarterday.online.CardPaymentReads.Kept;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Work;

/**
 * Money the provider has taken and the account cannot take - its year was closed meanwhile, or the
 * amount is another - goes to suspense, where a person sees it. It claims the key of the posting,
 * so that one and the same money is never both posted and held.
 */
@ApplicationScoped
class CardSuspense {

  private static final String CLAIM =
      """
      insert into idempotency (principal, key, request_hash, status, body)
      values ($1, $2, $3, 200, '{"number":0,"balancePence":0,"reference":""}') on conflict do nothing\
      """;

  private static final String JOURNAL =
      "insert into journal (id, kind, narrative, made_by) values ($1, 'RECEIPT', 'Held in suspense: paid online by card', $2)";

  /** Where the money itself lies is the control of its type in any rent group that has one. */
  private static final String ITEM =
      """
      insert into suspense_item (id, source, source_line_id, payment_ref, amount_pence, left_pence, received_on, method_code,
                                 narrative, reason, control_code, journal_id)
      select $1, 'HOUSING_ONLINE', $2, $3, $4, $4, $5, 'CARD', $6, $7,
             coalesce((select min(p.control_code) from posting_rule p where p.type_code = 'RCC'
                 and p.valid_from <= $5 and (p.valid_before is null or p.valid_before > $5)), 'CASH'), $8
      returning control_code\
      """;

  private static final String CONTROL =
      """
      insert into control_entry (journal_id, number, control_code, amount_pence, effective_on, narrative)
      values ($1, 1, $2, $3::bigint, $4, 'Held in suspense'), ($1, 2, 'SUSPENSE', -$3::bigint, $4, 'Held in suspense')\
      """;

  private static final String STATE =
      """
      update card_payment set state = 'SUSPENDED', paid_on = $2, ended_at = clock_timestamp()
       where id = $1 and state in ('STARTED', 'SUBMITTED')\
      """;

  @Inject Work work;
  @Inject Once once;

  Uni<Void> hold(Actor by, Kept kept, long takenPence, LocalDate paidOn, String reason) {
    byte[] hash =
        once.fingerprint(SettleCardPayment.key(kept.id()), SettleCardPayment.content(kept));
    Tuple claim =
        Tuple.of(by.id(), SettleCardPayment.key(kept.id())).addBuffer(Buffer.buffer(hash));
    return work.sql(
        by,
        "",
        connection ->
            connection
                .preparedQuery(CLAIM)
                .execute(claim)
                .chain(claimed ->
                    claimed.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : keep(connection, by, kept, takenPence, paidOn, reason)));
  }

  private static Uni<Void> keep(
      SqlConnection connection,
      Actor by,
      Kept kept,
      long takenPence,
      LocalDate paidOn,
      String reason) {
    UUID journal = UuidCreator.getTimeOrderedEpoch();
    Tuple item =
        Tuple.tuple()
            .addUUID(UuidCreator.getTimeOrderedEpoch())
            .addString(kept.providerReference())
            .addString(kept.accountReference())
            .addLong(takenPence)
            .addLocalDate(paidOn)
            .addString(SettleCardPayment.WORDS)
            .addString(reason)
            .addUUID(journal);
    return connection
        .preparedQuery(JOURNAL)
        .execute(Tuple.of(journal, by.id()))
        .chain(() -> connection.preparedQuery(ITEM).execute(item))
        .map(rows -> rows.iterator().next().getString("control_code"))
        .chain(control ->
            connection
                .preparedQuery(CONTROL)
                .execute(Tuple.of(journal, control, takenPence, paidOn)))
        .chain(() -> connection.preparedQuery(STATE).execute(Tuple.of(kept.id(), paidOn)))
        .replaceWithVoid();
  }
}
