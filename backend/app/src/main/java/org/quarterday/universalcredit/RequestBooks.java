package org.quarterday.universalcredit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.benefit.rules.MonthlyRent;
import org.quarterday.platform.work.Sql;
import org.quarterday.universalcredit.rules.Conditions;
import org.quarterday.universalcredit.rules.RequestKind;
import org.quarterday.universalcredit.rules.RequestTerms;

/** What a request is weighed by: the terms of the day, the allowances and what the books show. */
@ApplicationScoped
class RequestBooks {

  /**
   * Of one kind of request.
   *
   * @param eligiblePence a month's, what a managed payment brings
   * @param allowances a month's standard allowance by household
   * @param awardStartsOn of the newest award that is paid to the council; null when none is
   */
  record Found(
      RequestTerms terms,
      long arrearsPence,
      long weeklyPence,
      long eligibleWeeklyPence,
      int freeWeeks,
      List<Conditions.Month> months,
      Map<String, Long> allowances,
      LocalDate awardStartsOn) {

    Conditions conditions() {
      return Conditions.of(
          new Conditions.Books(arrearsPence, MonthlyRent.ofWeekly(weeklyPence, freeWeeks), months),
          terms);
    }

    long eligiblePence() {
      return MonthlyRent.ofWeekly(eligibleWeeklyPence, freeWeeks);
    }
  }

  /** {@code %1$s}: the account, {@code %2$s}: the kind, {@code %3$s}: today. */
  private static final String FOUND =
      """
      select cast(jsonb_build_object(
          'terms', jsonb_build_object('arrearsMonths', m.arrears_months, 'underpaidTimes', m.underpaid_times, 'underpaidMonths', m.underpaid_months,
             'lookBackMonths', m.look_back_months, 'representationDays', m.representation_days, 'leastPercent', coalesce(m.least_percent, 0),
             'mostPercent', coalesce(m.most_percent, 0), 'firstPaidDays', m.first_paid_days),
          'arrearsPence', b.balance_pence,
          'weeklyPence', c.pence, 'eligibleWeeklyPence', c.eligible,
          'freeWeeks', (select count(*) from rent_free_week f join rent_week w on w.starts_on = f.week_starts_on
                         where f.rent_group_code = a.rent_group_code
                           and w.year = (select year from rent_week where starts_on <= d.day order by starts_on desc limit 1)),
          'months', (select coalesce(jsonb_agg(jsonb_build_object('chargedPence', p.charged, 'paidPence', p.paid) order by p.first), '[]')
                       from (select g.first, coalesce(sum(e.amount_pence) filter (where k.kind = 'CHARGE'), 0) as charged,
                                    coalesce(-sum(e.amount_pence) filter (where k.kind = 'RECEIPT'), 0) as paid
                               from (select cast(date_trunc('month', d.day) - make_interval(months => n) as date) as first
                                       from generate_series(1, m.look_back_months) n) g
                               left join entry e on e.account_id = a.account_id and e.effective_on >= g.first
                                    and e.effective_on < cast(g.first + make_interval(months => 1) as date)
                               left join transaction_type k on k.code = e.type_code group by g.first) p),
          'allowances', (select coalesce(jsonb_object_agg(l.household, l.monthly_pence), '{}') from universal_credit_allowance l
                          where l.valid_from <= d.day and (l.valid_before is null or l.valid_before > d.day)),
          'awardStartsOn', (select max(u.starts_on) from universal_credit_award u where u.account_id = a.account_id and u.paid_to = 'COUNCIL'
                               and (u.ends_before is null or u.ends_before > d.day))) as text)
        from account a join account_balance b on b.account_id = a.account_id cross join (select cast(%3$s as date) as day) d
        join universal_credit_request_terms m on m.kind = %2$s and m.valid_from <= d.day and (m.valid_before is null or m.valid_before > d.day)
        cross join lateral (
          select coalesce(sum(c.weekly_pence), 0) as pence, coalesce(sum(c.weekly_pence) filter (where t.benefit_eligible), 0) as eligible
            from charge c left join transaction_type_terms t on t.type_code = c.type_code and t.valid_from <= d.day
                 and (t.valid_before is null or t.valid_before > d.day)
           where c.account_id = a.account_id and c.starts_on <= d.day and (c.ends_before is null or c.ends_before > d.day)) c
       where a.account_id = %1$s\
      """;

  private static final String READ = FOUND.formatted("$1", "$2", "$3");
  private static final String WORK = FOUND.formatted("?1", "?2", "?3");

  @Inject Pool pool;
  @Inject ObjectMapper json;

  Uni<Found> read(UUID account, RequestKind kind, LocalDate today) {
    return pool.preparedQuery(READ)
        .execute(Tuple.of(account, kind.name(), today))
        .map(rows -> found(rows.iterator().next().getString(0)));
  }

  Uni<Found> work(Mutiny.Session session, UUID account, RequestKind kind, LocalDate today) {
    return Sql.row(session, WORK, account, kind.name(), today).map(row -> found((String) row[0]));
  }

  private Found found(String document) {
    try {
      return json.readValue(document, Found.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
