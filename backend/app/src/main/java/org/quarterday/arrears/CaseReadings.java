package org.quarterday.arrears;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.quarterday.arrears.rules.Agreement;
import org.quarterday.arrears.rules.CaseFacts;
import org.quarterday.arrears.rules.CourtStand;
import org.quarterday.arrears.rules.Holding;
import org.quarterday.arrears.rules.Ladder;
import org.quarterday.arrears.rules.Pause;
import org.quarterday.arrears.rules.Promise;
import org.quarterday.arrears.rules.PromiseState;
import org.quarterday.arrears.rules.Taken;
import org.quarterday.expected.DueCredits;
import org.quarterday.expected.rules.ArrearsToday;
import org.quarterday.hold.StandingHolds;
import org.quarterday.hold.rules.HeldDebt;
import org.quarterday.hold.rules.HoldKind;
import org.quarterday.platform.clock.Today;

/** Reads what is known of many accounts at once, for the rules: a statement of each kind. */
@ApplicationScoped
class CaseReadings {

  /**
   * An account as it was read.
   *
   * @param at when its reading began, by the database's clock
   * @param events how much had been done about it
   */
  record Reading(UUID accountId, String patch, OffsetDateTime at, int events, CaseFacts facts) {}

  /** What people did, and what the books say of payment and of the past. */
  record Kept(
      long weeklyPence,
      long movedInFourPence,
      long movedInThirteenPence,
      LocalDate lastPaymentOn,
      Long lastPaymentPence,
      LocalDate lastContactOn,
      LocalDate lastLetterOn,
      boolean otherDebt,
      LocalDate endedOn,
      Set<UUID> living,
      LocalDate creditSince,
      boolean creditCame,
      Pause pause,
      Agreement agreement,
      Promise promise,
      List<Taken> taken,
      CourtStand court) {

    /** What an open promise holds is said by the rules about promises, with what has come of it. */
    List<HeldDebt> withoutPromise(List<HeldDebt> standing) {
      return promise == null || promise.state() != PromiseState.OPEN
          ? standing
          : standing.stream().filter(hold -> hold.kind() != HoldKind.PROMISE).toList();
    }
  }

  /** Hearings and evictions that nobody wrote up yet, ahead or past. */
  private static final String COURT_DAYS =
      """
      select g.hearing_on as day from court_hearing g where g.account_id = a.account_id and g.outcome is null
      union all select w.eviction_on from court_warrant w where w.account_id = a.account_id and w.state = 'DATED'\
      """;

  private static final String WARRANT_OPEN =
      "exists (select from court_warrant w where w.account_id = a.account_id and w.state in ('ASKED', 'DATED', 'SUSPENDED', 'EXECUTED'))";

