package org.quarterday.paymentfile;

/**
 * What a Housing Benefit schedule says besides its payments, written down in the transaction that
 * posts them. {@code $1} is the file, its accounts are from {@code $2} to before {@code $3}. Of any
 * other file these find nothing.
 */
final class BenefitFacts {

  private static final String LINES =
      """
      from payment_file f join payment_line l on l.file_id = f.id
       where f.id = $1 and f.kind = 'HOUSING_BENEFIT' and %s\
      """
          .formatted(PostPaymentsRun.RANGE);

  static final String AWARDS =
      """
      insert into benefit_award (account_id, file_id, line, claim_ref, credited_on, posted_pence, weekly_pence, recovered_pence, adjustment)
      select l.account_id, l.file_id, l.line, l.claim_ref, l.paid_on, l.amount_pence, l.weekly_pence, l.recovered_pence,
             l.method_code <> 'HB'\s\
      """
          + LINES;

  /**
   * A claim is known by the first account its line was posted to, and moves when that has ended.
   */
  static final String CLAIMS =
      """
      insert into benefit_claim as k (claim_ref, account_id, file_id, line)
      select distinct on (l.claim_ref) l.claim_ref, l.account_id, l.file_id, l.line\s\
      """
          + LINES
          + """
               and l.claim_ref <> ''
           order by l.claim_ref, l.line
          on conflict (claim_ref) do update set account_id = excluded.account_id, file_id = excluded.file_id, line = excluded.line,
                 learned_at = clock_timestamp()
           where k.account_id <> excluded.account_id
             and exists (select from account a join payment_line n on n.file_id = excluded.file_id and n.line = excluded.line
                          where a.account_id = k.account_id and a.ends_on < n.paid_on)\
          """;

  private BenefitFacts() {}
}
