package org.quarterday.support;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What must be true of the books after anything at all has happened to them, a crash included.
 * Asked of the tables themselves, behind the application's back.
 */
public final class Oracle {

  private Oracle() {}

  /** All of it. */
  public static void holds() {
    balancesAreTheSumsOfTheirEntries();
    entriesAreNumberedWithoutAGap();
    everyEntryHasItsOtherSide();
    transfersClear();
    reversalsAreEqualAndOpposite();
    correctionsAreWhatTheySay();
    everyClaimIsOnItsAccountOnce();
    everyRefundIsOnItsAccountOnceAndPaidOnce();
    everyWriteOffIsOnItsAccountOnce();
    CreditOracle.everyUseOfACreditIsOnItsAccountsOnce();
    everyRechargeIsOnItsAccountOnce();
    courtCostsAreOnTheirAccountOnce();
    everyCaseIsOfADebtThatWasProved();
    everyPaymentToAnAgencyIsOnItsAccountOnce();
    everyPostedWeekIsOnEveryAccountOnce();
    everyFileIsWhatBecameOfItsLines();
    suspenseIsWhatItsControlSays();
    everyCardPaymentIsPostedOnce();
    everyStatementAddsUpAndFollowsTheLast();
    everyMatchIsOfWhatItSays();
    noChunkIsHeldByNobody();
  }

  /** The lines of a statement come to it, and each opens with what the one before closed with. */
  public static void everyStatementAddsUpAndFollowsTheLast() {
    nothing(
        "a bank statement is not what its lines come to",
        """
        select s.id, s.closing_pence - s.opening_pence as moved, coalesce(sum(l.amount_pence), 0) as lines
          from bank_statement s left join bank_line l on l.statement_id = s.id where s.state in ('HELD', 'TAKEN')
         group by s.id having s.closing_pence - s.opening_pence <> coalesce(sum(l.amount_pence), 0)\
        """);
    nothing(
        "a bank statement does not open with what the one before it closed with",
        """
        select s.id from bank_statement s left join bank_statement b on b.bank_code = s.bank_code and b.number = s.number - 1
         where s.number > 1 and b.closing_pence is distinct from s.opening_pence\
        """);
  }

  /**
   * A match that holds is of lines and deposits that come to what it says; one undone is of none.
   */
  public static void everyMatchIsOfWhatItSays() {
    nothing(
        "a match is not of what it says",
        """
        select m.id from bank_match m
         where (case when m.undone_at is null then m.line_pence else 0 end) <> (select coalesce(sum(amount_pence), 0) from bank_line where match_id = m.id)
            or (case when m.undone_at is null then m.deposit_pence else 0 end) <> (select coalesce(sum(pence), 0) from bank_deposit where match_id = m.id)\
        """);
    nothing(
        "a line that was posted from the bank is on no account and in no suspense",
        """
        select l.id from bank_line l where l.payment_file_id is not null
           and not exists (select from payment_source_line c where c.source = 'BANK' and c.source_line_id = l.id::text)\
        """);
  }

  /** I2: balance = sum of entries, for every account. */
  public static void balancesAreTheSumsOfTheirEntries() {
    nothing(
        "an account's balance is not the sum of its entries",
        """
        select b.account_id, b.balance_pence, coalesce(e.sum, 0) as entries
          from account_balance b left join (select account_id, sum(amount_pence) as sum from entry group by 1) e using (account_id)
         where b.balance_pence <> coalesce(e.sum, 0)\
        """);
  }

  public static void entriesAreNumberedWithoutAGap() {
    nothing(
        "an account's entries are not numbered 1 to n",
        """
        select b.account_id, b.entry_count, e.n, e.least, e.most
          from account_balance b left join (select account_id, count(*) as n, min(number) as least, max(number) as most
                                              from entry group by 1) e using (account_id)
         where b.entry_count <> coalesce(e.n, 0) or (e.n is not null and (e.least <> 1 or e.most <> e.n))\
        """);
  }

  /**
   * I1: both sides of each entry are in its row, so the books balance when every control exists.
   */
  public static void everyEntryHasItsOtherSide() {
    nothing(
        "an entry names a control account that does not exist",
        "select e.account_id, e.number, e.control_code from entry e left join control_account c on c.code = e.control_code where c.code is null");
  }

  /** I1: what leaves one account by transfer arrives on another. */
  public static void transfersClear() {
    nothing(
        "the transfer clearing control is not nil",
        """
        select c.code, sum(e.amount_pence) from entry e join control_account c on c.code = e.control_code
         where c.kind = 'TRANSFER_CLEARING' group by 1 having sum(e.amount_pence) <> 0\
        """);
  }

