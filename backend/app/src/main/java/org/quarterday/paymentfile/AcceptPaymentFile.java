package org.quarterday.paymentfile;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.jobs.Jobs;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * Takes a file on, in one transaction: each source line is claimed so that it can never be posted
 * again, what has no account goes to suspense, and the job that posts the rest is started. For the
 * commands that decided it; they wake the runner once that has committed.
 */
@ApplicationScoped
class AcceptPaymentFile {

  /**
   * @param fileId whose
   * @param name what the sender called it
   * @param madeBy the id of who sent it
   * @param approvedBy the id of who released it, or null
   */
  record Taken(UUID fileId, String name, String madeBy, String approvedBy) {}

  /**
   * One file is decided about at a time: two that look like each other, sent at once, see each
   * other. The number is any; nothing else locks by it.
   */
  private static final String IN_TURN =
      "select cast(set_config('lock_timeout', '120s', true) as text), cast(pg_advisory_xact_lock(40005) as text)";

  /** Rejected lines are not claimed: corrected, they may come again. */
  private static final String CLAIM =
      """
      insert into payment_source_line (source, source_line_id, file_id, line)
      select distinct on (source, source_line_id) source, source_line_id, file_id, line from payment_line
       where file_id = ?1 and outcome <> 'REJECTED' order by source, source_line_id, line
      on conflict do nothing\
      """;

  private static final String RECEIVED_BEFORE =
      """
      update payment_line l set outcome = 'REJECTED', account_id = null,
             reason = case when f.id = l.file_id then 'the same source line as line ' || c.line
                           else 'received before, in ' || f.name || ', line ' || c.line end
        from payment_source_line c join payment_file f on f.id = c.file_id
       where l.file_id = ?1 and l.outcome <> 'REJECTED' and c.source = l.source and c.source_line_id = l.source_line_id
         and (c.file_id, c.line) <> (l.file_id, l.line)\
      """;

  private static final String JOURNAL =
      "insert into journal (id, kind, narrative, made_by, approved_by) values (?1, 'RECEIPT', ?2, ?3, cast(?4 as text))";

  /** Where the money itself lies is the control of its type in any rent group that has one. */
  private static final String SUSPEND =
      """
      insert into suspense_item (id, source, source_line_id, file_id, line, payment_ref, amount_pence, left_pence, received_on,
                                 method_code, narrative, reason, control_code, journal_id)
      select uuidv7(), l.source, l.source_line_id, l.file_id, l.line, l.payment_ref, l.amount_pence, l.amount_pence, l.paid_on,
             l.method_code, l.narrative, l.reason,
             coalesce((select min(p.control_code) from posting_rule p where p.type_code = l.type_code
                 and p.valid_from <= l.paid_on and (p.valid_before is null or p.valid_before > l.paid_on)), 'CASH'), cast(?2 as uuid)
        from payment_line l where l.file_id = ?1 and l.outcome = 'SUSPENSE'\
      """;

  /** The books of it: money at the bank, and money owed to somebody not yet known. */
  private static final String SUSPENSE_CONTROL =
      """
      insert into control_entry (journal_id, number, control_code, amount_pence, effective_on, narrative)
      select cast(?1 as uuid), row_number() over (order by day, pence, code), code, pence, day, 'Held in suspense'
        from (select control_code as code, received_on as day, cast(sum(amount_pence) as bigint) as pence from suspense_item
               where journal_id = ?1 group by 1, 2
               union all
              select 'SUSPENSE', received_on, cast(-sum(amount_pence) as bigint) from suspense_item where journal_id = ?1 group by 2) moved\
      """;

  private static final String COUNTED =
      """
      update payment_file f set posted_lines = t.posted_lines, posted_pence = t.posted_pence, suspense_lines = t.suspense_lines,
             suspense_pence = t.suspense_pence, rejected_lines = t.rejected_lines, rejected_pence = t.rejected_pence + f.unread_pence,
             state = ?2, journal_id = cast(?3 as uuid), version = f.version + 1
        from (select count(*) filter (where outcome = 'ACCOUNT') as posted_lines,
                     coalesce(sum(amount_pence) filter (where outcome = 'ACCOUNT'), 0) as posted_pence,
                     count(*) filter (where outcome = 'SUSPENSE') as suspense_lines,
                     coalesce(sum(amount_pence) filter (where outcome = 'SUSPENSE'), 0) as suspense_pence,
                     count(*) filter (where outcome = 'REJECTED') as rejected_lines,
                     coalesce(sum(amount_pence) filter (where outcome = 'REJECTED'), 0) as rejected_pence
                from payment_line where file_id = ?1) t
       where f.id = ?1\
      """;

  private static final String CHUNKS =
      """
      insert into job_chunk (job_id, number, part, from_id, before_id, items)
      select cast(?1 as uuid), n, 'ACCOUNTS', account_id,
             coalesce(lead(account_id) over (order by n), cast('ffffffff-ffff-ffff-ffff-ffffffffffff' as uuid)), items
        from (select account_id, at / cast(?3 as integer) + 1 as n, at % cast(?3 as integer) as place,
                     count(*) over (partition by at / cast(?3 as integer)) as items
                from (select account_id, row_number() over (order by account_id) - 1 as at
                        from (select distinct account_id from payment_line where file_id = ?2 and outcome = 'ACCOUNT') paid) counted) cut
       where place = 0\
      """;

  private final Jobs jobs;
  private final int accountsPerChunk;

  /**
   * @param accountsPerChunk few enough that a payment at the counter waits a moment, not a minute,
   *     for its account
   */
  @Inject
  AcceptPaymentFile(
      Jobs jobs,
      @ConfigProperty(name = "quarterday.payment-files.accounts-per-chunk", defaultValue = "5000")
          int accountsPerChunk) {
    this.jobs = jobs;
    this.accountsPerChunk = accountsPerChunk;
  }

  /** Waits until no other file is being decided about. */
  static Uni<Object[]> inTurn(Mutiny.Session session) {
    return Sql.row(session, IN_TURN);
  }

  /** Counts what would become of a file that is held, and holds it. */
  static Uni<Integer> hold(Mutiny.Session session, UUID fileId) {
    return Sql.run(session, COUNTED, fileId, "HELD", null);
  }

  /** Inside the transaction that decided it; answers the job. */
  Uni<UUID> take(Mutiny.Session session, Actor by, Taken taken) {
    UUID file = taken.fileId();
    UUID journal = UuidCreator.getTimeOrderedEpoch();
    return Sql.run(session, CLAIM, file)
        .chain(() -> Sql.run(session, RECEIVED_BEFORE, file))
        .chain(() ->
            Sql.run(
                session,
                JOURNAL,
                journal,
                "Payments of " + taken.name(),
                taken.madeBy(),
                taken.approvedBy()))
        .chain(() -> Sql.run(session, SUSPEND, file, journal))
        .chain(() -> Sql.run(session, SUSPENSE_CONTROL, journal))
        .chain(() -> Sql.run(session, COUNTED, file, "POSTING", journal))
        .chain(() ->
            jobs.start(
                session,
                by,
                new Jobs.Start(
                    PostPaymentsRun.KIND,
                    file,
                    "Post the payments of " + taken.name(),
                    "payment:post")))
        .call(job -> Sql.run(session, CHUNKS, job, file, accountsPerChunk));
  }
}
