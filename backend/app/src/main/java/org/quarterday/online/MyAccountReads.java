package org.quarterday.online;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.quarterday.online.rules.Owed;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;

/**
 * The accounts of the person a sign-in was proved to be. A tenant sees the accounts of tenancies
 * they are liable for today, and a former one as long as there is a balance; somebody who left
 * before the others did not see what came after.
 */
@ApplicationScoped
class MyAccountReads {

  private static final String WHOSE =
      """
      select concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname) as name
        from online_identity i join person p on p.id = i.person_id where i.issuer = $1 and i.subject = $2\
      """;

  private static final String MINE =
      """
      select distinct on (a.account_id) a.account_id, a.reference, coalesce(a.payment_reference, a.reference) as payment_reference,
             a.kind, a.rent_group_code, a.ends_on, b.balance_pence, h.address_line_1, h.address_line_2, h.postcode
        from online_identity i join tenancy_member m on m.person_id = i.person_id join account a on a.tenancy_id = m.tenancy_id
        join account_balance b on b.account_id = a.account_id join tenancy t on t.id = a.tenancy_id
        join property h on h.id = coalesce(a.property_id, t.property_id)
       where i.issuer = $1 and i.subject = $2 and ($4::uuid is null or a.account_id = $4) and %s\
      """
          .formatted(sees("$3"));

  private static final String CHARGES =
      """
      select k.tenant_text, c.label, c.weekly_pence, coalesce(t.counts_as_rent, false) as rent
        from charge c join transaction_type k on k.code = c.type_code
        left join transaction_type_terms t on t.type_code = c.type_code and t.valid_from <= $2 and (t.valid_before is null or t.valid_before > $2)
       where c.account_id = $1 and c.starts_on <= $2 and (c.ends_before is null or c.ends_before > $2) and c.weekly_pence <> 0
       order by rent desc, c.weekly_pence desc, k.tenant_text\
      """;

  private static final String FACTS =
      """
      select (select coalesce(sum(e.amount_pence), 0)::bigint from entry e join transaction_type k on k.code = e.type_code and k.kind = 'CHARGE'
                join rent_week w on w.year = e.rent_year and w.number = e.rent_week and $2 >= w.starts_on and $2 < w.starts_on + 7
               where e.account_id = $1) as this_week,
             (select min(w.starts_on) from rent_week w where w.starts_on > $2
                 and not exists (select 1 from rent_free_week f where f.week_starts_on = w.starts_on and f.rent_group_code = $3)) as next_charge\
      """;

  private static final String LAST_PAYMENT =
      """
      select -e.amount_pence as pence, e.effective_on from entry e join transaction_type k on k.code = e.type_code and k.kind = 'RECEIPT'
       where e.account_id = $1 and e.amount_pence < 0 and e.reverses is null
         and not exists (select 1 from entry v where v.account_id = e.account_id and v.reverses = e.number)
       order by e.effective_on desc, e.number desc limit 1\
      """;

  private static final String PENDING =
      """
      select id, amount_pence, state, started_at from card_payment
       where account_id = $1 and (state = 'SUBMITTED' or (state = 'STARTED' and started_at > clock_timestamp() - interval '3 hours'))
       order by started_at desc limit 20\
      """;

  @Inject Pool pool;
  @Inject Today today;

  /**
   * Whether member {@code m} sees account {@code a} with balance {@code b} on the day in parameter
   * {@code day}.
   */
  static String sees(String day) {
    return """
    m.liable and m.from_on <= %1$s::date and (m.to_on is null or m.to_on >= least(%1$s::date, coalesce(a.ends_on, %1$s::date)))
    and (a.ends_on is null or a.ends_on >= %1$s::date or b.balance_pence <> 0)\
    """
        .formatted(day);
  }

  /** Whose sign-in it is and what they may look at; nothing until a tenancy is proved. */
  Uni<MyAccounts> all(Actor by) {
    return pool.preparedQuery(WHOSE)
        .execute(Tuple.of(by.issuer(), by.subject()))
        .chain(who ->
            who.size() == 0
                ? Uni.createFrom().item(new MyAccounts(false, null, List.of()))
                : pool.preparedQuery(MINE)
                    .execute(Tuple.of(by.issuer(), by.subject(), today.date(), null))
                    .map(rows ->
                        new MyAccounts(
                            true, who.iterator().next().getString("name"), accounts(rows))));
  }

  /** The account, when it is this sign-in's to see; another's is answered like one that is not. */
  Uni<MyAccounts.Account> required(Actor by, UUID accountId) {
    return row(by, accountId).map(MyAccountReads::account);
  }

