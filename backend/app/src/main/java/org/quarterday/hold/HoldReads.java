package org.quarterday.hold;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.hold.rules.CoveredDebt;
import org.quarterday.hold.rules.HeldAction;
import org.quarterday.hold.rules.HoldKind;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Columns;

/** Holds, account by account; what is due to be looked at first first. */
@ApplicationScoped
class HoldReads {

  /** Not begun yet, stopping things, or over. */
  @Schema(name = "HoldState")
  enum State {
    TO_COME,
    STANDING,
    OVER
  }

  @Schema(name = "HoldEvent")
  record Event(
      @Schema(
              description = "SET, REVIEWED, TREATMENT_ENDED, ENDED or STANDS_AGAIN.",
              examples = "SET")
          String what,
      String words,
      String madeByName,
      Instant madeAt) {}

  @Schema(name = "Hold")
  record Item(
      UUID id,
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      HoldKind kind,
      @Schema(examples = "Breathing Space") String words,
      State state,
      @Schema(nullable = true) UUID personId,
      @Schema(nullable = true, examples = "Ms Amina Okafor") String personName,
      String source,
      String reference,
      String evidence,
      String reason,
      LocalDate startsOn,
      @Schema(nullable = true, description = "The last day; null while nothing says when.")
          LocalDate endsOn,
      @Schema(nullable = true) LocalDate reviewOn,
      @Schema(nullable = true) LocalDate askReviewBy,
      @Schema(nullable = true) LocalDate midwayFrom,
      @Schema(nullable = true) LocalDate midwayTo,
      @Schema(nullable = true, description = "The day that is promised for, of a promise.")
          LocalDate promisedOn,
      @Schema(nullable = true, description = "What fell due after it is outside.")
          LocalDate cutOffOn,
      @Schema(nullable = true, description = "As the notice or the dispute has it, in pence.")
          Long debtPence,
      @Schema(description = "As the books had it when it was set, in pence.") long booksPence,
      @Schema(
              nullable = true,
              description =
                  "Of what it is about, what is owed still, in pence: what was owed on the cut-off day, the sum in dispute, or everything; null where it holds no debt.")
          Long coveredPence,
      @Schema(
              nullable = true,
              description =
                  "What is owed beside it and may be asked for, in pence; null where it holds no debt.")
          Long outsidePence,
      @Schema(description = "The account's balance now.") long balancePence,
      List<HeldAction> stops,
      @Schema(nullable = true) LocalDate endedOn,
      @Schema(nullable = true) String endedWhy,
      @Schema(nullable = true) String endedByName,
      String setByName,
      Instant setAt,
      @Schema(description = "Send it as If-Match.") int version,
      List<Event> history,
      @Schema(nullable = true, description = "Why the caller may not end it; null when they may.")
          String whyNotEnd) {}

  /** What a list is narrowed to; null narrows nothing, a null state to what is not over. */
  record Filter(State state, HoldKind kind, UUID accountId) {}

  /** The page first, then what its rows are made of: sums over entries are only made for those. */
  private static final String LIST =
      """
      with page as materialized (
        select h.*, ha.account_id, ha.cut_off_on, ha.debt_pence, ha.books_pence, a.reference as account_reference,
               case when h.ended_on <= $1 or h.ends_on < $1 then 'OVER' when h.starts_on > $1 then 'TO_COME' else 'STANDING' end as state,
               coalesce(h.review_on, h.ends_on, date '2199-12-31') as due_on
          from hold h join hold_account ha on ha.hold_id = h.id join account a on a.account_id = ha.account_id
         where case coalesce($2::text, 'OPEN')
                 when 'OVER' then h.ended_on <= $1 or h.ends_on < $1
                 when 'TO_COME' then h.starts_on > $1 and h.ended_on is null
                 when 'STANDING' then h.starts_on <= $1 and (h.ended_on is null or h.ended_on > $1) and (h.ends_on is null or h.ends_on >= $1)
                 else (h.ended_on is null or h.ended_on > $1) and (h.ends_on is null or h.ends_on >= $1) end
           and ($3::text is null or h.kind = $3) and ($4::uuid is null or ha.account_id = $4)
           and ($5::date is null or (coalesce(h.review_on, h.ends_on, date '2199-12-31'), h.id, ha.account_id) > ($5, $6::uuid, $7::uuid))
           and\
      """
          + " "
          + OwnAccount.NOT_LINKED.formatted("$8", "$9")
          + """
             order by due_on, h.id, ha.account_id limit $10)
          select p.*, b.balance_pence, d.owed_before, d.charged, d.paid,
                 (select trim(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname)) from person n where n.id = p.person_id)
                   as person_name,
                 (select coalesce(jsonb_agg(jsonb_build_array(v.what, v.words, v.made_by_name,
                                                              to_char(v.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                                            order by v.number), '[]') from hold_event v where v.hold_id = p.id) as history
            from page p join account_balance b on b.account_id = p.account_id
            cross join lateral (
              select cast(coalesce(sum(e.amount_pence) filter (where e.effective_on <= p.cut_off_on), 0) as bigint) as owed_before,
                     cast(coalesce(sum(e.amount_pence) filter (where e.effective_on > p.cut_off_on and e.amount_pence > 0), 0) as bigint) as charged,
                     cast(coalesce(-sum(e.amount_pence) filter (where e.effective_on > p.cut_off_on and e.amount_pence < 0), 0) as bigint) as paid
                from entry e where e.account_id = p.account_id and p.cut_off_on is not null) d
           order by p.due_on, p.id, p.account_id\
          """;

