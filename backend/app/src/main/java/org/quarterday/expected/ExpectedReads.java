package org.quarterday.expected;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.quarterday.expected.rules.Situation;
import org.quarterday.platform.clock.Today;

/** What is known of some accounts that says what will come, all in one statement. */
@ApplicationScoped
class ExpectedReads {

  /** The accounts {@code $1}. */
  private static final String BY_ID =
      """
      select a.account_id, a.rent_group_code, a.starts_on, a.ends_on, b.balance_pence
        from account a join account_balance b on b.account_id = a.account_id where a.account_id = any ($1)\
      """;

  /**
   * Of the accounts a table expression {@code asked} names; {@code $2}: today. Housing Benefit is
   * what the newest schedule {@code said}; of books that were brought in, whose schedules nobody
   * has, it is what was {@code seen} to come.
   */
  private static final String KNOWN =
      """
      weeks as (
        select a.account_id, w.starts_on as monday, coalesce(sum(
                 case when f.week_starts_on is not null and not m.charged_in_free_weeks then 0
                      else part_week_pence(c.weekly_pence, d.days, m.apportioned) end), 0) as pence
          from asked a
          join rent_week w on w.starts_on between $2::date - 91 and $2::date + 56
          join charge c on c.account_id = a.account_id and c.starts_on < w.starts_on + 7 and (c.ends_before is null or c.ends_before > w.starts_on)
          join transaction_type_terms m on m.type_code = c.type_code and m.valid_from <= w.starts_on
               and (m.valid_before is null or m.valid_before > w.starts_on)
          cross join lateral (select least(coalesce(c.ends_before, w.starts_on + 7), coalesce(a.ends_on + 1, w.starts_on + 7), w.starts_on + 7)
                                     - greatest(c.starts_on, a.starts_on, w.starts_on) as days) d
          left join rent_free_week f on f.rent_group_code = a.rent_group_code and f.week_starts_on = w.starts_on
         where d.days > 0 group by 1, 2),
      awards as (
        select u.account_id, min(u.starts_on) as first,
               jsonb_agg(jsonb_build_object('monthlyPence', u.monthly_pence, 'toCouncil', u.paid_to = 'COUNCIL', 'startsOn', u.starts_on,
                 'endsBefore', u.ends_before) order by u.starts_on) as all
          from universal_credit_award u where u.account_id = any (array(select account_id from asked)) group by 1),
      years as (
        select a.account_id, jsonb_agg(jsonb_build_object('label', y.year, 'start', y.starts_on, 'weeks', y.weeks,
                 'freeWeeks', (select coalesce(jsonb_agg(f.week_starts_on), '[]') from rent_free_week f join rent_week w on w.starts_on = f.week_starts_on
                                where f.rent_group_code = a.rent_group_code and w.year = y.year)) order by y.starts_on) as all
          from asked a left join awards u on u.account_id = a.account_id
          join rent_year y on y.starts_on + 7 * y.weeks > least(u.first, $2::date) and y.starts_on <= $2::date + 100
         group by 1),
      said as (
        select distinct on (w.account_id) w.account_id, jsonb_build_object('creditedOn', w.credited_on, 'postedPence', w.posted_pence,
                 'weeklyPence', w.weekly_pence, 'recoveredPence', w.recovered_pence) as newest
          from benefit_award w where w.account_id = any (array(select account_id from asked)) and not w.adjustment and w.credited_on <= $2::date + 7
         order by w.account_id, w.credited_on desc, w.line desc),
      seen as (
        select h.account_id, jsonb_build_object('creditedOn', h.days[1], 'postedPence', h.pence[1],
                 'weeklyPence', h.pence[1] / case when h.days[1] - h.days[2] >= 21 then 4 else 1 end, 'recoveredPence', 0) as newest
          from (select e.account_id, array_agg(e.effective_on order by e.effective_on desc, e.number desc) as days,
                       array_agg(-e.amount_pence order by e.effective_on desc, e.number desc) as pence
                  from entry e where e.account_id = any (array(select account_id from asked)) and e.type_code = 'RHB' and e.effective_on between $2::date - 91 and $2::date
                   and e.amount_pence < 0 and not exists (select from entry r where r.account_id = e.account_id and r.reverses = e.number)
                 group by 1) h),
      collected as (
        select s.account_id, jsonb_build_object('openingPence', s.opening_pence, 'debitPence', s.debit_pence, 'extraPence', s.extra_pence,
                 'totalPence', s.total_pence,
                 'chargedPence', (select coalesce(sum(w.pence), 0)
                                    from account_week_debits(s.account_id, s.debit_from, account_undebited_from(s.account_id, $2::date)) w),
                 'collections', (select coalesce(jsonb_agg(jsonb_build_object('dueOn', i.due_on, 'collectOn', i.collect_on, 'pence', i.amount_pence,
                                   'came', i.state = 'COLLECTED', 'returned', i.state = 'RETURNED') order by i.collect_on), '[]')
                                   from direct_debit_item i
                                  where i.account_id = s.account_id and i.schedule_id = s.id and i.state <> 'WITHDRAWN'
                                    and not exists (select from direct_debit_item n where n.account_id = i.account_id and n.again_of = i.id
                                                       and n.state <> 'WITHDRAWN'))) as plan
          from direct_debit_schedule s join mandate m on m.account_id = s.account_id and m.id = s.mandate_id
         where s.account_id = any (array(select account_id from asked)) and s.ended_at is null and m.state in ('CAPTURED', 'LODGED', 'LIVE')),
      ordered as (
        select distinct on (o.account_id) o.account_id, jsonb_build_object('endsOn', least(o.ends_on, a.ends_on),
                 'terms', (select jsonb_agg(jsonb_build_object('fromOn', t.from_on, 'frequency', t.frequency, 'amountPence', t.amount_pence) order by t.from_on)
                             from standing_order_terms t where t.account_id = o.account_id and t.order_id = o.id),
                 'holidays', (select coalesce(jsonb_agg(h.day), '[]') from bank_holiday h where h.day between $2::date - 91 and $2::date + 91)) as plan
          from asked a join standing_order o on o.account_id = a.account_id where o.state <> 'ENDED' or o.ends_on >= $2::date
         order by o.account_id, o.id desc),
      came as (
        select e.account_id, jsonb_agg(jsonb_build_object('from', case e.type_code when 'RHB' then 'HOUSING_BENEFIT' when 'RUC' then 'UNIVERSAL_CREDIT'
                   when 'RTP' then 'DEDUCTION' when 'RDD' then 'DIRECT_DEBIT' when 'RSO' then 'STANDING_ORDER' else 'OTHER' end,
                 'on', e.effective_on, 'pence', -e.amount_pence)) as all
          from entry e join transaction_type k on k.code = e.type_code and k.kind = 'RECEIPT' and k.code <> 'HBA'
         where e.account_id = any (array(select account_id from asked)) and e.effective_on > $2::date - 91 and e.amount_pence < 0 and e.reverses is null
           and not exists (select from entry r where r.account_id = e.account_id and r.reverses = e.number)
         group by 1)
      select a.account_id, jsonb_build_object('today', $2::date, 'balancePence', a.balance_pence, 'debitedTo', coalesce(
               (select e.effective_on - cast(extract(isodow from e.effective_on) as integer) + 1
                  from entry e join transaction_type k on k.code = e.type_code and k.kind = 'CHARGE'
                 where e.account_id = a.account_id and e.source not in ('ADJUSTMENT', 'BACKDATING') and e.reverses is null
                   and not exists (select from entry r where r.account_id = e.account_id and r.reverses = e.number)
                 order by e.effective_on desc, e.number desc limit 1), date '1900-01-01'),
               'weeks', (select coalesce(jsonb_agg(jsonb_build_object('monday', w.monday, 'pence', w.pence) order by w.monday), '[]')
                           from weeks w where w.account_id = a.account_id),
               'years', coalesce(y.all, '[]'), 'benefit', coalesce(b.newest, s.newest), 'credits', coalesce(u.all, '[]'), 'directDebit', d.plan,
               'standingOrder', o.plan, 'receipts', coalesce(c.all, '[]'))::text as known\
      """;