  public static void reversalsAreEqualAndOpposite() {
    nothing(
        "a reversal is not equal and opposite to what it reverses",
        """
        select v.account_id, v.number from entry v join entry e on e.account_id = v.account_id and e.number = v.reverses
         where v.amount_pence <> -e.amount_pence or v.effective_on <> e.effective_on or v.type_code <> e.type_code\
        """);
  }

  /** A posted correction is two entries of one journal, a bounced payment a reversal of it. */
  public static void correctionsAreWhatTheySay() {
    nothing(
        "a correction's entries are not what it says",
        """
        select c.account_id, c.id from correction c
          left join entry f on f.account_id = c.account_id and f.number = c.off_number
          left join entry o on o.account_id = coalesce(c.to_account_id, c.account_id) and o.number = c.on_number
         where c.state = 'POSTED'
           and (f.journal_id is distinct from c.journal_id or o.journal_id is distinct from c.journal_id
                or f.amount_pence <> c.amount_pence or o.amount_pence <> -c.right_amount_pence
                or f.effective_on <> c.effective_on or o.effective_on <> c.right_on or f.reverses is distinct from c.entry_number)\
        """);
    nothing(
        "a bounced payment is not reversed by the entry it names",
        """
        select b.account_id, b.entry_number from bounced_payment b
          join entry v on v.account_id = b.account_id and v.number = b.reversal_number
         where v.reverses is distinct from b.entry_number\
        """);
  }

  /** What a bank took back under the guarantee is owed again; a challenge that was won is not. */
  public static void everyClaimIsOnItsAccountOnce() {
    nothing(
        "an indemnity claim is not on its account as it says",
        """
        select c.account_id, c.id from indemnity_claim c
          left join entry o on o.account_id = c.account_id and o.number = c.entry_number
          left join entry w on w.account_id = c.account_id and w.number = c.won_entry_number
         where o.amount_pence is distinct from c.amount_pence or o.journal_id is distinct from c.journal_id
            or (c.won_entry_number is not null and w.amount_pence is distinct from -c.amount_pence)\
        """);
    nothing(
        "an indemnity entry has no claim",
        """
        select e.account_id, e.number from entry e where e.source = 'INDEMNITY'
           and not exists (select 1 from indemnity_claim c where c.account_id = e.account_id and e.number in (c.entry_number, c.won_entry_number))\
        """);
    nothing(
        "an advice counted twice",
        "select natural_key from bacs_advice where outcome <> 'ALREADY' group by 1 having count(*) > 1");
  }

  /** What is owed to tenants is what was approved and is not paid, and no file pays it twice. */
  public static void everyRefundIsOnItsAccountOnceAndPaidOnce() {
    nothing(
        "a refund is not on its account as it says",
        """
        select r.account_id, r.id from refund r
          left join entry o on o.account_id = r.account_id and o.number = r.entry_number
          left join entry b on b.account_id = r.account_id and b.number = r.back_entry_number
         where (r.entry_number is not null and (o.amount_pence is distinct from r.amount_pence or o.journal_id is distinct from r.journal_id))
            or (r.back_entry_number is not null and (b.amount_pence is distinct from -r.amount_pence or b.journal_id is distinct from r.back_journal_id))\
        """);
    nothing(
        "a refund's entry has no refund",
        """
        select e.account_id, e.number from entry e where e.source like 'REFUND%'
           and not exists (select from refund r where r.account_id = e.account_id and e.number in (r.entry_number, r.back_entry_number))\
        """);
    nothing(
        "refunds due are not their control account",
        """
        select d.pence as due, c.pence - e.pence as control from
          (select coalesce(sum(amount_pence), 0) as pence from refund where state in ('APPROVED', 'IN_FILE')) d,
          (select coalesce(sum(amount_pence), 0) as pence from control_entry where control_code = 'REFUNDS-DUE') c,
          (select coalesce(sum(amount_pence), 0) as pence from entry where control_code = 'REFUNDS-DUE') e
         where d.pence <> e.pence - c.pence\
        """);
    nothing(
        "a refund is in two files that pay it",
        """
        select l.refund_id from refund_file_line l join refund_file f on f.id = l.file_id and f.state in ('MADE', 'SENT')
         group by 1 having count(*) > 1\
        """);
  }