  /**
   * {@code $1}: accounts, {@code $2}: today. An award follows another without a gap or it is a new
   * claim, with a wait of its own. A letter counts from the day on it, for what is queued will go;
   * when a hold stopped it the step it was queued for was not taken.
   */
  private static final String KEPT =
      """
      select a.account_id, coalesce(h.patch, '') as patch, statement_timestamp() as at,
             (select coalesce(max(v.number), 0) from arrears_event v where v.account_id = a.account_id) as events, jsonb_build_object(
          'weeklyPence', (select coalesce(sum(c.weekly_pence), 0) from charge c
                           where c.account_id = a.account_id and c.starts_on <= $2 and (c.ends_before is null or c.ends_before > $2)),
          'movedInFourPence', (select coalesce(sum(e.amount_pence), 0) from entry e
                                where e.account_id = a.account_id and e.effective_on > $2::date - 28),
          'movedInThirteenPence', (select coalesce(sum(e.amount_pence), 0) from entry e
                                    where e.account_id = a.account_id and e.effective_on > $2::date - 91),
          'lastPaymentOn', p.effective_on, 'lastPaymentPence', p.pence,
          'lastContactOn', (select max(d.day) from (%3$s) d),
          'lastLetterOn', (select max(l.dated) from letter l where l.account_id = a.account_id and l.state <> 'CANCELLED'),
          'otherDebt', a.kind = 'SUB', 'endedOn', a.ends_on,
          'living', (select coalesce(jsonb_agg(m.person_id), '[]') from tenancy_member m join person n on n.id = m.person_id
                             where m.tenancy_id = a.tenancy_id and m.liable and m.role <> 'OCCUPANT' and n.deceased_on is null
                               and (m.to_on is null or m.to_on >= least($2::date, a.ends_on))),
          'creditSince', u.since,
          'creditCame', exists (select from entry e where e.account_id = a.account_id and e.type_code = 'RUC' and e.amount_pence < 0
                                   and e.effective_on > u.since),
          'pause', (select jsonb_build_object('reason', s.reason, 'note', s.note, 'until', s.until_on) from arrears_pause s
                     where s.account_id = a.account_id and s.from_on <= $2 and s.until_on >= $2 and (s.ended_on is null or s.ended_on > $2)),
          'agreement', (select jsonb_build_object('kept', c.standing = 'KEPT', 'since', g.state_on, 'courtOrdered', g.kind = 'COURT_ORDERED',
                               'behindPence', g.behind_pence, 'nextDueOn', g.next_due_on, 'nextPence', g.next_pence)
                          from arrangement_account c join arrangement g on g.account_id = c.made_on_account and g.id = c.arrangement_id
                         where c.account_id = a.account_id and c.standing <> 'OVER'),
          'promise', (select jsonb_build_object('amountPence', r.amount_pence, 'dueOn', r.due_on, 'toleranceDays', r.tolerance_days,
                               'state', r.state, 'camePence', r.came_pence, 'settledOn', r.settled_on) from arrears_promise r
                       where r.account_id = a.account_id and r.state <> 'WITHDRAWN' order by r.id desc limit 1),
          'court', jsonb_build_object(
            'aheadOn', (select min(d.day) from (%1$s) d where d.day >= $2), 'missingOn', (select min(d.day) from (%1$s) d where d.day < $2),
            'claimOpen', exists (select from court_claim c where c.account_id = a.account_id and c.state not in ('STRUCK_OUT', 'WITHDRAWN')),
            'suspended', exists (select from court_claim c where c.account_id = a.account_id and c.state = 'SUSPENDED') and not %2$s,
            'warrantDue', exists (select from court_claim c where c.account_id = a.account_id and c.state = 'POSSESSION'
                and (select max(o.possession_on) from court_order o where o.account_id = c.account_id and o.claim_id = c.id) < $2) and not %2$s,
            'claimFrom', (select n.earliest_on from court_notice n where n.account_id = a.account_id and n.state = 'SERVED'),
            'claimUntil', (select n.lapses_on from court_notice n where n.account_id = a.account_id and n.state = 'SERVED')),
          'taken', (select coalesce(jsonb_agg(jsonb_build_object('code', v.step_code, 'on', v.happened_on) order by v.happened_on desc, v.number desc), '[]')
                      from arrears_event v where v.account_id = a.account_id and v.kind = 'STEP' and v.happened_on > $2::date - 732
                       and (v.letters is null or exists (select from letter l where l.account_id = v.account_id and l.id = any (v.letters)
                                                             and l.state <> 'CANCELLED'))))::text as kept
        from account a left join property h on h.id = a.property_id
        left join lateral (
          select e.effective_on, -e.amount_pence as pence from entry e join transaction_type k on k.code = e.type_code and k.kind = 'RECEIPT'
           where e.account_id = a.account_id and e.amount_pence < 0 and e.reverses is null and e.effective_on between $2::date - 364 and $2
             and k.code not in ('HBA', 'RHB') and not exists (select from entry r where r.account_id = e.account_id and r.reverses = e.number)
           order by e.effective_on desc, e.number desc limit 1) p on true
        left join lateral (
          select max(w.starts_on) as since from universal_credit_award w
           where w.account_id = a.account_id and w.starts_on <= $2
             and not exists (select from universal_credit_award b where b.account_id = w.account_id and b.ends_before = w.starts_on)
             and exists (select from universal_credit_award n where n.account_id = w.account_id and n.starts_on <= $2
                            and (n.ends_before is null or n.ends_before > $2))) u on true
       where a.account_id = any ($1) order by a.account_id\
      """
          .formatted(COURT_DAYS, WARRANT_OPEN, SpokenOfArrears.DAYS);

  @Inject DueCredits due;
  @Inject ObjectMapper json;
  @Inject Today today;

  /** In account order; accounts that do not exist are left out. */
  Uni<List<Reading>> of(SqlClient client, Collection<UUID> accounts) {
    LocalDate day = today.date();
    return LadderReads.on(client, day)
        .chain(ladder ->
            client
                .preparedQuery(KEPT)
                .execute(Tuple.of(accounts.toArray(UUID[]::new), day))
                .chain(rows ->
                    StandingHolds.of(client, accounts, day)
                        .chain(held ->
                            due.of(client, accounts)
                                .map(arrears ->
                                    StreamSupport.stream(rows.spliterator(), false)
                                        .map(row -> reading(row, day, arrears, held, ladder))
                                        .toList()))));
  }

  private Reading reading(
      Row row,
      LocalDate day,
      Map<UUID, ArrearsToday> arrears,
      Map<UUID, List<HeldDebt>> held,
      Ladder ladder) {
    UUID account = row.getUUID("account_id");
    return new Reading(
        account,
        row.getString("patch"),
        row.getOffsetDateTime("at"),
        row.getInteger("events"),
        facts(
            kept(row.getString("kept")),
            day,
            arrears.get(account),
            held.getOrDefault(account, List.of()),
            ladder));
  }

  private static CaseFacts facts(
      Kept kept, LocalDate day, ArrearsToday arrears, List<HeldDebt> standing, Ladder ladder) {
    List<HeldDebt> apart = kept.withoutPromise(standing);
    return new CaseFacts(
        day,
        arrears,
        kept.weeklyPence,
        arrears.balancePence() - kept.movedInFourPence,
        arrears.balancePence() - kept.movedInThirteenPence,
        kept.lastPaymentOn,
        kept.lastPaymentPence,
        kept.lastContactOn,
        kept.lastLetterOn,
        kept.otherDebt,
        kept.endedOn,
        kept.living,
        kept.creditSince,
        kept.creditCame,
        kept.pause,
        Holding.ofDebt(apart, kept.living),
        Holding.ofCourt(apart, kept.living),
        kept.agreement,
        kept.promise,
        kept.taken,
        ladder,
        kept.court);
  }

  private Kept kept(String text) {
    try {
      return json.readValue(text, Kept.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
