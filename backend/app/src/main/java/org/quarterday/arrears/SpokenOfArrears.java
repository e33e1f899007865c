package org.quarterday.arrears;

/**
 * The days on which somebody spoke with a tenant of {@code account a} about what is owed: as the
 * log of contacts has it, as they promised, and as it was written down on the worklist before there
 * was a log. A contact that was corrected is none, and an attempt that reached nobody is none.
 */
final class SpokenOfArrears {

  static final String DAYS =
      """
      select v.happened_on as day from arrears_event v where v.account_id = a.account_id and v.kind in ('CONTACT', 'PROMISED')
      union all select k.happened_on from contact k
        join contact_reason q on q.code = k.reason_code and q.valid_from = k.reason_valid_from and q.about_arrears
        join contact_outcome o on o.code = k.outcome_code and o.valid_from = k.outcome_valid_from and o.reached
       where k.account_id = a.account_id and not exists (select from contact_correction x where x.account_id = k.account_id and x.contact_id = k.id)\
      """;

  private SpokenOfArrears() {}
}
