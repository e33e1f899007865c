package org.quarterday.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;
import org.quarterday.proof.LedgerProof.Check;
import org.quarterday.proof.LedgerProof.CheckCode;

/**
 * Proves the whole ledger in sets, every night and when asked, and keeps the result by day. It only
 * reads the ledger, so two nodes doing it at once do no harm: the later result stands.
 */
@ApplicationScoped
class LedgerProofRun {

  private static final Logger LOG = Logger.getLogger(LedgerProofRun.class);

  /**
   * One row; lists hold the first twenty references. Both sides are summed from what is stored,
   * never from each other.
   */
  private static final String FACTS =
      """
      with sums as materialized (
        select account_id, sum(amount_pence) as pence, count(*) as entries, max(number) as last from entry group by account_id
      ), wrong as (
        select coalesce(b.account_id, s.account_id) as account_id from account_balance b full join sums s on s.account_id = b.account_id
         where coalesce(b.balance_pence, 0) <> coalesce(s.pence, 0) or coalesce(b.entry_count, 0) <> coalesce(s.entries, 0)
            or coalesce(s.last, 0) <> coalesce(s.entries, 0) or b.account_id is null
      ), controls as materialized (
        select control_code, sum(-amount_pence) as pence, count(*) as entries from entry group by control_code
      ), lost as (
        select a.account_id from account a
         where not exists (select 1 from tenancy t where t.id = a.tenancy_id)
            or (a.property_id is not null and not exists (select 1 from property p where p.id = a.property_id))
            or (a.main_account_id is not null and not exists (select 1 from account m where m.account_id = a.main_account_id))
            or not exists (select 1 from account_balance b where b.account_id = a.account_id)
            or not exists (select 1 from account_reference r where r.account_id = a.account_id)
      )
      select (select count(*) from account_balance) as accounts,
             (select coalesce(sum(entries), 0) from sums)::bigint as entries,
             (select coalesce(sum(balance_pence), 0) from account_balance)::bigint as balance,
             (select count(*) from wrong) as wrong,
             (select coalesce(array_agg(reference), '{}') from (select coalesce(a.reference, w.account_id::text) as reference
                from wrong w left join account a on a.account_id = w.account_id order by 1 limit 20) x) as wrong_accounts,
             (select coalesce(sum(pence), 0) from controls)::bigint as controls,
             (select coalesce(sum(c.pence), 0) from controls c join control_account k on k.code = c.control_code and k.kind = 'TRANSFER_CLEARING')::bigint as clearing,
             (select coalesce(sum(left_pence), 0) from suspense_item)::bigint as held,
             (select coalesce(sum(-m.amount_pence), 0) from control_entry m where m.control_code = 'SUSPENSE')::bigint
               - (select coalesce(sum(c.pence), 0) from controls c where c.control_code = 'SUSPENSE')::bigint as suspense,
             (select coalesce(sum(amount_pence), 0) from control_entry)::bigint as between_controls,
             (select coalesce(sum(c.entries), 0) from controls c left join control_account k on k.code = c.control_code where k.code is null)::bigint
               + (select count(*) from entry e left join transaction_type k on k.code = e.type_code where k.code is null) as unknown,
             (select count(*) from (select distinct journal_id from entry) e left join journal j on j.id = e.journal_id where j.id is null) as no_journal,
             (select count(*) from lost) as lost,
             (select coalesce(array_agg(reference), '{}') from (select a.reference from lost l join account a on a.account_id = l.account_id order by 1 limit 20) x) as lost_accounts\
      """;

  @Inject Pool pool;
  @Inject Work work;
  @Inject Today today;
  @Inject ObjectMapper json;

