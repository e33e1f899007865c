package org.quarterday.debit;

/**
 * What is checked once a run ($1) is posted, from the ledger itself, and what its posting settles.
 */
final class ControlSql {

  private ControlSql() {}

  static final String CONTROLS =
      """
      insert into debit_control (run_id, number, name, expected, actual, unit, holds)
      with run as (select id, journal_id from debit_run where id = $1),
      posted as (
        select a.rent_group_code, e.type_code, count(*) as lines, sum(e.amount_pence) as amount
          from entry e join run r on e.journal_id = r.journal_id join account a on a.account_id = e.account_id
         group by a.rent_group_code, e.type_code),
      due as (select rent_group_code, type_code, occupied_lines as lines, occupied_pence as amount, void_pence
                from debit_total where run_id = $1),
      pairs as (
        select coalesce(d.lines, 0) as due_lines, coalesce(d.amount, 0) as due, coalesce(p.lines, 0) as lines,
               coalesce(p.amount, 0) as amount
          from due d full join posted p using (rent_group_code, type_code)),
      chunks as (select coalesce(sum(accounts), 0) as accounts, coalesce(sum(amount_pence), 0) as amount,
                        coalesce(sum(balance_before_pence), 0) as before, coalesce(sum(balance_after_pence), 0) as after
                   from debit_posted where run_id = $1),
      found (number, name, expected, actual, unit) as (
        select 1, 'Entries posted are the lines approved', sum(due_lines), sum(lines), 'COUNT' from pairs
        union all select 2, 'Value posted is the value approved', sum(due), sum(amount), 'PENCE' from pairs
        union all select 3, 'Rent groups and codes that differ', 0, count(*), 'COUNT' from pairs
                   where due_lines <> lines or due <> amount
        union all select 4, 'Accounts posted are the accounts approved',
                         (select coalesce(sum(accounts), 0) from debit_chunk where run_id = $1 and part = 'ACCOUNTS'), accounts, 'COUNT'
                    from chunks
        union all select 5, 'Balances before and debits are balances after', before + amount, after, 'PENCE' from chunks
        union all select 6, 'Void loss journal is the void loss approved', (select coalesce(sum(void_pence), 0) from due),
                         (select coalesce(sum(amount_pence), 0) from void_loss where run_id = $1), 'PENCE')
      select $1, number, name, coalesce(expected, 0), coalesce(actual, 0), unit, coalesce(expected, 0) = coalesce(actual, 0) from found
          on conflict (run_id, number) do update set expected = excluded.expected, actual = excluded.actual, holds = excluded.holds\
      """;

  static final String COUNTED =
      """
      update rent_roll_movement m set counted_in = r.id from debit_run r
       where r.id = $1 and m.seen_in = r.prelist_id and m.counted_in is null\
      """;

  static final String POSTED =
      """
      with moved as (update debit_run set state = 'POSTED', version = version + 1 where id = $1 and state = 'POSTING' returning id)
      insert into debit_sign_off (run_id, number, action, by_id, by_name, at)
      select m.id, (select coalesce(max(number), 0) + 1 from debit_sign_off where run_id = m.id), 'POSTED', 'quarterday|system',
             'Quarterday', clock_timestamp() from moved m\
      """;

  static final String BACKED_OUT =
      POSTED
          .replace("state = 'POSTED'", "state = 'BACKED_OUT'")
          .replace("state = 'POSTING'", "state = 'BACKING_OUT'")
          .replace("'POSTED', 'quarterday", "'BACKED_OUT', 'quarterday");

  /** The movements wait again for a run to count them. */
  static final String UNCOUNTED =
      "update rent_roll_movement set counted_in = null, seen_in = null where counted_in = $1";

  /** Entries of the journal that no reversal names: none may be left. */
  static final String NOT_REVERSED =
      """
      select count(*) from debit_run r join entry e on e.journal_id = r.journal_id
       where r.id = $1 and not exists (select from entry v where v.account_id = e.account_id and v.reverses = e.number)\
      """;
}
