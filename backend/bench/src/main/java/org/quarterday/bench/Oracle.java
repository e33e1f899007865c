package org.quarterday.bench;

import java.util.List;

/**
 * Proves the books after a round of a debit, ours or the floor's: a round that fails it is void.
 */
final class Oracle {
  private static final String DEBITS =
      "(select e.* from entry e join debit_run r on r.journal_id = e.journal_id where r.state = 'POSTED')";

  private final Database database;

  private Oracle(Database database) {
    this.database = database;
  }

  /** Every balance is the sum of its entries, which are numbered without a gap. */
  static void balances(Database database) {
    new Oracle(database)
        .none(
            "accounts whose balance is not the sum of their entries",
            """
            select count(*) from account_balance b
              left join (select account_id, sum(amount_pence) as balance, count(*) as entries, max(number) as last from entry group by account_id) e
                   on e.account_id = b.account_id
             where b.balance_pence <> coalesce(e.balance, 0) or b.entry_count <> coalesce(e.entries, 0) or b.entry_count <> coalesce(e.last, 0)\
            """);
  }

  static void prove(Database database) {
    balances(database);
    var oracle = new Oracle(database);
    oracle.none(
        "accounts held in the week without a debit",
        "select count(*) from account a where a.starts_on < %1$s + 7 and (a.ends_on is null or a.ends_on >= %1$s)"
                .formatted("date '" + Seed.WEEK + "'")
            + " and not exists (select from "
            + DEBITS
            + " d where d.account_id = a.account_id)");
    oracle.none(
        "accounts debited twice for one charge type",
        "select count(*) from (select from "
            + DEBITS
            + " d group by account_id, type_code having count(*) > 1) twice");
    oracle.none(
        "rent groups and types whose entries are not their lines",
        """
        select count(*) from (select a.rent_group_code, d.type_code, count(*) as lines, sum(d.amount_pence) as pence
                                from %s d join account a on a.account_id = d.account_id group by 1, 2) posted
          full join (select rent_group_code, type_code, occupied_lines as lines, occupied_pence as pence from debit_total) total
               using (rent_group_code, type_code)
         where posted.lines is distinct from nullif(total.lines, 0) or posted.pence is distinct from
               case when total.lines > 0 then total.pence end\
        """
            .formatted(DEBITS));
    oracle.none(
        "debits that are not posted",
        "select count(*) from debit_run where state not in ('POSTED', 'CLOSED')");
    oracle.none("chunks held by nobody", "select count(*) from job_chunk where state = 'RUNNING'");
  }

  private void none(String what, String count) {
    long found = database.number(count);
    if (found != 0) {
      throw new BenchException("the round is void: " + found + " " + what);
    }
  }

  /** What a debit wrote, counted and summed: both sides must have written the same. */
  static String written(Database database) {
    return String.join(
        "; ",
        database
            .rows(
                """
                select 'lines ' || count(*) || ' ' || sum(amount_pence) || ' ' || sum(apportioned_pence) || ' ' || sum(days) from debit_line
                union all select 'voids ' || count(*) || ' ' || sum(amount_pence) || ' ' || sum(apportioned_pence) || ' ' || sum(days) from void_loss
                union all select 'totals ' || count(*) || ' ' || sum(occupied_roll_units) || ' ' || sum(void_roll_pence) from debit_total
                union all select 'entries ' || count(*) || ' ' || sum(amount_pence) || ' ' || sum(number) from %s d order by 1\
                """
                    .formatted(DEBITS))
            .stream()
            .map(List::getFirst)
            .toList());
  }
}
