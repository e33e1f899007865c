package org.quarterday.support;

/** What must hold of every use of a credit, whatever happened. */
final class CreditOracle {

  private CreditOracle() {}

  /** What a credit was used for is on its account, and on the other one where it went. */
  static void everyUseOfACreditIsOnItsAccountsOnce() {
    Oracle.nothing(
        "a use of a credit is not on its account as it says",
        """
        select u.account_id, u.id from credit_use u left join entry e on e.account_id = u.account_id and e.number = u.entry_number
         where u.state = 'POSTED' and (e.journal_id is distinct from u.journal_id
            or e.amount_pence is distinct from case u.kind when 'PUT_BACK' then -u.amount_pence else u.amount_pence end)\
        """);
    Oracle.nothing(
        "the other leg of a use is not where it went",
        """
        select u.account_id, u.id from credit_use u left join entry e on e.account_id = u.to_account_id and e.number = u.to_entry_number
         where u.state = 'POSTED' and u.kind = 'TO_ACCOUNT'
           and (e.amount_pence is distinct from -u.amount_pence or e.journal_id is distinct from u.journal_id)\
        """);
    Oracle.nothing(
        "an entry of a use has none",
        """
        select e.account_id, e.number from entry e where e.source = 'CREDIT_USE'
           and not exists (select from credit_use u where u.account_id = e.account_id and u.entry_number = e.number)
           and not exists (select from credit_use u where u.to_account_id = e.account_id and u.to_entry_number = e.number)\
        """);
    Oracle.nothing(
        "what was moved and not put back is not its control account",
        """
        select k.code, k.pence, coalesce(u.pence, 0) as used from
          (select c.code, coalesce((select sum(e.amount_pence) from entry e where e.control_code = c.code), 0) as pence
             from control_account c where c.code in ('COUNCIL-DEBTS', 'UNCLAIMED-CREDITS')) k
          left join (select case u.kind when 'UNCLAIMED' then 'UNCLAIMED-CREDITS' else 'COUNCIL-DEBTS' end as code, sum(u.amount_pence) as pence
                       from credit_use u where u.state = 'POSTED' and u.kind in ('UNCLAIMED', 'TO_COUNCIL_DEBT')
                        and not exists (select from credit_use b where b.account_id = u.account_id and b.put_back_of = u.id and b.state = 'POSTED')
                      group by 1) u on u.code = k.code
         where k.pence <> coalesce(u.pence, 0)\
        """);
  }
}
