package org.quarterday.hold;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.hold.rules.HeldAction;
import org.quarterday.hold.rules.HoldKind;
import org.quarterday.platform.paging.Moment;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;

/** What did not go out and which hold said no, the newest first. */
@ApplicationScoped
class HoldStopReads {

  @Schema(name = "HoldStop")
  record Item(
      UUID id,
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      UUID holdId,
      HoldKind kind,
      @Schema(examples = "BSN-2026-118342") String reference,
      HeldAction action,
      @Schema(description = "In words.", examples = "Your Direct Debit was not paid") String what,
      @Schema(nullable = true, description = "In pence.") Long amountPence,
      @Schema(description = "The civil day it would have gone.") LocalDate stoppedOn,
      Instant stoppedAt,
      String stoppedByName) {}

  /** What a list is narrowed to; null narrows nothing. */
  record Filter(UUID accountId, UUID holdId) {}

  private static final String LIST =
      """
      select s.*, h.kind, h.reference as hold_reference, a.reference as account_reference
        from hold_stopped s join hold h on h.id = s.hold_id join account a on a.account_id = s.account_id
       where ($1::uuid is null or s.account_id = $1) and ($2::uuid is null or s.hold_id = $2)
         and ($3::timestamptz is null or (s.stopped_at, s.id) < ($3, $4::uuid))
         and\
      """
          + " "
          + OwnAccount.NOT_LINKED.formatted("$5", "$6")
          + " order by s.stopped_at desc, s.id desc limit $7";

  @Inject Pool pool;

  Uni<Page<Item>> list(Actor by, Filter filter, String after, int limit) {
    Moment from = Moment.of(after);
    Tuple values =
        Tuple.tuple()
            .addValue(filter.accountId())
            .addValue(filter.holdId())
            .addValue(from.at())
            .addUUID(from.id())
            .addString(by.issuer())
            .addString(by.subject())
            .addInteger(limit + 1);
    return pool.preparedQuery(LIST)
        .execute(values)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(HoldStopReads::item).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.stoppedAt(), last.id())));
  }

  private static Item item(Row row) {
    return new Item(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getString("account_reference"),
        row.getUUID("hold_id"),
        HoldKind.valueOf(row.getString("kind")),
        row.getString("hold_reference"),
        HeldAction.valueOf(row.getString("action")),
        row.getString("what"),
        row.getLong("amount_pence"),
        row.getLocalDate("stopped_on"),
        Columns.instant(row, "stopped_at"),
        row.getString("stopped_by_name"));
  }
}
