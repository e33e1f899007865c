package org.quarterday.court;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.limitation.rules.DebtBasis;
import org.quarterday.platform.work.Sql;

/**
 * What a notice and a claim say is owed: rent, from the account's own entries. Costs and recharges
 * are no rent, wherever they stand.
 *
 * @param pence rent arrears on the day; negative in credit
 * @param since since when something was always owed; null when nothing is
 */
record Particulars(long pence, LocalDate since) {

  private static final String OWED =
      """
      with booked as (
        select e.effective_on, e.amount_pence, row_number() over w as n, sum(e.amount_pence) over w as running
          from entry e where e.account_id = ?1 and e.effective_on <= ?2 and e.type_code not in (%s)
        window w as (order by e.effective_on, e.number)
      )
      select cast(coalesce(sum(amount_pence), 0) as bigint),
             (select min(effective_on) from booked where n > coalesce((select max(n) from booked where running <= 0), 0))
        from booked\
      """
          .formatted(DebtBasis.NOT_RENT_SQL);

  static Uni<Particulars> of(Mutiny.Session session, UUID accountId, LocalDate on) {
    return Sql.row(session, OWED, accountId, on)
        .map(row -> new Particulars(((Number) row[0]).longValue(), (LocalDate) row[1]));
  }
}