  private Uni<Row> row(Actor by, UUID accountId) {
    return pool.preparedQuery(MINE)
        .execute(Tuple.of(by.issuer(), by.subject(), today.date(), accountId))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(OnlineProblem.MY_ACCOUNT_NOT_FOUND, "Go back to your accounts.");
          }
          return rows.iterator().next();
        });
  }

  /** One account with what it is charged, what is due and what is under way. */
  Uni<MyAccounts.Detail> one(Actor by, UUID accountId) {
    LocalDate now = today.date();
    return row(by, accountId)
        .chain(row ->
            pool.withTransaction(connection ->
                connection
                    .query("set transaction isolation level repeatable read read only")
                    .execute()
                    .chain(() -> detail(connection, row, now))));
  }

  private static Uni<MyAccounts.Detail> detail(SqlConnection connection, Row row, LocalDate now) {
    UUID id = row.getUUID("account_id");
    MyAccounts.Account account = account(row);
    Tuple onDay = Tuple.of(id, now);
    return connection
        .preparedQuery(CHARGES)
        .execute(onDay)
        .chain(charges ->
            connection
                .preparedQuery(FACTS)
                .execute(Tuple.of(id, now, row.getString("rent_group_code")))
                .chain(facts ->
                    connection
                        .preparedQuery(PENDING)
                        .execute(Tuple.of(id))
                        .chain(pending ->
                            connection
                                .preparedQuery(LAST_PAYMENT)
                                .execute(Tuple.of(id))
                                .map(last ->
                                    detail(
                                        account,
                                        charges,
                                        facts.iterator().next(),
                                        pending,
                                        last)))));
  }

  private static MyAccounts.Detail detail(
      MyAccounts.Account account,
      RowSet<Row> charges,
      Row facts,
      RowSet<Row> pending,
      RowSet<Row> last) {
    List<MyAccounts.Charge> weekly = stream(charges).map(MyAccountReads::charge).toList();
    List<MyAccounts.Pending> underWay = stream(pending).map(MyAccountReads::pending).toList();
    long confirmed =
        underWay.stream()
            .filter(one -> one.state() == MyCardPayment.State.SUBMITTED)
            .mapToLong(MyAccounts.Pending::amountPence)
            .sum();
    Owed owed = Owed.of(account.balancePence(), facts.getLong("this_week"), confirmed);
    boolean ended = account.endedOn() != null;
    Row paid = last.size() == 0 ? null : last.iterator().next();
    return new MyAccounts.Detail(
        account,
        weekly,
        weekly.stream().mapToLong(MyAccounts.Charge::weeklyPence).sum(),
        weekly.stream()
            .filter(MyAccounts.Charge::rent)
            .mapToLong(MyAccounts.Charge::weeklyPence)
            .sum(),
        owed.owedPence(),
        owed.thisWeekPence(),
        owed.earlierPence(),
        owed.afterPendingPence(),
        ended ? null : facts.getLocalDate("next_charge"),
        underWay,
        paid == null
            ? null
            : new MyAccounts.Paid(paid.getLong("pence"), paid.getLocalDate("effective_on")));
  }

  private static MyAccounts.Charge charge(Row row) {
    String label = row.getString("label");
    String words = row.getString("tenant_text");
    return new MyAccounts.Charge(
        label.isBlank() ? words : words + " (" + label + ")",
        row.getLong("weekly_pence"),
        row.getBoolean("rent"));
  }

  private static MyAccounts.Pending pending(Row row) {
    return new MyAccounts.Pending(
        row.getUUID("id"),
        row.getLong("amount_pence"),
        MyCardPayment.State.valueOf(row.getString("state")),
        Columns.instant(row, "started_at"));
  }

  private static List<MyAccounts.Account> accounts(RowSet<Row> rows) {
    return stream(rows)
        .map(MyAccountReads::account)
        .sorted(
            Comparator.comparing((MyAccounts.Account one) -> one.endedOn() != null)
                .thenComparing(MyAccounts.Account::kind)
                .thenComparing(MyAccounts.Account::reference))
        .toList();
  }

  private static MyAccounts.Account account(Row row) {
    long balance = row.getLong("balance_pence");
    return new MyAccounts.Account(
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("payment_reference"),
        MyAccounts.Kind.valueOf(row.getString("kind")),
        String.join(
            ", ",
            Stream.of("address_line_1", "address_line_2", "postcode")
                .map(row::getString)
                .filter(line -> !line.isBlank())
                .toList()),
        row.getLocalDate("ends_on"),
        balance,
        Owed.words(balance));
  }

  private static Stream<Row> stream(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }
}
