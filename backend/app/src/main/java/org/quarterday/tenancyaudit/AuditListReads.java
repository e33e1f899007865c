package org.quarterday.tenancyaudit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.tenancyaudit.rules.AuditState;

/** Audits of every home, what is due first first. */
@ApplicationScoped
class AuditListReads {

  @Schema(name = "TenancyAuditItem")
  record Item(
      UUID id,
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      @Schema(examples = "1 Weir Lane, ZZ1 1ZZ") String address,
      String patch,
      AuditState state,
      LocalDate dueOn,
      @Schema(description = "The day it is due is over and nobody has visited.") boolean late,
      @Schema(nullable = true, description = "Who visits.") String officerName,
      @Schema(nullable = true) LocalDate visitedOn,
      @Schema(description = "Tries without a visit.") int attempts,
      @Schema(description = "Differences the office has to decide.") int toDecide) {}

  /** What a list is narrowed to; null narrows nothing. */
  record Filter(AuditState state, String patch, boolean late, UUID accountId) {}

  private static final String LIST =
      """
      select d.id, d.account_id, a.reference, concat_ws(', ', h.address_line_1, nullif(h.postcode, '')) as address, h.patch, d.state, d.due_on,
             d.state = 'PLANNED' and d.due_on < $5 as late, d.officer_name, d.visited_on,
             (select count(*) from tenancy_audit_attempt t where t.audit_id = d.id) as attempts,
             (select count(*) from tenancy_audit_line l where l.audit_id = d.id and d.state = 'SUBMITTED'
                 and (l.decision is null or l.decision = 'QUERIED')) as to_decide
        from tenancy_audit d join account a on a.account_id = d.account_id join tenancy n on n.id = d.tenancy_id
        join property h on h.id = n.property_id
       where ($1::text is null and d.state not in ('DONE', 'CLOSED') or d.state = $1) and ($2::text is null or h.patch = $2)
         and (not $3 or d.state = 'PLANNED' and d.due_on < $5) and ($4::uuid is null or d.account_id = $4)
         and ($6::date is null or (d.due_on, d.id) > ($6, $7::uuid)) and\
      """
          + " "
          + OwnAccount.NOT_LINKED.formatted("$8", "$9")
          + " order by d.due_on, d.id limit $10";

  @Inject Pool pool;
  @Inject Today today;

  Uni<Page<Item>> list(Actor reader, Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    Tuple values =
        Tuple.tuple()
            .addValue(filter.state() == null ? null : filter.state().name())
            .addValue(filter.patch())
            .addValue(filter.late())
            .addValue(filter.accountId())
            .addValue(today.date())
            .addValue(cursor == null ? null : Page.day(cursor.get(0)))
            .addValue(cursor == null ? null : Page.uuid(cursor.get(1)))
            .addValue(reader.issuer())
            .addValue(reader.subject())
            .addValue(limit + 1);
    return pool.preparedQuery(LIST)
        .execute(values)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(AuditListReads::item).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.dueOn(), last.id())));
  }

  private static Item item(Row row) {
    return new Item(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("address"),
        row.getString("patch"),
        AuditState.valueOf(row.getString("state")),
        row.getLocalDate("due_on"),
        row.getBoolean("late"),
        row.getString("officer_name"),
        row.getLocalDate("visited_on"),
        row.getInteger("attempts"),
        row.getInteger("to_decide"));
  }
}
