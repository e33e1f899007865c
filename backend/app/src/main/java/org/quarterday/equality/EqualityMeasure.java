package org.quarterday.equality;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What happened to people in a rent year, counted once for each person. {@code $2} and {@code $3}
 * are the first day of the year and of the next; {@code m.tenancy_id} is a tenancy they are liable
 * for.
 */
@Schema(name = "EqualityMeasure")
enum EqualityMeasure {
  ARREARS_STEP(
      "A step was taken about arrears",
      """
      exists (select from arrears_event v join account a on a.account_id = v.account_id and v.kind = 'STEP'
               where a.tenancy_id = m.tenancy_id and v.happened_on >= $2 and v.happened_on < $3)\
      """),
  COURT_NOTICE(
      "A notice was served",
      """
      exists (select from court_notice n join account a on a.account_id = n.account_id
               where a.tenancy_id = m.tenancy_id and n.made_on >= $2 and n.made_on < $3)\
      """),
  WRITTEN_OFF(
      "A debt was written off",
      """
      exists (select from entry e join account a on a.account_id = e.account_id join transaction_type k on k.code = e.type_code
               where a.tenancy_id = m.tenancy_id and k.kind = 'WRITE_OFF' and e.amount_pence < 0 and e.effective_on >= $2 and e.effective_on < $3)\
      """),
  COMPLAINT(
      "They complained",
      """
      exists (select from complaint c join account a on a.account_id = c.account_id
               where a.tenancy_id = m.tenancy_id and c.received_on >= $2 and c.received_on < $3)\
      """);

  private final String words;
  private final String happened;

  EqualityMeasure(String words, String happened) {
    this.words = words;
    this.happened = happened;
  }

  String words() {
    return words;
  }

  String happened() {
    return happened;
  }
}
