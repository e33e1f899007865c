package org.quarterday.irregularity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quarterday.expected.DueCredits;
import org.quarterday.irregularity.rules.Irregularities;
import org.quarterday.irregularity.rules.Known;
import org.quarterday.platform.clock.Today;

/** What did not go as planned on an account in the last twelve months, all in one statement. */
@ApplicationScoped
class IrregularityReads {

  /**
   * {@code $1}: the account, {@code $2}: today. An advice that waits for its day knows its mandate
   * by the reference only. A claim stays until it is closed, however old.
   */
  private static final String KNOWN =
      """
      with m as (select * from mandate where account_id = $1),
      i as (select i.*, r.collect_on as run_on from direct_debit_item i left join collection_run r on r.id = i.run_id
             where i.account_id = $1),
      said as (
        select a.*, m.id as about from m join bacs_advice a on a.account_id = m.account_id and a.mandate_id = m.id where a.outcome <> 'ALREADY'
        union all
        select a.*, m.id from m join bacs_advice a on a.reference = m.reference where a.outcome = 'WAITING' and a.mandate_id is null),
      kept as (
        select w.*, sum(case when w.recovered_pence = w.before_pence then 0 else 1 end) over (order by w.credited_on, w.line, w.file_id) as spell
          from (select b.*, lag(b.recovered_pence) over (order by b.credited_on, b.line, b.file_id) as before_pence
                  from benefit_award b where b.account_id = $1 and not b.adjustment and b.posted_pence >= 0
                   and b.credited_on > $2::date - interval '1 year') w)
      select jsonb_build_object('today', $2::date, 'overduePence', 0,
        'contact', coalesce((select s.contact from service_user s join m on m.service_user = s.number order by m.made_at desc limit 1),
                            (select s.contact from service_user s order by s.number limit 1), ''),
        'instructions', (
          select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'state', m.state, 'bankMask', m.bank_mask,
                   'payerIsTenant', case when m.payer_person_id is null then m.payer_address = ''
                     else exists (select from person p where p.id = m.payer_person_id and p.deceased_on is null) end,
                   'nextOn', n.collect_on, 'nextPence', coalesce(n.amount_pence, 0)) order by m.made_at desc, m.id), '[]')
            from m left join lateral (select i.collect_on, i.amount_pence from i where i.mandate_id = m.id and i.state = 'PLANNED'
                                         and i.collect_on >= $2::date and i.again_of is null order by i.collect_on, i.id limit 1) n on true),
        'unpaid', (
          select coalesce(jsonb_agg(jsonb_build_object('itemId', i.id, 'mandateId', i.mandate_id, 'dueOn', i.due_on,
                   'collectedOn', coalesce(i.run_on, i.collect_on), 'pence', i.amount_pence, 'code', coalesce(a.code, ''), 'why', i.why,
                   'isSecondTry', i.again_of is not null,
                   'inARow', (select count(*) from i p where p.mandate_id = i.mandate_id and p.state = 'RETURNED' and (p.collect_on, p.id) <= (i.collect_on, i.id)
                                 and not exists (select from i c where c.mandate_id = i.mandate_id and c.state = 'COLLECTED'
                                                   and (c.collect_on, c.id) > (p.collect_on, p.id) and (c.collect_on, c.id) < (i.collect_on, i.id))),
                   'mayBeAgain', coalesce(a.offer = 'PRESENT_AGAIN', false), 'again', g.again)), '[]')
            from i
            left join lateral (select a.code, a.offer from said a where a.kind = 'ARUDD' and a.item_id = i.id order by a.id desc limit 1) a on true
            left join lateral (select jsonb_build_object('state', n.state, 'on', coalesce(n.run_on, n.collect_on)) as again from i n
                                where n.again_of = i.id order by n.state = 'WITHDRAWN', n.id desc limit 1) g on true
           where i.state = 'RETURNED' and i.collect_on > $2::date - interval '1 year'),
        'leftOut', (
          select coalesce(jsonb_agg(jsonb_build_object('itemId', i.id, 'mandateId', i.mandate_id, 'dueOn', i.due_on, 'ranOn', l.collect_on,
                   'pence', i.amount_pence, 'reason', l.reason, 'state', i.state,
                   'sentOn', case when i.state in ('IN_RUN', 'SENT', 'COLLECTED', 'RETURNED') then i.run_on end,
                   'lastOn', (select d::date from generate_series(i.collect_on + 1, i.collect_on + 21, interval '1 day') d
                               where extract(isodow from d) < 6 and not exists (select from bank_holiday h where h.day = d::date)
                               order by d offset 2 limit 1))), '[]')
            from i join lateral (select x.reason, r.collect_on from collection_line x join collection_run r on r.id = x.run_id
                                  where x.account_id = i.account_id and x.item_id = i.id and x.outcome = 'LEFT_OUT'
                                    and r.state not in ('DRAFT', 'DISCARDED', 'WITHDRAWN')
                                  order by r.collect_on desc, r.id desc limit 1) l on true
           where l.collect_on > $2::date - interval '1 year'),
        'reported', (
          select coalesce(jsonb_agg(jsonb_build_object('adviceId', a.id, 'mandateId', a.about, 'kind', a.kind, 'code', a.code, 'meaning', a.meaning,
                   'reportedOn', r.reported_on, 'effectiveOn', a.effective_on, 'isDone', a.outcome in ('APPLIED', 'PROPOSED', 'SETTLED'))), '[]')
            from said a join bacs_report r on r.id = a.report_id
           where a.kind in ('ADDACS', 'AUDDIS') and r.reported_on > $2::date - interval '1 year'),
        'claimed', (
          select coalesce(jsonb_agg(jsonb_build_object('claimId', c.id, 'mandateId', c.mandate_id, 'pence', c.amount_pence, 'code', c.reason_code,
                   'advisedOn', c.advised_on, 'debitedOn', c.debited_on, 'state', c.state,
                   'decidedOn', (c.decided_at at time zone 'Europe/London')::date, 'isWon', c.won_entry_number is not null)), '[]')
            from indemnity_claim c where c.account_id = $1 and (c.state <> 'CLOSED' or c.advised_on > $2::date - interval '1 year')),
        'bounced', (
          select coalesce(jsonb_agg(jsonb_build_object('number', b.entry_number, 'reason', b.reason_code, 'note', b.note, 'paidOn', e.effective_on,
                   'paidPence', -e.amount_pence, 'bouncedPence', b.bounced_pence,
                   'bouncedOn', (b.made_at at time zone 'Europe/London')::date)), '[]')
            from bounced_payment b join entry e on e.account_id = b.account_id and e.number = b.entry_number
           where b.account_id = $1 and b.made_at > $2::date - interval '1 year'
             and not exists (select from i where i.entry_number = b.entry_number and i.state = 'RETURNED')),
        'recovered', (
          select coalesce(jsonb_agg(one), '[]') from (
            select jsonb_build_object('source', min(k.credited_on), 'firstOn', min(k.credited_on), 'lastOn', max(k.credited_on),
                     'recoveredPence', max(k.recovered_pence),
                     'weeklyPence', (array_agg(k.weekly_pence order by k.credited_on desc, k.line desc))[1],
                     'postedPence', (array_agg(k.posted_pence order by k.credited_on desc, k.line desc))[1],
                     'isCurrent', max(k.spell) = (select max(spell) from kept) and max(k.credited_on) > $2::date - 42) as one
              from kept k where k.recovered_pence > 0 group by k.spell
            union all
            select jsonb_build_object('source', b.file_id || ':' || b.line, 'firstOn', b.credited_on, 'lastOn', b.credited_on,
                     'recoveredPence', -b.posted_pence, 'weeklyPence', 0, 'postedPence', b.posted_pence, 'isCurrent', false)
              from benefit_award b where b.account_id = $1 and b.posted_pence < 0 and b.credited_on > $2::date - interval '1 year') r)
      )::text\
      """;

  @Inject Pool pool;
  @Inject ObjectMapper json;
  @Inject DueCredits due;
  @Inject Today today;

  /** For an account that exists. */
  Uni<Irregularities> of(UUID accountId) {
    return pool.preparedQuery(KNOWN)
        .execute(Tuple.of(accountId, today.date()))
        .map(rows -> read(rows.iterator().next().getString(0)))
        .chain(known -> due.of(accountId).map(arrears -> Irregularities.of(known, arrears)));
  }

  private Known read(String document) {
    try {
      return json.readValue(document, Known.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
