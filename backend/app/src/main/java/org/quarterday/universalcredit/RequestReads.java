package org.quarterday.universalcredit;

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
import org.quarterday.universalcredit.rules.RequestKind;
import org.quarterday.universalcredit.rules.RequestState;

/** Requests to the DWP, the newest first. */
@ApplicationScoped
class RequestReads {

  @Schema(name = "UniversalCreditRequest")
  record Item(
      UUID id,
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      String names,
      RequestKind kind,
      RequestState state,
      @Schema(nullable = true) PrepareRequest.Household household,
      @Schema(nullable = true, examples = "15") Integer percent,
      @Schema(description = "What it is to bring each month, in pence.") long monthlyPence,
      @Schema(nullable = true) LocalDate invitedOn,
      String tenantSays,
      @Schema(description = "What the books showed when it was asked for.") String conditions,
      @Schema(nullable = true) LocalDate askedOn,
      @Schema(nullable = true) LocalDate firstDueOn,
      @Schema(nullable = true) LocalDate firstPaidOn,
      @Schema(nullable = true) Long firstPaidPence,
      @Schema(description = "The first payment should have come.") boolean late,
      String madeByName) {}

  /** What a list is narrowed to; a null state shows what is open. */
  record Filter(RequestState state, RequestKind kind, boolean late, UUID accountId) {}

  private static final String LIST =
      """
      select r.*, a.reference, coalesce(
               (select string_agg(trim(p.title || ' ' || p.forename || ' ' || p.surname), ', ' order by m.role desc, p.surname, p.id)
                  from tenancy_member m join person p on p.id = m.person_id
                 where m.tenancy_id = a.tenancy_id and m.liable and m.role <> 'OCCUPANT' and (m.to_on is null or m.to_on >= $8)), '') as names
        from universal_credit_request r join account a on a.account_id = r.account_id
       where (case when $1::text is null then $3::uuid is not null or r.state in (%s) else r.state = $1 end)
         and ($2::text is null or r.kind = $2) and ($3::uuid is null or r.account_id = $3)
         and (not $4::boolean or (r.state = 'ASKED' and r.first_due_on < $8))
         and ($5::uuid is null or r.id < $5) and\
      """
              .formatted(RequestState.openAsSql())
          + " "
          + OwnAccount.NOT_LINKED.formatted("$6", "$7")
          + " order by r.id desc limit $9";

  @Inject Pool pool;
  @Inject Today today;

  Uni<Page<Item>> list(Actor by, Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 1);
    Tuple values =
        Tuple.tuple()
            .addString(filter.state() == null ? null : filter.state().name())
            .addString(filter.kind() == null ? null : filter.kind().name())
            .addUUID(filter.accountId())
            .addBoolean(filter.late())
            .addUUID(cursor == null ? null : Page.uuid(cursor.getFirst()))
            .addString(by.issuer())
            .addString(by.subject())
            .addLocalDate(today.date())
            .addInteger(limit + 1);
    return pool.preparedQuery(LIST)
        .execute(values)
        .map(rows ->
            Page.of(
                StreamSupport.stream(rows.spliterator(), false).map(this::item).toList(),
                limit,
                last -> List.of(last.id())));
  }

  private Item item(Row row) {
    RequestState state = RequestState.valueOf(row.getString("state"));
    String household = row.getString("household");
    LocalDate due = row.getLocalDate("first_due_on");
    return new Item(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("names"),
        RequestKind.valueOf(row.getString("kind")),
        state,
        household == null ? null : PrepareRequest.Household.valueOf(household),
        row.getInteger("percent"),
        row.getLong("monthly_pence"),
        row.getLocalDate("invited_on"),
        row.getString("tenant_says"),
        row.getString("conditions"),
        row.getLocalDate("asked_on"),
        due,
        row.getLocalDate("first_paid_on"),
        row.getLong("first_paid_pence"),
        state == RequestState.ASKED && due.isBefore(today.date()),
        row.getString("made_by_name"));
  }
}
