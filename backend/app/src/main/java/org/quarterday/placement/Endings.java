package org.quarterday.placement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.formertenant.Cases;
import org.quarterday.placement.rules.DebtState;
import org.quarterday.placement.rules.Ending;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.task.Tasks;
import org.quarterday.writeoff.Findings;

/**
 * Takes a debt from an agency, whatever for: the case is decided anew, what a write-off may rest on
 * is on record, and somebody has to tell the agency. All of it in the transaction of what ends it.
 */
@ApplicationScoped
class Endings {

  /** The task that is done by the file of recalls. */
  static final String TELL = "AGENCY_RECALL";

  /** Why, and in what words. */
  record End(Ending ending, String why) {}

  /** What it was before. */
  record Ended(UUID id, UUID placementId, String agencyCode, DebtState before) {}

  private static final String HOLD =
      """
      select d.id, d.placement_id, d.agency_code, d.state, a.name, c.reference from placement_debt d join agency a on a.code = d.agency_code
        join account c on c.account_id = d.account_id
       where d.account_id = ?1 and d.state in (%s) for update of d\
      """
          .formatted(DebtState.liveAsSql());

  private static final String END =
      """
      update placement_debt set state = ?3, ending = ?4, why = left(?5, 500), ended_on = ?6, ended_by_name = ?7, version = version + 1
       where account_id = ?1 and id = ?2\
      """;

  private static final String HASHED = "update placement set content_hash = ?2 where id = ?1";

  @Inject Cases cases;
  @Inject Tasks tasks;
  @Inject Today today;

  /** Null when no agency has it, and nobody chose it for one. */
  Uni<Ended> end(Mutiny.Session session, Actor by, UUID accountId, End end) {
    return Sql.row(session, HOLD, accountId)
        .chain(row ->
            row == null ? Uni.createFrom().nullItem() : end(session, by, accountId, end, row));
  }

  private Uni<Ended> end(Mutiny.Session session, Actor by, UUID accountId, End end, Object[] row) {
    var ended =
        new Ended(
            (UUID) row[0], (UUID) row[1], (String) row[2], DebtState.valueOf((String) row[3]));
    // A draft is not with the agency yet: whatever stops it, it never went.
    Ending ending = ended.before().isOut() ? end.ending() : Ending.LEFT_OUT;
    String agency = (String) row[4];
    return Sql.run(
            session,
            END,
            accountId,
            ended.id(),
            ending.state().name(),
            ending.name(),
            end.why(),
            today.date(),
            by.name())
        .chain(() ->
            ended.before().isOut()
                ? after(session, by, accountId, ended, agency, ending, end.why(), (String) row[5])
                : offTheDraft(session, ended))
        .replaceWith(ended);
  }

  /** Whoever looked at the draft before has to look again. */
  private static Uni<Void> offTheDraft(Mutiny.Session session, Ended ended) {
    return HeldPlacement.content(session, ended.placementId(), ended.agencyCode())
        .chain(hash -> Sql.run(session, HASHED, ended.placementId(), hash))
        .replaceWithVoid();
  }

  private Uni<Void> after(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      Ended ended,
      String agency,
      Ending ending,
      String why,
      String reference) {
    String words = "No longer with %s: %s".formatted(agency, why);
    return cases
        .cameBack(session, by, accountId, words.length() > 500 ? words.substring(0, 500) : words)
        .chain(() ->
            ending.isAgencyReturn()
                ? Findings.agencyReturned(
                    session, by, accountId, today.date(), agency, ending.words())
                : Uni.createFrom().voidItem())
        .chain(() ->
            ending.state() == DebtState.RECALLED
                ? tell(session, by, accountId, ended, agency, reference)
                : Uni.createFrom().voidItem());
  }

  private Uni<Void> tell(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      Ended ended,
      String agency,
      String reference) {
    return tasks
        .raise(
            session,
            by,
            new Tasks.Task(
                accountId,
                TELL,
                "Tell %s to stop".formatted(agency),
                "The debt on %s was called back. Make the file of recalls and send it to %s today."
                    .formatted(reference, agency),
                Tasks.Priority.TODAY,
                "PLACEMENT_DEBT:" + ended.id()))
        .replaceWithVoid();
  }
}
