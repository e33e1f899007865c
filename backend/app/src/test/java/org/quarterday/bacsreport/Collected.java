package org.quarterday.bacsreport;

import java.time.LocalDate;
import java.util.UUID;
import org.quarterday.support.Books;
import org.quarterday.support.People;

/** A tenant who pays by Direct Debit, and what was collected, put into the books by hand. */
public record Collected(UUID account, UUID mandate, UUID schedule, String reference) {

  public static final LocalDate PROCESSED = LocalDate.of(2026, 6, 1);
  public static final LocalDate MOVED = LocalDate.of(2026, 6, 2);

  public static void nothingYet() {
    Books.referenceData();
    Books.empty();
    Books.run("truncate bacs_report, service_user cascade");
    Books.run(
        """
        insert into service_user (number, name, bank_name, account_name, sort_code, account_number, contact)
        values ('123456', 'ANYTOWN COUNCIL', 'A Bank', 'ANYTOWN COUNCIL', '309070', '12345668', 'Telephone 01632 960123.')\
        """);
  }

  /** A live mandate of a tenancy with one tenant. */
  public static Collected live(String reference) {
    UUID account = Books.account(LocalDate.of(2020, 4, 6));
    People.tenant(account, "Ms", "Amina", "Okafor");
    People.livesAt(account, "7 Larch Close", "ZZ1 2AB", "");
    UUID mandate = Books.id();
    Books.run(
        """
        insert into mandate (account_id, id, service_user, reference, state, payer_name, sort_code_sealed, account_number_sealed, bank_mask,
                             bank_print, modulus, channel, authority, authorised_on, method, frequency, collection_day, first_on, lodge,
                             made_by, made_by_name)
        values (?, ?, '123456', ?, 'LIVE', 'A OKAFOR', '\\x00', '\\x00', '****4958', '\\x00', 'PASSED', 'TELEPHONE', 'SOLE', date '2026-04-06',
                'EQUAL_ANNUAL', 'MONTHLY', 1, date '2026-05-01', 'NONE', 'test', 'Test')\
        """,
        account,
        mandate,
        reference);
    UUID schedule = Books.id();
    Books.run(
        """
        insert into direct_debit_schedule (account_id, id, mandate_id, why, from_on, to_on, debit_from, debit_pence, opening_pence, extra_pence, total_pence,
                                           notice_given_on, notice_counts_from, first_due_on, made_by_name)
        values (?, ?, ?, 'NEW', date '2026-04-06', date '2027-04-04', date '2026-04-06', 0, 0, 0, 0, date '2026-04-06', date '2026-04-08', date '2026-05-01', 'Test')\
        """,
        account,
        schedule,
        mandate);
    return new Collected(account, mandate, schedule, reference);
  }

  /** Another state than live. */
  Collected in(String state) {
    Books.run("update mandate set state = ? where id = ?", state, mandate);
    return this;
  }

  /** Collected and on the account. */
  public UUID item(long pence) {
    return item(pence, PROCESSED, MOVED, true);
  }

  UUID item(long pence, LocalDate processed, LocalDate moved, boolean posted) {
    UUID run = Books.id();
    Books.run(
        """
        insert into collection_run (id, service_user, collect_on, processing_on, submit_by, state, content_hash, items, item_pence, instructions,
                                    left_out, left_out_pence, due_items, due_pence, serial, file_sha256, prepared_by, prepared_by_name, journal_id)
        values (?, '123456', ?, ?, ?, ?, '\\x00', 1, ?, 0, 0, 0, 1, ?, '000001', '\\x00', 'test', 'Test', cast(? as uuid))\
        """,
        run,
        moved,
        processed,
        processed,
        posted ? "POSTED" : "SUBMITTED",
        pence,
        pence,
        posted ? Books.id() : null);
    return collected(run, pence, moved, posted);
  }

  /** Collected by a run that is there, and on the account. */
  UUID itemOf(UUID run, long pence) {
    return collected(run, pence, MOVED, true);
  }

  private UUID collected(UUID run, long pence, LocalDate moved, boolean posted) {
    Integer entry = posted ? Books.entry(account, "RPY", -pence, moved) : null;
    UUID item = Books.id();
    Books.run(
        """
        insert into direct_debit_item (account_id, id, mandate_id, schedule_id, due_on, collect_on, amount_pence, state, transaction_code, run_id,
                                       entry_number)
        values (?, ?, ?, ?, ?, ?, ?, ?, '17', ?, cast(? as integer))\
        """,
        account,
        item,
        mandate,
        schedule,
        moved.minusDays(entry == null ? 1 : entry),
        moved,
        pence,
        posted ? "COLLECTED" : "SENT",
        run,
        entry);
    return item;
  }

  long balance() {
    return Books.number("select balance_pence from account_balance where account_id = ?", account);
  }

  String state() {
    return (String)
        Books.rows("select state from mandate where id = ?", mandate).getFirst().get("state");
  }
}