  /** What is on the register was given up once, and comes back no further than it went. */
  public static void everyWriteOffIsOnItsAccountOnce() {
    nothing(
        "a write-off is not on its account as it says",
        """
        select w.account_id, w.id from write_off w left join entry e on e.account_id = w.account_id and e.number = w.entry_number
         where w.state = 'POSTED' and (e.amount_pence is distinct from -w.amount_pence or e.journal_id is distinct from w.journal_id)\
        """);
    nothing(
        "a write-on is not on its account as it says",
        """
        select n.account_id, n.id from write_on n left join entry e on e.account_id = n.account_id and e.number = n.entry_number
         where n.state = 'POSTED' and (e.amount_pence is distinct from n.amount_pence or e.journal_id is distinct from n.journal_id)\
        """);
    nothing(
        "an entry of a write-off has none",
        """
        select e.account_id, e.number from entry e where e.source in ('WRITE_OFF', 'WRITE_ON')
           and not exists (select from write_off w where w.account_id = e.account_id and w.entry_number = e.number)
           and not exists (select from write_on n where n.account_id = e.account_id and n.entry_number = e.number)\
        """);
    nothing(
        "what was brought back of a write-off is not its write-ons",
        """
        select w.account_id, w.id from write_off w
         where w.written_on_pence <> (select coalesce(sum(n.amount_pence), 0) from write_on n
                                       where n.account_id = w.account_id and n.write_off_id = w.id and n.state = 'POSTED')\
        """);
    nothing(
        "a schedule is not what was posted of it",
        """
        select s.id from write_off_schedule s
          cross join lateral (select count(*) as n, coalesce(sum(w.amount_pence), 0) as pence from write_off w
                               where w.schedule_id = s.id and w.state = 'POSTED') l
         where s.state = 'POSTED' and (s.posted_items <> l.n or s.posted_pence <> l.pence)\
        """);
  }

  /** A recharge is on its account once it was decided, as it was decided. */
  public static void everyRechargeIsOnItsAccountOnce() {
    nothing(
        "a recharge is not on its account as it says",
        """
        select r.account_id, r.id from recharge r left join entry e on e.account_id = r.account_id and e.number = r.entry_number
         where r.state = 'POSTED' and (e.amount_pence is distinct from r.amount_pence or e.journal_id is distinct from r.journal_id)\
        """);
    nothing(
        "an entry of a recharge has none",
        """
        select e.account_id, e.number from entry e where e.source = 'RECHARGE'
           and not exists (select from recharge r where r.account_id = e.account_id and r.entry_number = e.number)\
        """);
  }

  /**
   * Court costs are on an account for costs once, as they were approved, and within their order.
   */
  public static void courtCostsAreOnTheirAccountOnce() {
    nothing(
        "court costs are not on their account as they say",
        """
        select c.account_id, c.id from court_cost c left join entry e on e.account_id = c.cost_account_id and e.number = c.entry_number
         where c.state = 'POSTED' and (e.amount_pence is distinct from c.amount_pence or e.journal_id is distinct from c.journal_id
                                       or e.type_code is distinct from 'DCC')\
        """);
    nothing(
        "an entry of court costs has none",
        """
        select e.account_id, e.number from entry e where e.source = 'COURT_COST'
           and not exists (select from court_cost c where c.cost_account_id = e.account_id and c.entry_number = e.number)\
        """);
    nothing(
        "more costs than an order awards",
        """
        select o.account_id, o.id from court_order o where o.costs_pence < (select coalesce(sum(c.amount_pence), 0) from court_cost c
           where c.account_id = o.account_id and c.order_id = o.id and c.state <> 'REFUSED' and c.reversed_at is null
             and not exists (select from entry e where e.account_id = c.cost_account_id and e.reverses = c.entry_number))\
        """);
  }

  /** One debt is one case, and no case is of a debt nobody proved. */
  /** Gross on the account, its commission between control accounts, and the case at the agency. */
  public static void everyPaymentToAnAgencyIsOnItsAccountOnce() {
    nothing(
        "a payment to an agency is not on its account as it was paid",
        """
        select l.file_id, l.number from agency_return_line l
          left join entry e on e.account_id = l.account_id and e.number = l.entry_number and e.journal_id = l.journal_id
         where l.state = 'POSTED' and (e.type_code, -e.amount_pence, e.source) is distinct from ('RBA', l.gross_pence, 'AGENCY')\
        """);
    nothing(
        "an agency's payment has no line",
        """
        select e.account_id, e.number from entry e where e.source = 'AGENCY'
           and not exists (select from agency_return_line l where l.account_id = e.account_id and l.entry_number = e.number)\
        """);
    nothing(
        "the cost of an agency is not the commission of its lines",
        """
        select l.journal_id from agency_return_line l where l.journal_id is not null group by 1
        having sum(l.commission_pence) <> (select coalesce(sum(c.amount_pence), 0) from control_entry c
                                            where c.journal_id = l.journal_id and c.control_code = 'AGENCY-COST')\
        """);
    nothing(
        "a case is at an agency that does not have its debt",
        """
        select c.account_id from former_tenant_case c where c.stage = 'AGENCY'
           and not exists (select from placement_debt d where d.account_id = c.account_id and d.state in ('PLACED', 'SENT', 'ACTIVE'))\
        """);
  }

