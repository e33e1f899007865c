package org.quarterday.arrangement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.quarterday.account.OwnAccount;
import org.quarterday.benefit.PaidByBenefit;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;

/** The arrangements about an account, with all their versions, in one statement. */
@ApplicationScoped
class AccountArrangementReads {

  /** {@code $1} the account, {@code $2} today. */
  private static final String OF_ACCOUNT =
      """
      with versions as (
        select t.arrangement_id, jsonb_agg(jsonb_build_object('number', t.number, 'kind', t.kind, 'claimNumber', t.claim_number,
                 'orderOn', t.order_on, 'orderId', t.order_id, 'agreedOn', t.agreed_on, 'frequency', t.frequency, 'firstOn', t.first_on,
                 'instalmentPence', t.instalment_pence, 'owedPence', t.owed_pence, 'lessWeeklyPence', t.less_weekly_pence,
                 'toleranceDays', t.tolerance_days, 'tolerancePence', t.tolerance_pence, 'monthlyPence', t.monthly_pence,
                 'sharePercent', t.share_percent, 'concerns', to_jsonb(t.concerns), 'reason', t.reason,
                 'madeByName', t.made_by_name, 'madeAt', t.made_at,
                 'debts', (select jsonb_agg(jsonb_build_object('accountId', c.account_id, 'reference', a.reference, 'owedPence', c.owed_pence) order by c.place)
                             from arrangement_account c join account a on a.account_id = c.account_id
                            where c.arrangement_id = t.arrangement_id and c.terms_number = t.number),
                 'instalments', (select jsonb_agg(jsonb_build_object('number', i.number, 'dueOn', i.due_on, 'debtPence', i.debt_pence,
                    'rentPence', i.rent_pence, 'camePence', i.came_pence, 'settledOn', i.settled_on, 'outcome', i.outcome) order by i.number)
                                   from arrangement_instalment i
                                  where i.account_id = t.account_id and i.arrangement_id = t.arrangement_id and i.terms_number = t.number))
                 order by t.number desc) as all
          from arrangement_terms t
         where t.arrangement_id in (select c.arrangement_id from arrangement_account c where c.account_id = $1) group by 1)
      select jsonb_build_object(
        'accounts', (select coalesce(jsonb_agg(jsonb_build_object('accountId', a.account_id, 'reference', a.reference, 'kind', a.kind,
                        'balancePence', b.balance_pence) order by a.account_id <> $1, a.kind, a.reference), '[]')
                       from account o join account a on a.tenancy_id = o.tenancy_id join account_balance b on b.account_id = a.account_id
                      where o.account_id = $1),
        'benefitWeeklyPence', %s,
        'orders', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'claimNumber', c.claim_number, 'court', c.court, 'orderOn', o.order_on,
                      'instalmentPence', o.instalment_pence) order by o.order_on desc, o.id desc), '[]') from %s),
        'items', (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'accountId', g.account_id, 'kind', g.kind, 'state', g.state,
                    'stateReason', g.state_reason, 'stateOn', g.state_on, 'version', g.version, 'owedPence', g.owed_pence, 'camePence', g.came_pence,
                    'behindPence', g.behind_pence, 'keptCount', g.kept_count, 'behindCount', g.behind_count, 'nextDueOn', g.next_due_on,
                    'nextPence', g.next_pence, 'clearsOn', g.clears_on, 'madeByName', g.made_by_name, 'madeAt', g.made_at,
                    'versions', v.all,
                    'history', (select jsonb_agg(jsonb_build_object('state', h.state, 'words', h.words, 'madeByName', h.made_by_name,
                       'madeAt', h.made_at) order by h.number desc)
                                  from arrangement_event h where h.account_id = g.account_id and h.arrangement_id = g.id))
                    order by g.id desc), '[]')
                    from arrangement g join versions v on v.arrangement_id = g.id))::text as found\
      """
          .formatted(
              PaidByBenefit.WEEKLY.formatted("$1::uuid", "$2::date"),
              NamedOrder.OF_ACCOUNT.formatted("$1"));

  @Inject Pool pool;
  @Inject ObjectMapper json;
  @Inject OwnAccount ownAccount;
  @Inject Today today;

  /** As they were judged last. */
  Uni<AccountArrangements> of(Actor reader, UUID accountId) {
    LocalDate day = today.date();
    return ownAccount
        .refuse(reader, accountId)
        .chain(() -> pool.preparedQuery(OF_ACCOUNT).execute(Tuple.of(accountId, day)))
        .map(rows -> read(rows.iterator().next().getString(0)));
  }

  private AccountArrangements read(String found) {
    try {
      return json.readValue(found, AccountArrangements.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
