package org.quarterday.hold;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.hold.rules.AskedDebt;
import org.quarterday.hold.rules.CoveredDebt;
import org.quarterday.hold.rules.HeldAction;
import org.quarterday.hold.rules.HeldDebt;
import org.quarterday.hold.rules.HoldKind;
import org.quarterday.hold.rules.Stop;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * The front door for everything that goes out about a debt: "may this go out for this account and
 * this debt on this day?" Every no is written down with the hold that says it. Whoever judges many
 * accounts at once reads {@link StandingHolds} first and asks here before it does anything.
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

    /** No hold says no. */
    public static final Answer GOES = new Answer(null, false, null);

    public boolean goes() {
      return holdId == null;
    }
  }

  /** Asking and setting a hold are one after the other, account by account. */
  private static final String ASKING =
      "select cast(pg_advisory_xact_lock_shared(40015, hashtext(cast(cast(?1 as uuid) as text))) as text)";

  static final String SETTING =
      "select cast(pg_advisory_xact_lock(40015, hashtext(cast(cast(?1 as uuid) as text))) as text)";

  private static final String HELD =
      StandingHolds.HELD.formatted("cast(?2 as date)", "ha.account_id = ?1");

  private static final String LOG =
      """
      insert into hold_stopped (account_id, id, hold_id, action, what, about, amount_pence, stopped_on, stopped_by_name)
      values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as bigint), ?8, ?9) on conflict (account_id, hold_id, about) do nothing\
      """;

  /**
   * Takes the turn of accounts before their rows are locked, for those who go on to ask about
   * several; in id order.
   */
  public static Uni<Void> inTurn(Mutiny.Session session, Collection<UUID> accounts) {
    return each(session, ASKING, accounts);
  }

  /** The same for who sets a hold: nobody asks about them until the commit. */
  static Uni<Void> alone(Mutiny.Session session, Collection<UUID> accounts) {
    return each(session, SETTING, accounts);
  }

  private static Uni<Void> each(Mutiny.Session session, String lock, Collection<UUID> accounts) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (UUID account : new TreeSet<>(accounts)) {
      all = all.chain(() -> Sql.row(session, lock, account)).replaceWithVoid();
    }
    return all;
  }

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

  /** What the holds would say now, for who only shows it; nothing is written down. */
  public Uni<Answer> judged(Mutiny.Session session, Going going) {
    return Sql.rows(session, HELD, going.accountId(), going.on()).map(rows -> answer(rows, going));
  }

  private static Uni<Void> stopped(Mutiny.Session session, Actor by, Going going, UUID holdId) {
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
    long owed = ((Number) rows.getFirst()[7]).longValue();
    return Stop.first(
            rows.stream().map(Holds::held).toList(),
            going.action(),
            going.debt(),
            owed,
            going.towards())
        .map(hold -> no(hold, going.action()))
        .orElse(Answer.GOES);
  }

  static Answer no(HeldDebt hold, HeldAction action) {
    return new Answer(hold.holdId(), hold.kind().mayBeApproved(), words(hold, action));
  }

  /** Why not, as everybody who sees the account may read it. */
  public static String words(HeldDebt hold, HeldAction action) {
    return hold.kind().openWords() + " on the account stops " + action.words() + ".";
  }

  /** The columns of {@link StandingHolds#HELD}. */
  private static HeldDebt held(Object[] row) {
    return new HeldDebt(
        (UUID) row[1],
        HoldKind.valueOf((String) row[2]),
        (UUID) row[3],
        (LocalDate) row[4],
        (LocalDate) row[5],
        row[6] == null ? null : pence(row[6]),
        CoveredDebt.of(pence(row[8]), pence(row[9]), pence(row[10])).coveredPence());
  }

  private static long pence(Object value) {
    return ((Number) value).longValue();
  }
}
