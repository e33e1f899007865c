package org.quarterday.account;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Work;

/**
 * The front door for one payment: what {@link Book} does for a posting and {@link Once} for its
 * key, in one statement that is its own transaction. It says who acts, locks the account's balance,
 * claims the key, numbers the entry, names its control account and moves the balance; where it may
 * not, it does nothing of it and answers why.
 */
@ApplicationScoped
public class Till {

  /** The same amount within so many days of another is asked about. */
  public static final int ALIKE_DAYS = 7;

  /**
   * Money received.
   *
   * @param amountPence above nil
   * @param paidOn the civil day it was paid
   * @param again whether a payment like it, a few days before or after, is known to be another
   */
  public record Taking(
      UUID accountId,
      String typeCode,
      long amountPence,
      LocalDate paidOn,
      String narrative,
      boolean again) {}

  /** What was posted: the entry's number, the balance after it in pence, whose account. */
  public record Taken(int number, long balancePence, String reference) {}

  /** A payment of the same amount on the account that stands. */
  public record Alike(int number, LocalDate paidOn) {}

  /**
   * What the statement saw.
   *
   * @param kind the type's kind, or null for an unknown type
   * @param alike null when there is none
   */
  public record Seen(
      LocalDate startsOn, String kind, boolean week, boolean closed, boolean control, Alike alike) {

    /** The same conditions as the statement's, for words. */
    private boolean against(Taking taking) {
      return !"RECEIPT".equals(kind)
          || closed
          || !control
          || !week
          || startsOn.isAfter(taking.paidOn())
          || (alike != null && !taking.again());
    }
  }

  /** Taken, or null and what stood against it. */
  public record Outcome(Taken taken, Seen seen) {}

  /**
   * The settings are read by the audit trigger when the statement ends. A waiter sees the locked
   * row as it has become, but all else as it was when it began to wait: it notices by the count of
   * entries, which is then another than it first read, and does nothing.
   */
  private static final String TAKE =
      """
      with acts as materialized (
        %1$s
      ), facts as (
        select b.account_id, b.balance_pence, b.entry_count, a.reference, a.starts_on, k.kind, w.year, w.number as week,
               y.closed_at is not null as closed, r.control_code, (%2$s) as own,
               b.entry_count = (select s.entry_count from account_balance s where s.account_id = $1) as fresh,
               (select e.number || ' ' || e.effective_on from entry e join transaction_type t on t.code = e.type_code and t.kind = 'RECEIPT'
                 where e.account_id = $1::uuid and e.amount_pence = -$3::bigint and e.effective_on between $4::date - %3$d and $4::date + %3$d and e.reverses is null
                   and not exists (select 1 from entry v where v.account_id = e.account_id and v.reverses = e.number)
                 order by e.number desc limit 1) as alike
          from account_balance b
          join account a on a.account_id = b.account_id
          left join transaction_type k on k.code = $2
          left join rent_week w on $4::date >= w.starts_on and $4::date < w.starts_on + 7
          left join rent_year y on y.year = w.year
          left join posting_rule r on r.rent_group_code = a.rent_group_code and r.type_code = $2
               and r.valid_from <= $4::date and (r.valid_before is null or r.valid_before > $4::date)
         where (select count(*) from acts) = 1 and b.account_id = $1 for update of b
      ), claimed as (
        insert into idempotency (principal, key, request_hash, status, body)
        select $5::text, $8::text, $9::bytea, 200, jsonb_build_object('number', entry_count + 1, 'balancePence', balance_pence - $3::bigint, 'reference', reference)::text
          from facts
         where fresh and not own and kind = 'RECEIPT' and week is not null and not closed and control_code is not null and starts_on <= $4::date
           and ($10::boolean or alike is null)
        on conflict do nothing returning principal
      ), written as (
        insert into journal (id, kind, narrative, made_by) select $11::uuid, 'RECEIPT', $12::text, principal from claimed
      ), posted as (
        insert into entry (account_id, number, type_code, amount_pence, control_code, effective_on, rent_year, rent_week,
                           journal_id, source, narrative)
        select f.account_id, f.entry_count + 1, $2::text, -$3::bigint, f.control_code, $4::date, f.year, f.week, $11::uuid, 'PAYMENT', $12::text
          from facts f cross join claimed
        returning account_id, number, amount_pence
      ), moved as (
        update account_balance b set balance_pence = b.balance_pence + p.amount_pence, entry_count = p.number
          from posted p where b.account_id = p.account_id
        returning b.entry_count as number, b.balance_pence
      )
      select f.reference, f.starts_on, f.kind, f.week is not null as week, f.closed, f.control_code is not null as control, f.own, f.fresh, f.alike,
             m.number, m.balance_pence, i.request_hash, i.body
        from facts f left join moved m on true left join idempotency i on i.principal = $5 and i.key = $8\
      """
          .formatted(
              Work.acts("$5", "$6", "$7", "''"),
              OwnAccount.LINKED.formatted("$1", "$13", "$14"),
              ALIKE_DAYS);

