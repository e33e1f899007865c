package org.quarterday.court;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.court.rules.ClaimState;
import org.quarterday.court.rules.WarrantState;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** The warrant that stands on an account, and what the court's decision makes of it. */
final class StandingWarrant {

  private static final String READ =
      "select id, state from court_warrant where account_id = ?1 and state in ('ASKED', 'DATED', 'SUSPENDED') for update";

  private static final String MOVE =
      "update court_warrant set state = ?3, version = version + 1 where account_id = ?1 and id = ?2";

  private StandingWarrant() {}

  /** In the commit of the decision, so that no eviction stands on a day the court took away. */
  static Uni<Void> follow(
      Mutiny.Session session, Actor by, UUID accountId, LocalDate on, ClaimState claim) {
    return claim
        .ofWarrant()
        .map(event ->
            Sql.row(session, READ, accountId)
                .chain(row ->
                    row == null
                        ? Uni.createFrom().voidItem()
                        : move(session, by, accountId, on, event, row)))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private static Uni<Void> move(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      LocalDate on,
      WarrantState.Event event,
      Object[] row) {
    UUID id = (UUID) row[0];
    return WarrantState.valueOf((String) row[1])
        .after(event)
        .map(after ->
            Sql.run(session, MOVE, accountId, id, after.name())
                .chain(() ->
                    CourtEvents.add(
                        session,
                        by,
                        accountId,
                        id,
                        CourtEvents.Kind.WARRANT,
                        on,
                        event == WarrantState.Event.SUSPEND
                            ? "The warrant is suspended by the court's decision."
                            : "The warrant has ended with its claim.")))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }
}
