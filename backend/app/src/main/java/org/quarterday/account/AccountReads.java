package org.quarterday.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/** One account whole, in one round trip: the page a Housing Assistant lives on. */
@ApplicationScoped
class AccountReads {

  private static final String ONE =
      """
      with a as (select * from account where account_id = $1),
      last_debit as (
        select e.effective_on from entry e join transaction_type k on k.code = e.type_code and k.kind = 'CHARGE'
         where e.account_id = $1 and e.source in ('DEBIT', 'IMPORT') order by e.effective_on desc, e.number desc limit 1
      ), week as (
        select w.starts_on as monday from rent_week w
         where w.starts_on > coalesce((select effective_on from last_debit), cast('1900-01-01' as date)) and w.starts_on + 7 > $2
         order by w.starts_on limit 1
      ), due as (
        select week.monday, c.type_code,
               case when f.week_starts_on is not null and not m.charged_in_free_weeks then 0
                    else part_week_pence(c.weekly_pence, d.days, m.apportioned) end as pence
          from a cross join week
          join charge c on c.account_id = a.account_id and c.starts_on < week.monday + 7
               and (c.ends_before is null or c.ends_before > week.monday)
          join transaction_type_terms m on m.type_code = c.type_code and m.valid_from <= week.monday
               and (m.valid_before is null or m.valid_before > week.monday)
          cross join lateral (select least(coalesce(c.ends_before, week.monday + 7), coalesce(a.ends_on + 1, week.monday + 7), week.monday + 7)
                                     - greatest(c.starts_on, a.starts_on, week.monday) as days) d
          left join rent_free_week f on f.rent_group_code = a.rent_group_code and f.week_starts_on = week.monday
         where d.days > 0
      )
      select %s as own, jsonb_build_object(
        'id', a.account_id, 'reference', a.reference, 'paymentReference', a.payment_reference,
        'otherReferences', (select coalesce(jsonb_agg(reference order by reference), '[]') from account_reference
                             where account_id = $1 and kind = 'ALIAS'),
        'kind', a.kind, 'state', case when a.ends_on < $2 then 'FORMER' else 'CURRENT' end,
        'startsOn', a.starts_on, 'endsOn', a.ends_on, 'balancePence', b.balance_pence, 'entryCount', b.entry_count,
        'mainAccountId', a.main_account_id, 'version', a.version,
        'rentGroup', jsonb_build_object('code', g.code, 'name', g.name),
        'tenancy', jsonb_build_object('id', t.id, 'reference', t.reference, 'tenureCode', t.tenure_code, 'tenureName', u.name,
           'state', t.state, 'startsOn', t.starts_on, 'endsOn', t.ends_on, 'endReason', t.end_reason,
           'noticeExpiresOn', t.notice_expires_on),
        'property', jsonb_build_object('id', p.id, 'reference', p.reference, 'uprn', p.uprn, 'kind', p.kind, 'held', a.property_id is not null,
           'addressLine1', p.address_line_1, 'addressLine2', p.address_line_2, 'postcode', p.postcode,
           'bedrooms', p.bedrooms, 'patch', p.patch, 'soldOn', p.sold_on),
        'people', (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'reference', n.reference,
                      'name', concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), 'role', m.role, 'liable', m.liable,
                      'fromOn', m.from_on, 'toOn', m.to_on, 'deceasedOn', n.deceased_on, 'nationalInsuranceMask', n.national_insurance_mask,
                      'contactPoints', (select coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'value', c.value) order by c.kind, c.value), '[]')
                                          from contact_point c where c.person_id = n.id and (c.to_on is null or c.to_on >= $2)),
                      'preferences', (select coalesce(jsonb_agg(preference order by preference), '[]') from person_preference where person_id = n.id))
                      order by m.liable desc, m.role desc, n.surname, n.id), '[]')
                     from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = a.tenancy_id),
        'family', (select coalesce(jsonb_agg(jsonb_build_object('id', f.account_id, 'reference', f.reference, 'kind', f.kind,
                      'state', case when f.ends_on < $2 then 'FORMER' else 'CURRENT' end, 'balancePence', fb.balance_pence)
                      order by f.kind = 'MAIN' desc, f.kind, f.reference), '[]')
                     from account f join account_balance fb using (account_id)
                    where f.tenancy_id = a.tenancy_id and f.account_id <> a.account_id),
        'charges', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'typeCode', c.type_code, 'typeName', k.name, 'label', c.label,
                      'weeklyPence', c.weekly_pence, 'startsOn', c.starts_on, 'endsBefore', c.ends_before, 'source', c.source,
                      'when', case when c.starts_on > $2 then 'NEXT' else 'NOW' end)
                      order by c.starts_on > $2, c.type_code, c.label, c.starts_on), '[]')
                      from charge c join transaction_type k on k.code = c.type_code
                     where c.account_id = $1 and (c.ends_before is null or c.ends_before > $2)),
        'nextCharge', (select jsonb_build_object('dueOn', min(monday), 'amountPence', sum(pence)) from due having count(*) > 0),
        'lastPayments', (select coalesce(jsonb_agg(to_jsonb(l)), '[]') from (
                      select e.number, e.effective_on as "effectiveOn", e.type_code as "typeCode", k.name as "typeName", e.amount_pence as "amountPence"
                        from entry e join transaction_type k on k.code = e.type_code and k.kind = 'RECEIPT'
                       where e.account_id = $1 and e.reverses is null
                         and not exists (select 1 from entry r where r.account_id = e.account_id and r.reverses = e.number)
                       order by e.effective_on desc, e.number desc limit 4) l)
      )::text
        from a join account_balance b on b.account_id = a.account_id
        join rent_group g on g.code = a.rent_group_code
        join tenancy t on t.id = a.tenancy_id
        join tenure_type u on u.code = t.tenure_code
        join property p on p.id = coalesce(a.property_id, t.property_id)\
      """
          .formatted(OwnAccount.IS_LINKED.formatted("$3", "$4"));

  @Inject Pool pool;
  @Inject ObjectMapper json;
  @Inject Today today;

  /** Refused to whoever is linked to it. */
  Uni<WholeAccount> one(Actor by, UUID accountId) {
    LocalDate day = today.date();
    return pool.preparedQuery(ONE)
        .execute(Tuple.of(accountId, day, by.issuer(), by.subject()))
        .map(rows -> {
          Row row = rows.size() == 0 ? null : rows.iterator().next();
          OwnAccount.decide(row == null ? null : row.getBoolean(0));
          return read(row.getString(1));
        });
  }

  /** The account a reference leads to: its own, its payment reference, or an old card's. */
  Uni<UUID> byReference(String reference) {
    return pool.preparedQuery("select account_id from account_reference where reference = $1")
        .execute(Tuple.of(reference))
        .map(first(row -> row.getUUID(0)))
        .onItem()
        .ifNull()
        .failWith(
            () -> Problem.of(AccountProblem.ACCOUNT_NOT_FOUND, "No account has this reference."));
  }

  static <T> Function<RowSet<Row>, T> first(Function<Row, T> reader) {
    return rows -> rows.size() == 0 ? null : reader.apply(rows.iterator().next());
  }

  private WholeAccount read(String document) {
    try {
      return json.readValue(document, WholeAccount.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
