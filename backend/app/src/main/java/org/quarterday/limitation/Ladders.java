package org.quarterday.limitation;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.limitation.rules.BookedLine;
import org.quarterday.limitation.rules.Ladder;
import org.quarterday.limitation.rules.Limitation;
import org.quarterday.limitation.rules.PartPayments;
import org.quarterday.platform.work.Sql;

/**
 * The front door for features that ask until when a debt can be sued for. Nothing of it is kept:
 * one statement for as many accounts as are asked for, and the rules.
 */
public final class Ladders {

  /** One account's ladder with those who owe the debt, as the rule of the day reads it. */
  public record Whole(List<Ladder.Debtor> debtors, Limitation rule, int soonDays, Ladder ladder) {}

  private static final String SETTING =
      "(select value from council_setting where code = '%s' and valid_from <= %s and (valid_before is null or valid_before > %s))";

  /**
   * {@code %1$s} is today, {@code %2$s} the accounts' ids, {@code %7$s} {@link #DUE}. What is owed
   * lies in the newest weeks whose debits come to the balance, since what was paid went to the
   * oldest: the weeks before them are one sum, however many years they are. Those who left before
   * the account ended owe nothing of what came after and are not its debtors.
   */
  private static final String FACTS =
      """
      select a.account_id, cast(jsonb_build_object(
               'years', %3$s, 'signed', %4$s, 'paid', %5$s, 'soon', %6$s,
               'lines', (select jsonb_agg(jsonb_build_array(e.number, %7$s, e.effective_on, e.type_code, coalesce(k.kind, ''), e.amount_pence, e.reverses)
                                          order by e.number)
                           from entry e join rent_week w on w.year = e.rent_year and w.number = e.rent_week
                           left join transaction_type k on k.code = e.type_code
                          where e.account_id = a.account_id and %7$s >= cut.monday),
               'from', cut.monday,
               'before', (select coalesce(sum(e.amount_pence), 0) from entry e join rent_week w on w.year = e.rent_year and w.number = e.rent_week
                           left join transaction_type k on k.code = e.type_code
                           where e.account_id = a.account_id and %7$s < cut.monday),
               'debtors', (select jsonb_agg(jsonb_build_object('id', p.id, 'name', concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname),
                                    'signed', (select jsonb_agg(x.signed_on order by x.signed_on) from acknowledgement x
                                                where x.account_id = a.account_id and x.person_id = p.id and x.withdrawn_at is null))
                                  order by m.role desc, p.surname, p.id)
                             from tenancy_member m join person p on p.id = m.person_id
                            where m.tenancy_id = a.tenancy_id and m.liable and (m.to_on is null or m.to_on >= least(coalesce(a.ends_on, %1$s), %1$s)))
             ) as text) as facts
        from account a join account_balance b on b.account_id = a.account_id
        cross join lateral (
          select coalesce(max(q.starts_on), date '1900-01-01') as monday from (
            select d.starts_on, sum(sum(d.pence)) over (order by d.starts_on desc) as newest from (
              select %7$s as starts_on, greatest(sum(e.amount_pence), 0) as pence
                from entry e join rent_week w on w.year = e.rent_year and w.number = e.rent_week join transaction_type k on k.code = e.type_code
               where e.account_id = a.account_id and (k.kind in ('CHARGE', 'ADJUSTMENT') or k.kind = 'OPENING' and e.amount_pence > 0)
               group by %7$s, e.type_code in ('DCC', 'DRP')) d
             group by d.starts_on) q
           where q.newest >= b.balance_pence) cut
       where a.account_id = any (cast(cast(%2$s as text) as uuid[]))\
      """;

  /**
   * The Monday on which an entry {@code e} of account {@code a} counts as due. What was brought in
   * as one sum was due before the account ended, whenever it was brought in: of a tenancy that
   * ended years ago none of it is younger than its last week (Limitation Act 1980 s.19).
   */
  private static final String DUE =
      """
      case when k.kind = 'OPENING' and a.ends_on is not null
           then least(w.starts_on, a.ends_on - (cast(extract(isodow from a.ends_on) as integer) - 1)) else w.starts_on end\
      """;

  private Ladders() {}

  private static String facts(String today, String accounts) {
    return FACTS.formatted(
        today,
        accounts,
        setting("LIMITATION_RENT_YEARS", today),
        setting("LIMITATION_ACKNOWLEDGEMENT_RESTARTS", today),
        setting("LIMITATION_PART_PAYMENT", today),
        setting("LIMITATION_SOON_DAYS", today),
        DUE);
  }

  private static String setting(String code, String today) {
    return SETTING.formatted(code, today, today);
  }

  /** One account's that exists, inside a command's transaction. */
  public static Uni<Whole> of(Mutiny.Session session, UUID accountId, LocalDate today) {
    return Sql.row(session, facts("cast(?1 as date)", "?2"), today, Sql.ids(List.of(accountId)))
        .map(row -> read((String) row[1], today));
  }

  /** For reads: of each account that exists. */
  public static Uni<Map<UUID, Whole>> of(
      SqlClient client, Collection<UUID> accounts, LocalDate today) {
    return client
        .preparedQuery(facts("cast($1 as date)", "$2"))
        .execute(Tuple.of(today, Sql.ids(accounts)))
        .map(rows -> {
          Map<UUID, Whole> ladders = new HashMap<>();
          rows.forEach(
              row -> ladders.put(row.getUUID("account_id"), read(row.getString("facts"), today)));
          return Map.copyOf(ladders);
        });
  }

  private static Whole read(String text, LocalDate today) {
    var found = new JsonObject(text);
    var rule =
        new Limitation(
            found.getInteger("years"),
            found.getInteger("signed") == 1,
            PartPayments.of(found.getInteger("paid")));
    int soonDays = found.getInteger("soon");
    List<Ladder.Debtor> debtors =
        list(found, "debtors").stream().map(each -> debtor((JsonObject) each)).toList();
    List<BookedLine> lines = lines(found);
    return new Whole(
        debtors,
        rule,
        soonDays,
        Ladder.of(rule, new Ladder.Facts(lines, debtors, soonDays), today));
  }

  private static Ladder.Debtor debtor(JsonObject each) {
    return new Ladder.Debtor(
        UUID.fromString(each.getString("id")),
        each.getString("name"),
        list(each, "signed").stream().map(day -> LocalDate.parse((String) day)).toList());
  }

  /** The sum before them is no payment of a day: it starts no time again. */
  private static List<BookedLine> lines(JsonObject found) {
    LocalDate from = LocalDate.parse(found.getString("from"));
    return Stream.concat(
            Stream.of(new BookedLine(0, from, from, "", "TRANSFER", found.getLong("before"), null)),
            list(found, "lines").stream().map(each -> line((JsonArray) each)))
        .toList();
  }

  private static BookedLine line(JsonArray each) {
    return new BookedLine(
        each.getInteger(0),
        LocalDate.parse(each.getString(1)),
        LocalDate.parse(each.getString(2)),
        each.getString(3),
        each.getString(4),
        each.getLong(5),
        each.getInteger(6));
  }

  /** jsonb_agg of nothing is null. */
  private static List<Object> list(JsonObject from, String key) {
    JsonArray array = from.getJsonArray(key);
    return array == null ? List.of() : array.stream().toList();
  }
}
