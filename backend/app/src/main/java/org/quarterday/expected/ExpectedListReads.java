package org.quarterday.expected;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.expected.rules.ArrearsToday;
import org.quarterday.expected.rules.CreditState;
import org.quarterday.expected.rules.ExpectedCredit;
import org.quarterday.expected.rules.Payer;
import org.quarterday.expected.rules.RentCalendar;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;

/** What is due over many accounts. None of it is kept: a page is one statement and the rules. */
@ApplicationScoped
class ExpectedListReads {

  /** What to list; null means any. The week is the one a day lies in. */
  record Filter(Payer payer, CreditState state, LocalDate week) {

    private static final int DAYS_OF_A_WEEK = 7;

    boolean isAny() {
      return payer == null && state == null && week == null;
    }

    /** What the tenant's own part leaves unpaid is arrears of the account, never a late credit. */
    boolean isNothing() {
      return payer == Payer.TENANT && state == CreditState.LATE;
    }

    boolean takes(ExpectedCredit credit) {
      return (payer == null || credit.payer() == payer)
          && (state == null || credit.state() == state)
          && (week == null || isIn(credit.dueOn()));
    }

    private boolean isIn(LocalDate day) {
      LocalDate monday = week.minusDays(week.getDayOfWeek().getValue() - 1L);
      return !day.isBefore(monday) && day.isBefore(monday.plusDays(DAYS_OF_A_WEEK));
    }
  }

  @Schema(name = "ExpectedCredit")
  record Item(
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      @Schema(description = "Those who owe the balance.", examples = "Ms Amina Okafor")
          String names,
      Payer payer,
      LocalDate dueOn,
      @Schema(description = "The first day of the rent it pays.") LocalDate coversFrom,
      LocalDate coversTo,
      @Schema(examples = "35080") long amountPence,
      @Schema(description = "What of it has come.", examples = "0") long camePence,
      @Schema(description = "What of it has not come.", examples = "35080") long outstandingPence,
      CreditState state) {}

  /** One credit's place in the list. */
  private record Place(
      String reference, UUID accountId, LocalDate dueOn, Payer payer, LocalDate coversFrom) {

    private static final int KEYS = 5;
    private static final Comparator<Place> IN_ACCOUNT =
        Comparator.comparing(Place::dueOn)
            .thenComparing(Place::payer)
            .thenComparing(Place::coversFrom);

    static Place of(Item item) {
      return new Place(
          item.accountReference, item.accountId, item.dueOn, item.payer, item.coversFrom);
    }

    static Place in(String after) {
      List<String> keys = Page.decode(after, KEYS);
      return keys == null
          ? null
          : new Place(
              keys.get(0),
              Page.uuid(keys.get(1)),
              Page.day(keys.get(2)),
              Asked.oneOf(Payer.class, "after", keys.get(3)),
              Page.day(keys.get(4)));
    }

    /** Behind everything of an account. */
    static Place after(Row row) {
      return new Place(
          row.getString("reference"),
          row.getUUID("account_id"),
          LocalDate.MAX,
          Payer.TENANT,
          LocalDate.MAX);
    }

    List<?> keys() {
      return List.of(reference, accountId, dueOn, payer, coversFrom);
    }

    boolean isBefore(Item item) {
      return !item.accountId.equals(accountId) || IN_ACCOUNT.compare(this, of(item)) < 0;
    }
  }

