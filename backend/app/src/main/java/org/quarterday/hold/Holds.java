package org.quarterday.hold;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.hold.rules.AskedDebt;
import org.quarterday.hold.rules.CoveredDebt;
import org.quarterday.hold.rules.HeldAction;
import org.quarterday.hold.rules.HeldDebt;
import org.quarterday.hold.rules.HoldKind;
import org.quarterday.hold.rules.HoldKind.Covers;
import org.quarterday.hold.rules.Stop;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * The front door for everything that goes out about a debt: "may this go out for this account and
 * this debt on this day?" Every no is written down with the hold that says it.
 */
@ApplicationScoped
public class Holds {

  /**
   * What would go out.
   *
   * @param on the civil day it goes
   * @param towards the person it is for; null when it is for everybody who owes
   * @param what in words, as staff read it in the log: a letter's heading
   * @param about what it is, as {@code LETTER:<id>}: a hold stops the same thing once
   * @param sumPence how much it is about, or null
   */
  public record Going(
      UUID accountId,
      HeldAction action,
      AskedDebt debt,
      LocalDate on,
      UUID towards,
      String what,
      String about,
      Long sumPence) {}

  /**
   * What the holds say.
   *
   * @param holdId the hold that says no; null when it may go
   * @param mayBeApproved it may go all the same once a second person has said yes
   * @param words why not, as everybody who sees the account may read it; null when it may go
   */
  public record Answer(UUID holdId, boolean mayBeApproved, String words) {

    static final Answer GOES = new Answer(null, false, null);

    public boolean goes() {
      return holdId == null;
    }
  }

  /** That a {@code hold h} stands on a day: {@code %s} three times. */
  static final String STANDS =
      "h.starts_on <= %s and (h.ends_on is null or h.ends_on >= %s) and (h.ended_on is null or h.ended_on > %s)";

  /**
   * For set SQL over Direct Debit items: the hold that stops a second presentation, or null. By
   * number: the account, the day, the day the returned collection was due, its pence. The
   * collection is the debt, so it is covered when it was due by the cut-off day.
   */
  public static final String STOPS_RE_PRESENTATION =
      "(select h.id from hold h join hold_account ha on ha.hold_id = h.id and ha.account_id = %1$s "
          + "join account_balance hb on hb.account_id = ha.account_id where "
          + STANDS.formatted("%2$s", "%2$s", "%2$s")
          + " and (h.kind in ("
          + kinds(Covers.ALL)
          + ") or (h.kind in ("
          + kinds(Covers.AT_START)
          + ") and %3$s <= ha.cut_off_on) or (h.kind in ("
          + kinds(Covers.DISPUTED_SUM)
          + ") and ha.debt_pence > 0 and %4$s > greatest(0, hb.balance_pence - ha.debt_pence)))"
          + " order by h.starts_on, h.id limit 1)";

  /** Asking and setting a hold are one after the other, account by account. */
  private static final String ASKING =
      "select cast(pg_advisory_xact_lock_shared(40015, hashtext(cast(?1 as text))) as text)";

  static final String SETTING =
      "select cast(pg_advisory_xact_lock(40015, hashtext(cast(?1 as text))) as text)";

  private static final String HELD =
      """
      select h.id, h.kind, h.person_id, ha.cut_off_on, ha.debt_pence, b.balance_pence, d.before, d.charged, d.paid
        from hold_account ha join hold h on h.id = ha.hold_id join account_balance b on b.account_id = ha.account_id
        cross join lateral (
          select coalesce(sum(e.amount_pence) filter (where e.effective_on <= ha.cut_off_on), 0) as before,
                 coalesce(sum(e.amount_pence) filter (where e.effective_on > ha.cut_off_on and e.amount_pence > 0), 0) as charged,
                 coalesce(-sum(e.amount_pence) filter (where e.effective_on > ha.cut_off_on and e.amount_pence < 0), 0) as paid
            from entry e where e.account_id = ha.account_id and ha.cut_off_on is not null) d
       where ha.account_id = ?1 and\
      """
          + " "
          + STANDS.formatted("?2", "?2", "?2")
          + " order by h.starts_on, h.id";

  private static final String LOG =
      """
      insert into hold_stopped (account_id, id, hold_id, action, what, about, amount_pence, stopped_on, stopped_by_name)
      values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as bigint), ?8, ?9) on conflict (account_id, hold_id, about) do nothing\
      """;

  /**
   * Asks, in the caller's transaction, and writes a no down. One that a second person may lift is
   * not written down: nothing has been stopped yet.
   */
  public Uni<Answer> ask(Mutiny.Session session, Actor by, Going going) {
    return Sql.row(session, ASKING, going.accountId())
        .chain(() -> Sql.rows(session, HELD, going.accountId(), going.on()))
        .map(rows -> answer(rows, going))
        .call(answer ->
            answer.goes() || answer.mayBeApproved()
                ? Uni.createFrom().voidItem()
                : stopped(session, by, going, answer.holdId()));
  }

  /** Writes down what a hold stopped, for those who found out in their own statement. */
  public Uni<Void> stopped(Mutiny.Session session, Actor by, Going going, UUID holdId) {
    return Sql.run(
            session,
            LOG,
            going.accountId(),
            UuidCreator.getTimeOrderedEpoch(),
            holdId,
            going.action().name(),
            going.what(),
            going.about(),
            going.sumPence(),
            going.on(),
            by.name())
        .replaceWithVoid();
  }

  private static Answer answer(List<Object[]> rows, Going going) {
    if (rows.isEmpty()) {
      return Answer.GOES;
    }
    long owed = ((Number) rows.getFirst()[5]).longValue();
    return Stop.first(
            rows.stream().map(Holds::held).toList(),
            going.action(),
            going.debt(),
            owed,
            going.towards())
        .map(hold ->
            new Answer(
                hold.holdId(),
                hold.kind().mayBeApproved(),
                hold.kind().openWords()
                    + " on the account stops "
                    + going.action().words()
                    + "."))
        .orElse(Answer.GOES);
  }

  private static HeldDebt held(Object[] row) {
    return new HeldDebt(
        (UUID) row[0],
        HoldKind.valueOf((String) row[1]),
        (UUID) row[2],
        (LocalDate) row[3],
        row[4] == null ? null : ((Number) row[4]).longValue(),
        CoveredDebt.of(
                ((Number) row[6]).longValue(),
                ((Number) row[7]).longValue(),
                ((Number) row[8]).longValue())
            .coveredPence());
  }

  private static String kinds(Covers covers) {
    return HoldKind.stopping(HeldAction.RE_PRESENTATION, covers).stream()
        .map(kind -> "'" + kind.name() + "'")
        .collect(Collectors.joining(", "));
  }
}