  @Inject Work work;
  @Inject Once once;

  /**
   * Takes the payment once for this key. {@code request} is what the key is for: all that makes it
   * this request and no other.
   */
  public Uni<Outcome> take(Actor by, String key, Object request, Taking taking) {
    byte[] hash = once.fingerprint(key, request);
    Tuple values = values(by, key, hash, taking);
    return work.statement(TAKE, values)
        .chain(rows -> {
          Outcome outcome = outcome(rows, hash, taking);
          return outcome == null ? behindOthers(by, hash, values, taking) : item(outcome);
        });
  }

  private static Uni<Outcome> item(Outcome outcome) {
    return Uni.createFrom().item(outcome);
  }

  /** Somebody else wrote to the account meanwhile: the lock first, then what there is to see. */
  private Uni<Outcome> behindOthers(Actor by, byte[] hash, Tuple values, Taking taking) {
    return work.sql(
            by,
            "",
            connection ->
                connection
                    .preparedQuery(
                        "select entry_count from account_balance where account_id = $1 for update")
                    .execute(Tuple.of(taking.accountId()))
                    .chain(() -> connection.preparedQuery(TAKE).execute(values)))
        .map(rows -> outcome(rows, hash, taking))
        .onItem()
        .ifNull()
        .failWith(() ->
            Problem.of(CommonProblem.BUSY, "The same key is being used right now: send it again."));
  }

  private static Tuple values(Actor by, String key, byte[] hash, Taking taking) {
    return Tuple.tuple()
        .addUUID(taking.accountId())
        .addString(taking.typeCode())
        .addLong(taking.amountPence())
        .addLocalDate(taking.paidOn())
        .addString(by.id())
        .addString(by.name())
        .addString(by.client())
        .addString(key)
        .addBuffer(Buffer.buffer(hash))
        .addBoolean(taking.again())
        .addUUID(UuidCreator.getTimeOrderedEpoch())
        .addString(taking.narrative())
        .addString(by.issuer())
        .addString(by.subject());
  }

  /** Null when nothing stood against it and nothing was done: others were there at the time. */
  private Outcome outcome(RowSet<Row> rows, byte[] hash, Taking taking) {
    if (rows.size() == 0) {
      OwnAccount.decide(null);
    }
    Row row = rows.iterator().next();
    if (row.getString("body") != null) {
      byte[] before = row.getBuffer("request_hash").getBytes();
      return new Outcome(once.again(hash, before, row.getString("body"), Taken.class), null);
    }
    if (row.getInteger("number") != null) {
      var taken =
          new Taken(
              row.getInteger("number"), row.getLong("balance_pence"), row.getString("reference"));
      return new Outcome(taken, null);
    }
    OwnAccount.decide(row.getBoolean("own"));
    Seen seen = seen(row);
    return row.getBoolean("fresh") && seen.against(taking) ? new Outcome(null, seen) : null;
  }

  private static Seen seen(Row row) {
    String alike = row.getString("alike");
    String[] parts = alike == null ? null : alike.split(" ");
    return new Seen(
        row.getLocalDate("starts_on"),
        row.getString("kind"),
        row.getBoolean("week"),
        row.getBoolean("closed"),
        row.getBoolean("control"),
        parts == null ? null : new Alike(Integer.parseInt(parts[0]), LocalDate.parse(parts[1])));
  }
}
