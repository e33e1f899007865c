package org.quarterday.hold;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.hold.rules.HoldDays;
import org.quarterday.hold.rules.HoldKind;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * The hold of a debt a complaint disputes, for the feature that keeps complaints: set and ended in
 * the commit of what happens to the complaint. Only the sum in dispute is held.
 */
@ApplicationScoped
public class ComplaintHolds {

  /**
   * A dispute as far as its hold needs it.
   *
   * @param complainant as written down: who disputes it
   * @param reference the complaint's
   * @param pence the sum in dispute, more than nil
   */
  public record Disputed(
      UUID accountId, String complainant, String reference, long pence, LocalDate from) {}

  private static final String END =
      """
      update hold set ended_on = ?2, ended_why = ?3, ended_by = ?4, ended_by_name = ?5, ended_at = clock_timestamp(), version = version + 1
       where id = ?1 and ended_on is null\
      """;

  @Inject HoldTimes times;
  @Inject HoldStart start;

  /**
   * Before the complaint's row is locked: nobody asks about the account until the commit.
   *
   * @param accountId null when the complaint is about none, and nothing waits for it
   */
  public static Uni<Void> inTurn(Mutiny.Session session, UUID accountId) {
    return accountId == null
        ? Uni.createFrom().voidItem()
        : Holds.alone(session, List.of(accountId));
  }

  /** In the transaction of the complaint, the account's turn taken; its id. */
  public Uni<UUID> set(Mutiny.Session session, Actor by, Disputed disputed) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return times
        .on(session, disputed.from())
        .map(days -> HoldDays.of(HoldKind.COMPLAINT, disputed.from(), null, null, days))
        .map(days -> hold(id, disputed, days))
        .call(hold -> hold.save(session, by))
        .call(hold -> hold.standsOn(session, disputed.accountId(), null, disputed.pence()))
        .call(() -> start.begin(session, by, id))
        .replaceWith(id);
  }

  private static NewHold hold(UUID id, Disputed disputed, HoldDays days) {
    return new NewHold(
        id,
        HoldKind.COMPLAINT,
        null,
        null,
        new NewHold.Source(
            disputed.complainant(),
            disputed.reference(),
            "The complaint on the account",
            "The complaint disputes a part of what is asked for"),
        disputed.from(),
        null,
        days);
  }

  /** The complaint is over. One that somebody ended before stays as they left it. */
  public Uni<Void> end(Mutiny.Session session, Actor by, UUID holdId, LocalDate on, String why) {
    return Sql.run(session, END, holdId, on, why, by.id(), by.name())
        .chain(rows ->
            rows == 0
                ? Uni.createFrom().voidItem()
                : KeptHold.happened(session, by, holdId, "ENDED", why));
  }
}
