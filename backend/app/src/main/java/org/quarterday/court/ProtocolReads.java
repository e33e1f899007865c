package org.quarterday.court;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.court.rules.ProtocolCertificate;
import org.quarterday.court.rules.ProtocolCertificate.Line;
import org.quarterday.court.rules.ProtocolCertificate.Standing;
import org.quarterday.court.rules.ProtocolFacts;
import org.quarterday.court.rules.ProtocolStep;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** The certificate of the protocol: each step with what shows it, as the books are this moment. */
@ApplicationScoped
class ProtocolReads {

  @Schema(name = "CourtProtocolLine")
  record Item(
      ProtocolStep step,
      String words,
      Standing standing,
      @Schema(nullable = true, description = "The day of what shows it.") LocalDate on,
      @Schema(description = "What shows it, or what is missing.") String evidence) {}

  private static final String SETTING =
      "(select value from council_setting where code = '%s' and valid_from <= %s and (valid_before is null or valid_before > %s))";

  /** {@code %1$s}: the account, {@code %2$s}: today. Letters count that were not cancelled. */
  private static final String FACTS =
      """
      select cast(jsonb_build_object(
        'tenants', (select coalesce(jsonb_agg(jsonb_build_object('name', trim(p.title || ' ' || p.forename || ' ' || p.surname), 'letterOn',
                      (select max(l.dated) from letter l where l.account_id = a.account_id and l.person_id = p.id and l.state <> 'CANCELLED'
                          and l.kind in ('ARREARS', 'ARRANGEMENT_BROKEN', 'DIRECT_DEBIT_UNPAID'))) order by m.role desc, p.surname, p.id), '[]')
                      from tenancy_member m join person p on p.id = m.person_id and p.deceased_on is null
                     where m.tenancy_id = a.tenancy_id and m.liable and m.role <> 'OCCUPANT' and (m.to_on is null or m.to_on >= %2$s)),
        'contacts', (select coalesce(jsonb_agg(s.day order by s.day desc), '[]') from (
                       select v.happened_on as day from arrears_event v where v.account_id = a.account_id and v.kind in ('CONTACT', 'PROMISED')
                       union all select k.happened_on from contact k
                         join contact_reason q on q.code = k.reason_code and q.valid_from = k.reason_valid_from and q.about_arrears
                         join contact_outcome r on r.code = k.outcome_code and r.valid_from = k.outcome_valid_from and r.reached
                        where k.account_id = a.account_id
                          and not exists (select from contact_correction x where x.account_id = k.account_id and x.contact_id = k.id)) s),
        'offers', (select coalesce(jsonb_agg(o.day order by o.day desc), '[]') from (
                     select s.taken_on as day from arrangement_statement s where s.account_id = a.account_id
                     union all select cast(t.made_at at time zone 'Europe/London' as date) from arrangement_terms t where t.account_id = a.account_id) o),
        'benefits', (select coalesce(jsonb_agg(o.day order by o.day desc), '[]') from (
                     select max(b.credited_on) as day from benefit_award b where b.account_id = a.account_id having count(*) > 0
                     union all select u.starts_on from universal_credit_award u where u.account_id = a.account_id
                     union all select h.starts_on from hold h join hold_account ha on ha.hold_id = h.id
                      where ha.account_id = a.account_id and h.kind = 'BENEFIT_PENDING') o),
        'vulnerable', (select coalesce(jsonb_agg(h.starts_on order by h.starts_on desc), '[]') from hold h join hold_account ha on ha.hold_id = h.id
                        where ha.account_id = a.account_id and h.kind = 'VULNERABILITY'),
        'noticeOn', (select max(t.deemed_on) from court_notice n join court_notice_tenant t on t.account_id = n.account_id and t.notice_id = n.id
                      where n.account_id = a.account_id and n.state = 'SERVED'),
        'hearingOn', g.hearing_on,
        'toldOn', (select min(l.dated) from letter l where l.account_id = a.account_id and l.kind = 'COURT_HEARING' and l.state <> 'CANCELLED'
                      and l.dated < g.hearing_on and l.queued_at >= g.listed_at),
        'recorded', (select coalesce(jsonb_agg(jsonb_build_object('step', e.step, 'needed', e.needed, 'on', e.happened_on, 'words', e.words,
                       'byName', e.made_by_name) order by e.happened_on desc, e.id desc), '[]') from court_evidence e where e.account_id = a.account_id),
        'quarterDays', %3$s, 'statementDays', %4$s) as text) as facts
        from account a
        left join lateral (select h.hearing_on, (select min(v.made_at) from court_event v where v.account_id = h.account_id and v.about_id = h.id) as listed_at
                             from court_hearing h where h.account_id = a.account_id and h.outcome is null order by h.id desc limit 1) g on true
       where a.account_id = %1$s\
      """;

  private static final String IN_POOL = facts("$1", "$2::date");
  private static final String IN_SESSION = facts("?1", "cast(?2 as date)");

  @Inject Pool pool;
  @Inject ObjectMapper json;
  @Inject OwnAccount ownAccount;
  @Inject Today today;

  private static String facts(String account, String day) {
    return FACTS.formatted(
        account,
        day,
        SETTING.formatted("COURT_QUARTER_DAYS", day, day),
        SETTING.formatted("COURT_STATEMENT_DAYS", day, day));
  }

  /** For the screen and the file; all of it is one page. */
  Uni<Page<Item>> page(Actor by, UUID accountId) {
    return ownAccount
        .refuse(by, accountId)
        .chain(() -> items(accountId))
        .map(items -> new Page<>(items, null));
  }

  Uni<List<Item>> items(UUID accountId) {
    return pool.preparedQuery(IN_POOL)
        .execute(Tuple.of(accountId, today.date()))
        .map(rows -> certificate(rows.iterator().next().getString("facts")))
        .map(lines ->
            lines.stream()
                .map(line ->
                    new Item(
                        line.step(),
                        line.step().words(),
                        line.standing(),
                        line.on(),
                        line.evidence()))
                .toList());
  }

  /** In a command's transaction. */
  Uni<List<Line>> lines(Mutiny.Session session, UUID accountId) {
    return Sql.row(session, IN_SESSION, accountId, today.date())
        .map(row -> certificate((String) row[0]));
  }

  private List<Line> certificate(String facts) {
    try {
      return ProtocolCertificate.of(json.readValue(facts, ProtocolFacts.class), today.date());
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
