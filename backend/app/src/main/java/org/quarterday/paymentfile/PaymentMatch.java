package org.quarterday.paymentfile;

/**
 * What becomes of a line: an exact reference leads to its account, anything else to suspense with
 * the reason, and what cannot be true is rejected. Nothing is guessed here (ADR 0013).
 *
 * <p>One rule in SQL for both times it is asked: as a file comes in, and again when one that was
 * held is released, because references and open weeks may have changed meanwhile.
 */
final class PaymentMatch {

  /**
   * {@code %1$s}: lines as l (line, ref, pence, paid_on, method, claim, wrong), {@code %2$s}: the
   * last day a payment may be dated. Answers, beside the line, account_id, type_code, control_code,
   * rent_year, rent_week, outcome and reason.
   *
   * <p>A benefit claim leads to its account where the rent reference leads nowhere. Where both lead
   * somewhere, and not to the same account, neither is believed, unless the claim's account had
   * ended: then the household has moved and its claim with it. Only money that came can wait in
   * suspense; what is taken back of nobody is rejected.
   */
  private static final String RULE =
      """
      %1$s
        left join payment_method m on m.code = l.method
        left join account_reference r on r.reference = l.ref
        left join benefit_claim k on k.claim_ref = l.claim
        left join account ka on ka.account_id = k.account_id
        left join account a on a.account_id = coalesce(r.account_id, k.account_id)
        left join rent_week w on w.starts_on = l.paid_on - cast(extract(isodow from l.paid_on) as integer) + 1
        left join rent_year y on y.year = w.year
        left join posting_rule p on p.rent_group_code = a.rent_group_code and p.type_code = m.type_code
             and p.valid_from <= l.paid_on and (p.valid_before is null or p.valid_before > l.paid_on)
       cross join lateral (
         select case when l.wrong <> '' then l.wrong
                     when m.code is null then 'there is no payment method “' || left(l.method, 40) || '”'
                     when m.code = 'HBO' and l.pence >= 0 then 'Housing Benefit taken back has a minus'
                     when l.paid_on > %2$s then 'payment_date lies more than a week ahead'
                     else '' end as wrong,
                case when a.account_id is null then case when l.ref = '' then 'NO_REFERENCE' else 'UNKNOWN_REFERENCE' end
                     when r.in_doubt then 'REFERENCE_IN_DOUBT'
                     when k.account_id <> a.account_id and (ka.ends_on is null or ka.ends_on >= l.paid_on) then 'CLAIM_OF_ANOTHER_ACCOUNT'
                     when y.year is null or y.closed_at is not null then 'NO_OPEN_WEEK'
                     when p.control_code is null then 'NO_CONTROL_ACCOUNT' else '' end as unmatched) f
       cross join lateral (
         select case when f.wrong <> '' or (f.unmatched <> '' and l.pence <= 0) then 'REJECTED' when f.unmatched <> '' then 'SUSPENSE'
                     else 'ACCOUNT' end as outcome,
                case when f.wrong <> '' then f.wrong
                     when f.unmatched <> '' and l.pence <= 0 then 'it brings no money, and leads to no account that is open for it: '
                          || lower(replace(f.unmatched, '_', ' '))
                     else f.unmatched end as reason) o\
      """;

  private static final String MATCHED =
      "case when o.outcome = 'ACCOUNT' then a.account_id end as account_id, m.type_code, p.control_code, w.year, w.number";

  /** Writes lines down, column by column as arrays; {@code $1} is the file. */
  static final String STAGE =
      """
      insert into payment_line (file_id, line, source, source_line_id, payment_ref, amount_pence, paid_on, value_on, method_code,
                                narrative, claim_ref, weekly_pence, recovered_pence, outcome, reason, account_id, type_code, control_code,
                                rent_year, rent_week)
      select $1, l.line, l.source, l.id, l.ref, coalesce(l.pence, 0), l.paid_on, l.value_on, l.method, l.narrative, l.claim, l.weekly,
             l.recovered, o.outcome, o.reason,\s\
      """
          + MATCHED
          + "\n"
          + RULE.formatted(
              """
              from unnest($2::integer[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::date[], $8::date[], $9::text[], $10::text[], $11::text[],
                          $12::text[], $13::bigint[], $14::bigint[])
                   as l (line, source, id, ref, pence, paid_on, value_on, method, narrative, wrong, claim, weekly, recovered)\
              """,
              "$15::date");

  /** Judges the lines of a file once more; {@code ?1} is the file, {@code ?2} the last day. */
  static final String AGAIN =
      """
      update payment_line t set outcome = n.outcome, reason = n.reason, account_id = n.account_id, type_code = n.type_code,
             control_code = n.control_code, rent_year = n.year, rent_week = n.number
        from (select l.line, o.outcome, o.reason,\s\
      """
          + MATCHED
          + "\n"
          + RULE.formatted(
              """
              from (select line, payment_ref as ref, amount_pence as pence, paid_on, method_code as method, claim_ref as claim, '' as wrong
                      from payment_line
                     where file_id = ?1 and outcome <> 'REJECTED') l\
              """,
              "cast(?2 as date)")
          + ") n where t.file_id = ?1 and t.line = n.line";

  private PaymentMatch() {}
}