  @Scheduled(
      cron = "0 45 23 * * ?",
      timeZone = "Europe/London",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> nightly() {
    return prove(Actor.system("Nightly proof"))
        .invoke(proof -> {
          if (!proof.holds()) {
            LOG.errorf(
                "the ledger is not proved on %s: see /api/v1/days/%s/proof",
                proof.day(), proof.day());
          }
        })
        .replaceWithVoid();
  }

  /** Proves the ledger as it stands and keeps the result under today. */
  Uni<LedgerProof> prove(Actor by) {
    LocalDate day = today.date();
    return pool.withTransaction(connection ->
            connection
                .query("set transaction isolation level repeatable read read only")
                .execute()
                .chain(() -> connection.query(FACTS).execute())
                .map(rows -> proof(day, by, rows.iterator().next())))
        .call(proof -> work.sql(by, "", connection -> keep(connection, proof)));
  }

  /** The proof kept for a day. */
  Uni<LedgerProof> kept(LocalDate day) {
    return pool.preparedQuery(
            "select day, made_at, made_by, holds, accounts, entries, balance_pence, checks::text from ledger_proof where day = $1")
        .execute(Tuple.of(day))
        .map(rows -> rows.size() == 0 ? null : kept(rows.iterator().next()))
        .onItem()
        .ifNull()
        .failWith(() ->
            Problem.of(
                ProofProblem.PROOF_NOT_MADE,
                "The nightly proof runs at 23:45; today's can be made at any time."));
  }

  private LedgerProof proof(LocalDate day, Actor by, Row row) {
    long balance = row.getLong("balance");
    List<Check> checks =
        List.of(
            check(
                CheckCode.BALANCES,
                "Every balance is the sum of its entries",
                row.getLong("wrong"),
                "accounts whose balance or count is not that of their entries",
                List.of(row.getArrayOfStrings("wrong_accounts"))),
            agree(balance, row.getLong("controls")),
            clearing(row.getLong("clearing")),
            suspense(row.getLong("held"), row.getLong("suspense"), row.getLong("between_controls")),
            check(
                CheckCode.CODES,
                "Every code is known",
                row.getLong("unknown"),
                "entries with a type or control account that leads nowhere",
                List.of()),
            check(
                CheckCode.JOURNALS,
                "Every entry has its journal",
                row.getLong("no_journal"),
                "journals named by entries are missing",
                List.of()),
            check(
                CheckCode.LINKS,
                "Every account leads to its tenancy and property",
                row.getLong("lost"),
                "accounts with a link that leads nowhere",
                List.of(row.getArrayOfStrings("lost_accounts"))));
    return new LedgerProof(
        day,
        today.instant(),
        by.name(),
        checks.stream().allMatch(Check::holds),
        row.getLong("accounts"),
        row.getLong("entries"),
        balance,
        checks);
  }

  private static Check check(
      CheckCode code, String title, long wrong, String what, List<String> accounts) {
    return new Check(
        code, title, wrong == 0, wrong == 0 ? "All hold." : wrong + " " + what + ".", accounts);
  }

  private static Check agree(long balances, long controls) {
    Money difference = Money.ofPence(balances).plus(Money.ofPence(controls));
    return new Check(
        CheckCode.CONTROLS,
        "Accounts and control accounts agree",
        difference.isNil(),
        difference.isNil()
            ? "Accounts " + Money.ofPence(balances).inWords() + ", control accounts the opposite."
            : "They differ by " + difference.format() + ".",
        List.of());
  }

  private static Check clearing(long pence) {
    return new Check(
        CheckCode.TRANSFER_CLEARING,
        "Transfers clear to nil",
        pence == 0,
        pence == 0 ? "Nil." : Money.ofPence(pence).format() + " has not cleared.",
        List.of());
  }

  /**
   * What is held item by item is what the suspense control says, and nothing was lost on the way.
   */
  private static Check suspense(long held, long control, long betweenControls) {
    boolean holds = held == control && betweenControls == 0;
    return new Check(
        CheckCode.SUSPENSE,
        "Money in suspense is the suspense control",
        holds,
        holds
            ? Money.ofPence(held).format() + " is held."
            : "%s is held, the control account says %s."
                .formatted(Money.ofPence(held).format(), Money.ofPence(control).format()),
        List.of());
  }

  private Uni<Void> keep(SqlConnection connection, LedgerProof proof) {
    return connection
        .preparedQuery(
            """
            insert into ledger_proof (day, made_at, made_by, holds, accounts, entries, balance_pence, checks)
            values ($1, $2, $3, $4, $5, $6, $7, $8::text::jsonb)
            on conflict (day) do update set made_at = excluded.made_at, made_by = excluded.made_by, holds = excluded.holds,
              accounts = excluded.accounts, entries = excluded.entries, balance_pence = excluded.balance_pence, checks = excluded.checks\
            """)
        .execute(
            Tuple.tuple()
                .addLocalDate(proof.day())
                .addOffsetDateTime(proof.madeAt().atOffset(java.time.ZoneOffset.UTC))
                .addString(proof.madeBy())
                .addBoolean(proof.holds())
                .addLong(proof.accounts())
                .addLong(proof.entries())
                .addLong(proof.balancePence())
                .addString(written(proof.checks())))
        .replaceWithVoid();
  }

  private LedgerProof kept(Row row) {
    try {
      return new LedgerProof(
          row.getLocalDate("day"),
          row.getOffsetDateTime("made_at").toInstant(),
          row.getString("made_by"),
          row.getBoolean("holds"),
          row.getLong("accounts"),
          row.getLong("entries"),
          row.getLong("balance_pence"),
          json.readValue(row.getString("checks"), new TypeReference<List<Check>>() {}));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private String written(List<Check> checks) {
    try {
      return json.writeValueAsString(checks);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
