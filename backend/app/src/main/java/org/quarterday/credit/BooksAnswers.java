package org.quarterday.credit;

import java.time.LocalDate;
import org.quarterday.credit.rules.BooksFact;
import org.quarterday.money.Money;
import org.quarterday.refund.WrittenOffDebts;
import org.quarterday.refund.rules.ProvedCredit;

/**
 * What the books answer of a credit's checklist, as they stand now; amounts in pence, nil where
 * nothing is in the way.
 *
 * @param missingPence charges of the last 13 debited weeks that were not debited
 * @param cardPence card payments their bank may still ask about
 * @param strayPence payments of the quarter that did not come under the account's own reference, or
 *     came twice
 * @param housingBenefitPence what Housing Benefit paid net over the days looked back
 * @param universalCreditPence what Universal Credit paid net over them
 * @param endedOn the account's last day, or null
 * @param movedOn the day of the newest entry, or null
 * @param writtenOffPence what the owners had written off and nobody brought back
 * @param payable whether a tenant who could be paid is alive
 */
record BooksAnswers(
    ProvedCredit.Found found,
    long missingPence,
    long cardPence,
    long strayPence,
    long housingBenefitPence,
    long universalCreditPence,
    long writtenOffPence,
    LocalDate endedOn,
    LocalDate movedOn,
    boolean payable) {

  /** Parameters: the account, today, the last day whose card payments are certain. */
  static final String FOUND =
      """
      select greatest(0, (select coalesce(sum(w.pence), 0) from account_week_debits(a.account_id, d.from_monday, d.before) w)
                         - (select coalesce(sum(e.amount_pence), 0) from entry e join transaction_type k on k.code = e.type_code and k.kind = 'CHARGE'
                             where e.account_id = a.account_id and e.effective_on >= d.from_monday and e.effective_on < d.before)),
             (select coalesce(-sum(e.amount_pence), 0) from entry e
               where e.account_id = a.account_id and e.type_code = 'RCC' and e.amount_pence < 0 and e.reverses is null and e.effective_on > ?3
                 and not exists (select from entry v where v.account_id = e.account_id and v.reverses = e.number)),
             (select coalesce(-sum(e.amount_pence), 0) from entry e
               where e.account_id = a.account_id and e.effective_on > cast(?2 as date) - 91 and e.amount_pence < 0 and e.reverses is null
                 and (e.source = 'SUSPENSE' or e.type_code = 'RIT')
                 and not exists (select from entry v where v.account_id = e.account_id and v.reverses = e.number)) + (%1$s),
             h.housing_benefit, h.universal_credit, %4$s, a.ends_on, (select max(e.effective_on) from entry e where e.account_id = a.account_id),
             exists (select from tenancy_member m join person p on p.id = m.person_id and p.deceased_on is null
                      where m.tenancy_id = a.tenancy_id and m.liable and (m.to_on is null or m.to_on >= least(coalesce(a.ends_on, cast(?2 as date)), cast(?2 as date))))
        from account a
        cross join lateral (select account_undebited_from(a.account_id, cast(?2 as date)) as before) u
        cross join lateral (select u.before, greatest(u.before - 91, coalesce((select e.effective_on - (cast(extract(isodow from e.effective_on) as integer) - 1)
                                from entry e join transaction_type k on k.code = e.type_code and k.kind = 'CHARGE'
                               where e.account_id = a.account_id order by e.effective_on limit 1), u.before)) as from_monday) d
        cross join (%2$s) s
        cross join lateral (%3$s) h
       where a.account_id = ?1\
      """
          .formatted(
              CreditSql.TWICE.formatted("cast(?2 as date)"),
              CreditSql.SETTINGS.formatted("cast(?2 as date)"),
              CreditSql.BENEFIT.formatted("cast(?2 as date)"),
              WrittenOffDebts.OF_OWNERS.formatted("cast(?2 as date)"));

  static BooksAnswers of(ProvedCredit.Found found, Object[] row) {
    return new BooksAnswers(
        found,
        pence(row[0]),
        pence(row[1]),
        pence(row[2]),
        pence(row[3]),
        pence(row[4]),
        pence(row[5]),
        (LocalDate) row[6],
        (LocalDate) row[7],
        (Boolean) row[8]);
  }

  /** What is in the way by a fact; nil when nothing is. */
  long pence(BooksFact fact) {
    return switch (fact) {
      case DEBITS_TO_DATE -> Math.max(0, found.undebitedPence());
      case DEBITS_MISSING -> missingPence;
      case UNCLEARED -> found.returnablePence() + cardPence;
      case BENEFIT -> found.benefitBeyondPence();
      case PAYER -> strayPence;
      case WRITTEN_OFF -> writtenOffPence;
    };
  }

  /** The same in a sentence. */
  String words(BooksFact fact) {
    long pence = pence(fact);
    return pence == 0
        ? fact.nothing()
        : "%s %s.".formatted(Money.ofPence(pence).format(), fact.words());
  }

  private static long pence(Object column) {
    return ((Number) column).longValue();
  }
}