  private static final String OF =
      """
       from asked a left join awards u on u.account_id = a.account_id left join years y on y.account_id = a.account_id
        left join said b on b.account_id = a.account_id left join seen s on s.account_id = a.account_id left join came c on c.account_id = a.account_id
        left join collected d on d.account_id = a.account_id left join ordered o on o.account_id = a.account_id\
      """;

  private static final String SITUATIONS = situations(BY_ID, "");

  @Inject Pool pool;
  @Inject ObjectMapper json;
  @Inject Today today;

  /**
   * One statement: what is known of the accounts {@code asked} selects, and columns of theirs. They
   * have account_id, rent_group_code, starts_on, ends_on and balance_pence; {@code $2} is today.
   */
  static String situations(String asked, String columns) {
    return "with asked as materialized (" + asked + "),\n" + KNOWN + columns + OF;
  }

  /** By account; those that do not exist are left out. */
  Uni<Map<UUID, Situation>> of(Collection<UUID> accounts) {
    return of(pool, accounts);
  }

  /** The same inside somebody's transaction. */
  Uni<Map<UUID, Situation>> of(SqlClient client, Collection<UUID> accounts) {
    return client
        .preparedQuery(SITUATIONS)
        .execute(Tuple.of(accounts.toArray(UUID[]::new), today.date()))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .collect(Collectors.toMap(row -> row.getUUID(0), this::situation)));
  }

  Situation situation(Row row) {
    try {
      return json.readValue(row.getString("known"), Situation.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