  public static void everyCaseIsOfADebtThatWasProved() {
    nothing(
        "a case has no final account behind it",
        """
        select c.account_id, c.id from former_tenant_case c
         where not exists (select from final_account f where f.account_id = c.account_id and f.outcome = 'ARREARS' and f.balance_pence = c.opened_pence)\
        """);
    nothing(
        "a case stands where its last step did not lead",
        """
        select c.account_id, c.id from former_tenant_case c
          join lateral (select v.stage from former_tenant_event v where v.account_id = c.account_id and v.case_id = c.id
                         order by v.id desc limit 1) l on l.stage <> c.stage\
        """);
  }

  /**
   * I4: a posted week has on each account exactly the lines that were approved, and no week has two
   * debits that both stand.
   */
  public static void everyPostedWeekIsOnEveryAccountOnce() {
    nothing(
        "a posted debit is not on an account exactly as approved",
        """
        select r.week_starts_on, l.account_id, l.lines, e.entries, l.amount, e.amount as posted
          from debit_run r
          join lateral (select account_id, count(*) as lines, sum(amount_pence) as amount from debit_line where run_id = r.id group by 1) l
               on true
          left join lateral (select account_id, count(*) as entries, sum(amount_pence) as amount from entry
                              where journal_id = r.journal_id group by 1) e on e.account_id = l.account_id
         where r.state in ('POSTED', 'CLOSED') and (l.lines is distinct from e.entries or l.amount is distinct from e.amount)\
        """);
    nothing(
        "an account has entries of a posted debit that it has no lines for",
        """
        select r.week_starts_on, e.account_id from debit_run r join entry e on e.journal_id = r.journal_id
         where r.state in ('POSTED', 'CLOSED')
           and not exists (select from debit_line l where l.run_id = r.id and l.account_id = e.account_id)\
        """);
    nothing(
        "a week has two debits that stand",
        "select week_starts_on from debit_run where state in ('POSTED', 'CLOSED') group by 1 having count(*) > 1");
    nothing(
        "an account has two debits of one week and charge that stand",
        """
        select e.account_id, e.rent_year, e.rent_week, l.charge_id, count(*)
          from debit_run r join debit_line l on l.run_id = r.id
          join entry e on e.journal_id = r.journal_id and e.account_id = l.account_id and e.type_code = l.type_code
               and e.amount_pence = l.amount_pence
         where not exists (select from entry v where v.account_id = e.account_id and v.reverses = e.number)
         group by 1, 2, 3, 4 having count(distinct r.id) > 1\
        """);
  }

  /**
   * I5: posted + suspense + rejected = file, in lines and in money, each counted where it lies; and
   * no line of a source is on an account twice.
   */
  public static void everyFileIsWhatBecameOfItsLines() {
    nothing(
        "a posted file is not what became of its lines",
        """
        select f.id, f.name, f.lines, f.amount_pence, e.lines as booked, e.pence, s.lines as held, s.pence, r.lines as rejected, r.pence
          from payment_file f
         cross join lateral (select count(*) as lines, coalesce(-sum(amount_pence), 0) as pence from entry where journal_id = f.journal_id) e
         cross join lateral (select count(*) as lines, coalesce(sum(amount_pence), 0) as pence from suspense_item where file_id = f.id) s
         cross join lateral (select count(*) as lines, coalesce(sum(amount_pence), 0) as pence from payment_line
                              where file_id = f.id and outcome = 'REJECTED') r
         where f.state = 'POSTED'
           and (f.lines <> e.lines + s.lines + r.lines or f.amount_pence <> e.pence + s.pence + r.pence + f.unread_pence)\
        """);
    nothing(
        "a file nobody took on is on the books",
        "select f.id from payment_file f where f.state in ('RECEIVING', 'REFUSED', 'HELD') and f.journal_id is not null");
    nothing(
        "a line of a source is on an account twice",
        """
        select source_line, count(*) from entry e where source = 'PAYMENT_FILE'
           and not exists (select from entry v where v.account_id = e.account_id and v.reverses = e.number)
         group by 1 having count(*) > 1\
        """);
  }