  /**
   * {@code $1}, {@code $3}: from which reference and account on, or null; {@code $2}: today; {@code
   * $4}: whose payer, or null; {@code $5}: whether the tenant's own part is left out; {@code $6},
   * {@code $7}: issuer and subject of the reader; {@code $8}: how many. Who pays nothing is passed
   * over here, who pays what on which day is for the rules.
   */
  private static final String ASKED =
      """
      select a.account_id, a.rent_group_code, a.starts_on, a.ends_on, b.balance_pence, a.reference, a.tenancy_id
        from account a join account_balance b on b.account_id = a.account_id
       where ($1::text is null or (a.reference, a.account_id) >= ($1::text, $3::uuid))
         and a.starts_on <= $2::date + 56 and (a.ends_on is null or a.ends_on > $2::date - 60)
         and (not $5::boolean and coalesce($4::text, 'TENANT') = 'TENANT'
              or coalesce($4, 'HOUSING_BENEFIT') = 'HOUSING_BENEFIT'
                 and (exists (select from benefit_award w where w.account_id = a.account_id and w.credited_on > $2::date - 91)
                      or exists (select from entry e where e.account_id = a.account_id and e.type_code = 'RHB' and e.effective_on > $2::date - 91))
              or coalesce($4, 'UNIVERSAL_CREDIT') in ('UNIVERSAL_CREDIT', 'UNIVERSAL_CREDIT_BY_TENANT')
                 and exists (select from universal_credit_award u where u.account_id = a.account_id)
              or coalesce($4, 'DIRECT_DEBIT') = 'DIRECT_DEBIT'
                 and exists (select from direct_debit_schedule s where s.account_id = a.account_id and s.ended_at is null)
              or coalesce($4, 'STANDING_ORDER') = 'STANDING_ORDER'
                 and exists (select from standing_order o where o.account_id = a.account_id and (o.state <> 'ENDED' or o.ends_on >= $2::date))
              or coalesce($4, 'ARRANGEMENT') = 'ARRANGEMENT'
                 and exists (select from arrangement_account g where g.account_id = a.account_id and g.standing = 'KEPT'))
         and\s\
      """
          + OwnAccount.NOT_LINKED.formatted("$6", "$7")
          + " order by a.reference, a.account_id limit $8";

  private static final String COLUMNS =
      """
      a.account_id, a.reference, coalesce((select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
          from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable), '') as names,\s\
      """;

  private static final String PAGE =
      "select "
          + COLUMNS
          + SituationSql.KNOWN
          + " from ("
          + ASKED
          + ") a order by a.reference, a.account_id";

  /**
   * Accounts read at once for a filter; without one, as many as have a credit each for the page.
   */
  private static final int LOOKED_AT = 250;

  @Inject Pool pool;
  @Inject ExpectedReads reads;
  @Inject Today today;

  /** In the order of the accounts' references, and of an account in the order they are due. */
  Uni<Page<Item>> list(Actor reader, Filter filter, String after, int limit) {
    Place from = Place.in(after);
    if (filter.isNothing()) {
      return Uni.createFrom().item(new Page<>(List.of(), null));
    }
    return reads
        .calendar(pool)
        .chain(calendar -> gather(reader, filter, from, limit, new Gathered(calendar)));
  }

  /** What a page is made of so far. */
  private record Gathered(RentCalendar calendar, List<Item> found) {
    Gathered(RentCalendar calendar) {
      this(calendar, new ArrayList<>());
    }
  }

  /** Once; again only while the accounts looked at have left the page short of its rows. */
  private Uni<Page<Item>> gather(
      Actor reader, Filter filter, Place from, int limit, Gathered gathered) {
    int lookedAt = filter.isAny() ? limit + 1 : LOOKED_AT;
    return pool.preparedQuery(PAGE)
        .execute(values(reader, filter, from).addInteger(lookedAt))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
        .chain(rows -> {
          rows.stream()
              .flatMap(row -> items(row, filter, gathered.calendar).stream())
              .filter(item -> from == null || from.isBefore(item))
              .forEach(gathered.found::add);
          return gathered.found.size() > limit || rows.size() < lookedAt
              ? Uni.createFrom().item(page(gathered.found, limit))
              : gather(reader, filter, Place.after(rows.getLast()), limit, gathered);
        });
  }

  private static Page<Item> page(List<Item> found, int limit) {
    List<Item> kept = found.subList(0, Math.min(found.size(), limit + 1));
    return Page.of(kept, limit, last -> Place.of(last).keys());
  }

  private Tuple values(Actor reader, Filter filter, Place from) {
    return Tuple.tuple()
        .addString(from == null ? null : from.reference)
        .addLocalDate(today.date())
        .addUUID(from == null ? null : from.accountId)
        .addString(filter.payer == null ? null : filter.payer.name())
        .addBoolean(filter.state == CreditState.LATE)
        .addString(reader.issuer())
        .addString(reader.subject());
  }

  private List<Item> items(Row row, Filter filter, RentCalendar calendar) {
    return ArrearsToday.credits(reads.situation(row, calendar)).stream()
        .filter(filter::takes)
        .map(credit -> item(row, credit))
        .toList();
  }

  private static Item item(Row row, ExpectedCredit credit) {
    return new Item(
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("names"),
        credit.payer(),
        credit.dueOn(),
        credit.coversFrom(),
        credit.coversTo(),
        credit.amountPence(),
        credit.camePence(),
        credit.outstandingPence(),
        credit.state());
  }
}