  /** The sort key where nothing says when. */
  private static final LocalDate NEVER = LocalDate.of(2199, 12, 31);

  @Inject Pool pool;
  @Inject Today today;

  Uni<Page<Item>> list(Actor by, Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 3);
    Tuple values =
        Tuple.tuple()
            .addLocalDate(today.date())
            .addString(filter.state() == null ? null : filter.state().name())
            .addString(filter.kind() == null ? null : filter.kind().name())
            .addValue(filter.accountId())
            .addValue(cursor == null ? null : Page.day(cursor.get(0)))
            .addValue(cursor == null ? null : Page.uuid(cursor.get(1)))
            .addValue(cursor == null ? null : Page.uuid(cursor.get(2)))
            .addString(by.issuer())
            .addString(by.subject())
            .addInteger(limit + 1);
    return pool.preparedQuery(LIST)
        .execute(values)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> item(row, by)).toList())
        .map(items ->
            Page.of(items, limit, last -> List.of(dueOn(last), last.id(), last.accountId())));
  }

  private static LocalDate dueOn(Item item) {
    if (item.reviewOn() != null) {
      return item.reviewOn();
    }
    return item.endsOn() == null ? NEVER : item.endsOn();
  }

  private static Item item(Row row, Actor by) {
    HoldKind kind = HoldKind.valueOf(row.getString("kind"));
    CoveredDebt debt = debt(row, kind);
    return new Item(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getString("account_reference"),
        kind,
        kind.words(),
        State.valueOf(row.getString("state")),
        row.getUUID("person_id"),
        row.getString("person_name"),
        row.getString("source"),
        row.getString("reference"),
        row.getString("evidence"),
        row.getString("reason"),
        row.getLocalDate("starts_on"),
        row.getLocalDate("ends_on"),
        row.getLocalDate("review_on"),
        row.getLocalDate("ask_review_by"),
        row.getLocalDate("midway_from"),
        row.getLocalDate("midway_to"),
        row.getLocalDate("promised_on"),
        row.getLocalDate("cut_off_on"),
        row.getLong("debt_pence"),
        row.getLong("books_pence"),
        kind.holdsDebt() ? debt.coveredPence() : null,
        kind.holdsDebt() ? debt.outsidePence() : null,
        row.getLong("balance_pence"),
        Arrays.stream(HeldAction.values()).filter(kind::stops).toList(),
        row.getLocalDate("ended_on"),
        row.getString("ended_why"),
        row.getString("ended_by_name"),
        row.getString("set_by_name"),
        Columns.instant(row, "set_at"),
        row.getInteger("version"),
        Columns.arrays(row, "history").stream().map(HoldReads::event).toList(),
        whyNotEnd(row, kind, by));
  }

  private static CoveredDebt debt(Row row, HoldKind kind) {
    long balance = row.getLong("balance_pence");
    return switch (kind.covers()) {
      case AT_START ->
          CoveredDebt.of(row.getLong("owed_before"), row.getLong("charged"), row.getLong("paid"));
      case DISPUTED_SUM -> CoveredDebt.disputed(balance, row.getLong("debt_pence"));
      case ALL -> CoveredDebt.disputed(balance, balance);
    };
  }

  private static Event event(JsonArray event) {
    return new Event(
        event.getString(0),
        event.getString(1),
        event.getString(2),
        Instant.parse(event.getString(3)));
  }

  private static String whyNotEnd(Row row, HoldKind kind, Actor by) {
    if (State.OVER.name().equals(row.getString("state"))) {
      return "It is over.";
    }
    if (row.getUUID("promise_id") != null) {
      return "It ends with the promise; that is withdrawn under the account's arrears.";
    }
    if (kind.ender() != HoldKind.Ender.SECOND) {
      return null;
    }
    if (!by.may("comms:approve")) {
      return "Somebody who approves letters ends it.";
    }
    return FourEyes.differ(row.getString("set_by"), by)
        ? null
        : "You set it; another person ends it.";
  }
}
