package org.quarterday.formertenant;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.formertenant.rules.CasePack;
import org.quarterday.formertenant.rules.CaseStage;
import org.quarterday.limitation.Ladders;
import org.quarterday.limitation.rules.Ladder;
import org.quarterday.platform.work.Sql;

/**
 * Gathers a case's pack inside the transaction that reports it, so that everything in it is of one
 * moment.
 */
final class PackFacts {

  /** A pack of more entries than this is read by nobody; what is older is one line. */
  private static final int ENTRIES = 400;

  /** {@code ?2} is the case. */
  private static final String FACTS =
      """
      select cast(jsonb_build_object(
        'reference', a.reference, 'home', concat_ws(', ', nullif(y.address_line_1, ''), nullif(y.postcode, '')),
        'startedOn', a.starts_on, 'endedOn', a.ends_on, 'endReason', coalesce(t.end_reason, ''), 'balance', b.balance_pence,
        'final', (select jsonb_build_object('on', f.decided_on, 'outcome', f.outcome, 'pence', f.balance_pence, 'by', f.decided_by_name,
                                            'waited', f.waited_words, 'why', f.not_waited_why)
                    from final_account f where f.account_id = a.account_id order by f.id desc limit 1),
        'recharges', (select jsonb_agg(jsonb_build_array(r.effective_on, k.name || ': ' || r.words, r.amount_pence, r.evidence, r.made_by_name,
                                                         coalesce(r.decided_by_name, '')) order by r.effective_on, r.id)
                        from recharge r join recharge_kind k on k.code = r.kind_code and k.valid_from = r.kind_valid_from
                       where r.account_id = a.account_id and r.state = 'POSTED'),
        'entries', (select jsonb_agg(jsonb_build_array(e.effective_on, coalesce(k.name, e.type_code), e.amount_pence) order by e.number)
                      from entry e left join transaction_type k on k.code = e.type_code
                     where e.account_id = a.account_id and e.number > b.entry_count - ?3),
        'before', (select coalesce(sum(e.amount_pence), 0) from entry e where e.account_id = a.account_id and e.number <= b.entry_count - ?3),
        'letters', (select jsonb_agg(jsonb_build_array(l.dated, l.subject, l.addressee, l.state) order by l.id)
                      from letter l where l.account_id = a.account_id and l.dated >= coalesce(a.ends_on, l.dated)),
        'events', (select jsonb_agg(jsonb_build_array(cast(v.at at time zone 'Europe/London' as date), v.stage, v.words, v.by_name) order by v.id)
                     from former_tenant_event v where v.account_id = a.account_id and v.case_id = ?2)
        ) as text)
        from account a join account_balance b on b.account_id = a.account_id join tenancy t on t.id = a.tenancy_id
        join property y on y.id = coalesce(a.property_id, t.property_id) where a.account_id = ?1\
      """;

  private PackFacts() {}

  static Uni<CasePack> of(
      Mutiny.Session session, HeldCase held, CasePack.Question question, LocalDate today) {
    return Debtors.of(session, held.accountId(), today)
        .chain(debtors ->
            Ladders.of(session, held.accountId(), today)
                .chain(whole ->
                    Sql.row(session, FACTS, held.accountId(), held.id(), ENTRIES)
                        .map(row ->
                            pack(
                                held,
                                question,
                                debtors,
                                whole.ladder(),
                                new JsonObject((String) row[0])))));
  }

  private static CasePack pack(
      HeldCase held,
      CasePack.Question question,
      List<Debtors.Debtor> debtors,
      Ladder ladder,
      JsonObject found) {
    return new CasePack(
        question,
        account(held, found),
        decided(found.getJsonObject("final")),
        debtors.stream().map(PackFacts::debtor).toList(),
        ladder,
        arrays(found, "recharges").stream().map(PackFacts::recharge).toList(),
        entries(arrays(found, "entries"), found.getLong("before")),
        arrays(found, "letters").stream().map(PackFacts::written).toList(),
        arrays(found, "events").stream().map(PackFacts::done).toList());
  }

  private static CasePack.Account account(HeldCase held, JsonObject found) {
    return new CasePack.Account(
        found.getString("reference"),
        found.getString("home"),
        day(found.getString("startedOn")),
        day(found.getString("endedOn")),
        words(found.getString("endReason")),
        found.getLong("balance"),
        held.stage().words());
  }

  private static CasePack.Written written(JsonArray each) {
    return new CasePack.Written(
        day(each.getString(0)), each.getString(1), each.getString(2), words(each.getString(3)));
  }

  private static CasePack.Done done(JsonArray each) {
    return new CasePack.Done(
        day(each.getString(0)),
        CaseStage.valueOf(each.getString(1)).words(),
        each.getString(2),
        each.getString(3));
  }

  private static CasePack.Decided decided(JsonObject decision) {
    return decision == null
        ? null
        : new CasePack.Decided(
            day(decision.getString("on")),
            decision.getString("by"),
            decision.getLong("pence"),
            decision.getString("waited"),
            decision.getString("why"));
  }

  private static CasePack.Debtor debtor(Debtors.Debtor each) {
    return new CasePack.Debtor(
        each.personId(),
        each.name(),
        each.diedOn(),
        each.standing().words(),
        each.reason(),
        each.whereabouts().words());
  }

  private static CasePack.Recharge recharge(JsonArray each) {
    return new CasePack.Recharge(
        day(each.getString(0)),
        each.getString(1),
        each.getLong(2),
        each.getString(3),
        each.getString(4),
        each.getString(5));
  }

  private static List<CasePack.Booked> entries(List<JsonArray> rows, long before) {
    var booked = new ArrayList<CasePack.Booked>();
    long balance = before;
    if (before != 0 && !rows.isEmpty()) {
      booked.add(
          new CasePack.Booked(day(rows.getFirst().getString(0)), "Balance before", before, before));
    }
    for (JsonArray row : rows) {
      balance = Math.addExact(balance, row.getLong(2));
      booked.add(
          new CasePack.Booked(day(row.getString(0)), row.getString(1), row.getLong(2), balance));
    }
    return List.copyOf(booked);
  }

  /** jsonb_agg of nothing is null. */
  private static List<JsonArray> arrays(JsonObject from, String key) {
    JsonArray array = from.getJsonArray(key);
    return array == null ? List.of() : array.stream().map(JsonArray.class::cast).toList();
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static String words(String code) {
    return code.toLowerCase(Locale.UK).replace('_', ' ');
  }
}
