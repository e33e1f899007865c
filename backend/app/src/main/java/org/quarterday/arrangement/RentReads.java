package org.quarterday.arrangement;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.arrangement.rules.RentOfWeeks;
import org.quarterday.platform.work.Sql;

/** What the accounts of an arrangement are charged week by week, as far as it is known. */
final class RentReads {

  /** {@code ?1} accounts, {@code ?2} the day after which weeks begin, {@code ?3} the last. */
  private static final String WEEKS =
      """
      select w.starts_on,
             coalesce(sum(case when c.account_id is null or d.days <= 0 or (f.week_starts_on is not null and not m.charged_in_free_weeks) then 0
                               else part_week_pence(c.weekly_pence, d.days, m.apportioned) end), 0),
             coalesce(bool_or(f.week_starts_on is not null), false)
        from rent_week w
        left join account a on a.account_id = any(cast(cast(?1 as text) as uuid[]))
        left join rent_free_week f on f.rent_group_code = a.rent_group_code and f.week_starts_on = w.starts_on
        left join charge c on c.account_id = a.account_id and c.starts_on < w.starts_on + 7 and (c.ends_before is null or c.ends_before > w.starts_on)
        left join transaction_type_terms m on m.type_code = c.type_code and m.valid_from <= w.starts_on
             and (m.valid_before is null or m.valid_before > w.starts_on)
        left join lateral (select least(coalesce(c.ends_before, w.starts_on + 7), coalesce(a.ends_on + 1, w.starts_on + 7), w.starts_on + 7)
                                - greatest(c.starts_on, a.starts_on, w.starts_on) as days) d on true
       where w.starts_on > ?2 and w.starts_on <= ?3 group by 1\
      """;

  private static final String USUAL =
      """
      select coalesce(sum(c.weekly_pence), 0) from account a join charge c on c.account_id = a.account_id and c.ends_before is null
       where a.account_id = any(cast(cast(?1 as text) as uuid[])) and a.ends_on is null\
      """;

  private RentReads() {}

  /**
   * Of the weeks that begin after one day and not after another, all accounts together.
   *
   * @param lessPence what somebody else pays of each charged week
   */
  static Uni<RentOfWeeks> of(
      Mutiny.Session session, List<UUID> accounts, LocalDate after, LocalDate to, long lessPence) {
    String ids = Sql.ids(accounts);
    return Sql.rows(session, WEEKS, ids, after, to)
        .chain(weeks ->
            Sql.row(session, USUAL, ids)
                .map(usual -> new RentOfWeeks(byMonday(weeks), pence(usual[0]), lessPence)));
  }

  private static Map<LocalDate, RentOfWeeks.Week> byMonday(List<Object[]> rows) {
    Map<LocalDate, RentOfWeeks.Week> weeks = new HashMap<>();
    for (Object[] row : rows) {
      weeks.put((LocalDate) row[0], new RentOfWeeks.Week(pence(row[1]), (Boolean) row[2]));
    }
    return weeks;
  }

  private static long pence(Object column) {
    return ((Number) column).longValue();
  }
}
