package org.quarterday.formertenant;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.formertenant.rules.CaseAction;
import org.quarterday.formertenant.rules.CaseStage;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/**
 * A case, held for a change.
 *
 * @param nextOn when its stage's action is due; null once it is closed
 * @param reported whether a report about it waits for its answer
 */
record HeldCase(UUID accountId, UUID id, CaseStage stage, LocalDate nextOn, boolean reported) {

  private static final String HOLD =
      """
      select c.account_id, c.id, c.stage, c.next_on,
             exists (select from former_tenant_report r where r.account_id = c.account_id and r.state = 'ASKED')
        from former_tenant_case c where %s for update of c\
      """;

  private static final String MOVE =
      """
      update former_tenant_case set stage = ?3, stage_since = case when stage = ?3 then stage_since else cast(?4 as date) end,
             next_on = cast(?5 as date), closed_on = case when ?3 = 'CLOSED' then cast(?4 as date) end, version = version + 1
       where account_id = ?1 and id = ?2\
      """;

  /** Locks its row: of two who work it at once, the second sees what the first did. */
  static Uni<HeldCase> hold(Mutiny.Session session, UUID id) {
    return Sql.row(session, HOLD.formatted("c.id = ?1"), id)
        .map(row -> {
          if (row == null) {
            throw Problem.of(
                FormerTenantProblem.FORMER_TENANT_CASE_NOT_FOUND, "Look at the board again.");
          }
          return held(row);
        });
  }

  /** The account's open one, or null. */
  static Uni<HeldCase> open(Mutiny.Session session, UUID accountId) {
    return Sql.row(session, HOLD.formatted("c.account_id = ?1 and c.stage <> 'CLOSED'"), accountId)
        .map(row -> row == null ? null : held(row));
  }

  private static HeldCase held(Object[] row) {
    return new HeldCase(
        (UUID) row[0],
        (UUID) row[1],
        CaseStage.valueOf((String) row[2]),
        (LocalDate) row[3],
        (Boolean) row[4]);
  }

  /**
   * Where the action leads.
   *
   * @throws Problem 409 CASE_CANNOT when it cannot happen at this stage
   */
  CaseStage after(CaseAction action) {
    return stage
        .after(action)
        .orElseThrow(() ->
            Problem.of(
                    FormerTenantProblem.CASE_CANNOT,
                    "The case is at: %s.".formatted(stage.words().toLowerCase(java.util.Locale.UK)))
                .at("/action"));
  }

  /** Moves it; {@code due} is null for a closed one. */
  Uni<Void> move(Mutiny.Session session, CaseStage to, LocalDate today, LocalDate due) {
    return Sql.run(session, MOVE, accountId, id, to.name(), today, due).replaceWithVoid();
  }
}
