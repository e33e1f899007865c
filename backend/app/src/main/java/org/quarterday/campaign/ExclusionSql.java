package org.quarterday.campaign;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.quarterday.campaign.rules.Reason;

/**
 * When each reason holds, in SQL over {@code campaign c}, {@code campaign_recipient r}, {@code
 * account a}, {@code person p}, {@code campaign_terms t} and {@code account_balance b}; {@code $2}
 * is the day. What asks the holds or the words row by row is no SQL and not here.
 */
final class ExclusionSql {

  /** That a way is open: there is an address for it and, for marketing, the person agreed. */
  private static final String NEEDS_AN_ADDRESS =
      """
      (w.way = 'TEXT' and r.phone <> '' or w.way = 'EMAIL' and r.email <> '' or w.way = 'LETTER' and r.address <> '')
      and (c.purpose = 'SERVICE' or agreed_to_marketing(r.person_id, w.way))\
      """;

  /** Opens the ways to everybody who is planned, in the order of the campaign. */
  static final String WAYS =
      """
      update campaign_recipient r set state = 'PLANNED', reason = null, why = '', fragments = 0,
             channels = array(select w.way from unnest(c.channels) with ordinality as w(way, at) where\
      """
          + " "
          + NEEDS_AN_ADDRESS
          + " order by w.at) from campaign c where c.id = r.campaign_id and r.campaign_id = $1";

  private static final String MARK =
      """
      update campaign_recipient r set state = 'EXCLUDED', reason = '%1$s'
        from campaign c, account a, person p, campaign_terms t, account_balance b
       where r.campaign_id = $1 and r.state = 'PLANNED' and c.id = r.campaign_id and a.account_id = r.account_id and p.id = r.person_id
         and b.account_id = r.account_id and t.valid_from <= $2::date and (t.valid_before is null or t.valid_before > $2::date)
         and (%2$s)\
      """;

  private static final String PREFERS =
      "exists (select from person_preference f where f.person_id = r.person_id and f.preference in (%s))";

  private static final Map<Reason, String> WHEN = new EnumMap<>(Reason.class);

  static {
    WHEN.put(
        Reason.OWN_ACCOUNT,
        """
        exists (select from tenancy_member own join staff_person s on s.person_id = own.person_id
                 where own.tenancy_id = a.tenancy_id and s.issuer || '|' || s.subject = any (c.makers))\
        """);
    WHEN.put(Reason.DECEASED, "p.deceased_on is not null or " + standing("DECEASED"));
    WHEN.put(
        Reason.COURT,
        "exists (select from court_claim k where k.account_id = r.account_id and k.state not in ('STRUCK_OUT', 'WITHDRAWN'))");
    WHEN.put(Reason.SAFEGUARDING, standing("VULNERABILITY"));
    WHEN.put(Reason.AT_RISK, "p.address_protected_on is not null");
    WHEN.put(Reason.CLOSED, "a.ends_on < $2::date");
    WHEN.put(Reason.OPTED_OUT, PREFERS.formatted("'NO_WRITTEN_CONTACT', 'TELEPHONE_ONLY'"));
    WHEN.put(
        Reason.NO_CONSENT,
        """
        c.purpose = 'MARKETING'
        and not exists (select from unnest(c.channels) as w(way) where agreed_to_marketing(r.person_id, w.way))\
        """);
    WHEN.put(
        Reason.CONTACTED_LATELY,
        """
        t.rest_days > 0 and (
          exists (select from contact k where k.account_id = r.account_id and k.direction = 'OUT' and k.happened_on > $2::date - t.rest_days
                     and (k.person_id is null or k.person_id = r.person_id)
                     and not exists (select from contact_correction o where o.account_id = k.account_id and o.contact_id = k.id))
          or exists (select from campaign_try l where l.account_id = r.account_id and l.person_id = r.person_id and l.campaign_id <> r.campaign_id
                        and l.made_at > $2::date::timestamp at time zone 'Europe/London' - make_interval(days => t.rest_days - 1)))\
        """);
    WHEN.put(
        Reason.OTHER_FORMAT,
        PREFERS.formatted(
            "'LARGE_PRINT', 'BRAILLE', 'AUDIO', 'EASY_READ', 'WELSH', 'INTERPRETER'"));
    WHEN.put(Reason.NO_CONTACT, "cardinality(r.channels) = 0");
    WHEN.put(Reason.PAID_SINCE, "r.balance_pence > 0 and b.balance_pence <= 0");
  }

  private ExclusionSql() {}

  /** That a hold of a kind stands against the person, or against everybody there. */
  private static String standing(String kind) {
    return """
    exists (select from hold_account ha join hold h on h.id = ha.hold_id
             where ha.account_id = r.account_id and h.kind = '%s' and (h.person_id is null or h.person_id = r.person_id)
               and h.starts_on <= $2::date and (h.ends_on is null or h.ends_on >= $2::date) and (h.ended_on is null or h.ended_on > $2::date))\
    """
        .formatted(kind);
  }

  /** Whether the reason is found by a statement. */
  static boolean isSet(Reason reason) {
    return WHEN.containsKey(reason);
  }

  /** The one statement that marks everybody for whom it is the first that fits. */
  static String mark(Reason reason) {
    return MARK.formatted(reason.name(), WHEN.get(reason));
  }

  /** The first reason that holds by now, of those asked again in the moment of sending. */
  static String now(boolean asksForDebt) {
    return Arrays.stream(Reason.values())
        .filter(Reason::askedAgain)
        .filter(ExclusionSql::isSet)
        .filter(reason -> asksForDebt || reason != Reason.PAID_SINCE)
        .map(reason -> "when " + WHEN.get(reason) + " then '" + reason.name() + "'")
        .collect(Collectors.joining(" ", "case ", " end"));
  }
}
