package org.quarterday.onlinesupport;

import java.util.ArrayList;
import java.util.List;
import org.quarterday.online.rules.OneTimeCode;

/**
 * What is locked of a person, worked out from what was asked, sent and checked in the last 24 hours
 * since the last unlock: kept nowhere.
 *
 * @param codes no more are sent
 * @param asks a sign-in of theirs may not ask again
 * @param checks nobody may check them again
 */
record Lock(boolean codes, boolean asks, boolean checks, int failed) {

  /** {@code ?1}: the person; {@code ?2}: a day ago; {@code ?3}: who asks. */
  static final String COUNTS =
      """
      with since as (select greatest(cast(?2 as timestamptz), (select max(u.unlocked_at) from online_unlock u where u.person_id = ?1)) as at)
      select (select count(*) from tenancy_proof q where q.person_id = ?1 and q.kind <> 'CHECKED' and q.asked_at > since.at),
             (select coalesce(max(n), 0) from (select count(*) as n from tenancy_proof x where x.asked_at > since.at and exists (
                  select 1 from tenancy_proof o where o.person_id = ?1 and o.issuer = x.issuer and o.subject = x.subject and o.asked_at > since.at)
                group by x.issuer, x.subject) each_login),
             (select count(*) from online_check c where c.person_id = ?1 and not c.passed and c.made_at > since.at),
             (select count(*) from online_check c where c.person_id = ?1 and not c.passed and c.made_at > since.at and c.made_by = ?3)
        from since\
      """;

  static Lock of(Object[] counts, OnlineTerms terms) {
    int failed = ((Number) counts[2]).intValue();
    return new Lock(
        ((Number) counts[0]).intValue() >= OneTimeCode.CODES_A_DAY,
        ((Number) counts[1]).intValue() >= OneTimeCode.REQUESTS_A_DAY,
        failed >= terms.of("ONLINE_CHECK_FAILS"),
        failed);
  }

  boolean locked() {
    return codes || asks || checks;
  }

  List<String> words() {
    List<String> words = new ArrayList<>();
    if (codes) {
      words.add("%d codes were sent in the last 24 hours.".formatted(OneTimeCode.CODES_A_DAY));
    }
    if (asks) {
      words.add(
          "Their sign-in has asked %d times in the last 24 hours."
              .formatted(OneTimeCode.REQUESTS_A_DAY));
    }
    if (checks) {
      words.add("%d identity checks failed in the last 24 hours.".formatted(failed));
    }
    return List.copyOf(words);
  }
}