  /**
   * I1: money nobody's yet is held item by item and on its control account, the same to the penny.
   */
  public static void suspenseIsWhatItsControlSays() {
    nothing(
        "suspense is not its control account",
        """
        select i.pence as items, m.pence - e.pence as control from
          (select coalesce(sum(left_pence), 0) as pence from suspense_item) i,
          (select coalesce(-sum(amount_pence), 0) as pence from control_entry where control_code = 'SUSPENSE') m,
          (select coalesce(-sum(amount_pence), 0) as pence from entry where control_code = 'SUSPENSE') e
         where i.pence <> m.pence - e.pence\
        """);
    nothing(
        "what moved between control accounts does not come to nil",
        "select journal_id, sum(amount_pence) from control_entry group by 1 having sum(amount_pence) <> 0");
  }

  /** Money a card provider took is on the account or in suspense, once. */
  public static void everyCardPaymentIsPostedOnce() {
    nothing(
        "a card payment is not what was posted for it",
        """
        select c.id, c.amount_pence, e.amount_pence as posted from card_payment c
          left join entry e on e.account_id = c.account_id and e.number = c.entry_number
         where c.state = 'POSTED' and e.amount_pence is distinct from -c.amount_pence\
        """);
    nothing(
        "an entry stands for two card payments",
        "select account_id, entry_number from card_payment where entry_number is not null group by 1, 2 having count(*) > 1");
    nothing(
        "a card payment in suspense is not there once",
        """
        select c.id from card_payment c where c.state = 'SUSPENDED'
           and (select count(*) from suspense_item i where i.source = 'HOUSING_ONLINE' and i.source_line_id = c.provider_reference) <> 1\
        """);
  }

  /** I8: nothing runs under a lease that has run out, and no connection sits in a transaction. */
  public static void noChunkIsHeldByNobody() {
    nothing(
        "a chunk is running under a lease that ran out",
        """
        select c.job_id, c.number from job_chunk c join job j on j.id = c.job_id
         where c.state = 'RUNNING' and c.lease_until < clock_timestamp()\
        """);
    nothing(
        "a job runs although nothing of it is left to do",
        """
        select id, kind from job j where state = 'RUNNING' and started_at < clock_timestamp() - interval '1 minute'
           and not exists (select from job_chunk c where c.job_id = j.id and c.state in ('WAITING', 'RUNNING'))\
        """);
    nothing(
        "an import runs and nobody has its lease",
        """
        select id, step from import_run where state = 'RUNNING' and leased_until < clock_timestamp() - interval '10 seconds'\
        """);
    nothing(
        "a connection is idle in a transaction",
        """
        select pid, query from pg_stat_activity
         where state = 'idle in transaction' and state_change < clock_timestamp() - interval '10 seconds'\
        """);
  }

  /**
   * I6: once everything is sealed, the chain verifies from its first event to its head, every event
   * is in it, and the newest head kept outside the database is that head.
   *
   * @param checkpoints the file the heads are kept in
   */
  public static void theAuditChainIsWhole(Path checkpoints) throws Exception {
    JsonPath chain = sealed();
    assertTrue(chain.getBoolean("intact"), chain.prettify());
    JsonPath newest = new JsonPath(Files.readAllLines(checkpoints).getLast());
    assertEquals(chain.getLong("length"), newest.getLong("position"), "the head is anchored");
    assertEquals(chain.getString("head"), newest.getString("hash"));
  }

  /**
   * A node that was killed holds the lease on sealing until it runs out; what its clock does
   * meanwhile is sealed with the rest, so both counts are of one moment.
   */
  private static JsonPath sealed() throws InterruptedException {
    for (int i = 0; i < 450; i++) {
      JsonPath chain =
          given().auth().oauth2(Tokens.auditor()).get("/api/v1/audit-chain").jsonPath();
      if (chain.getLong("waiting") == 0
          && chain.getLong("length") == Books.number("select count(*) from audit_event")) {
        return chain;
      }
      Thread.sleep(200);
    }
    throw new AssertionError("events are not sealed");
  }

  /**
   * I8: what a killed process held is given back, and the living one holds no more than its pools.
   */
  public static void noConnectionIsLost() {
    nothing(
        "the application holds more connections than its pools have",
        """
        select count(*) from pg_stat_activity where usename in ('quarterday_app', 'quarterday_owner')
        having count(*) > 14\
        """);
    nothing(
        "a statement of the application has been running for half a minute",
        """
        select pid, query from pg_stat_activity where usename = 'quarterday_app' and state = 'active'
           and query_start < clock_timestamp() - interval '30 seconds'\
        """);
  }

  static void nothing(String wrong, String sql) {
    List<Map<String, Object>> found = Books.rows(sql + " limit 5");
    assertEquals(List.of(), found, wrong);
  }
}
