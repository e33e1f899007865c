package org.quarterday.collection;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Takes a run back before any money has moved: a dry run nobody wants, a file that was not sent or
 * that Bacs refused. Its collections are planned again and its instructions wait for the next run;
 * its serial number stays used.
 */
@ApplicationScoped
public class WithdrawCollection {

  /** Why it is taken back. */
  @Schema(name = "CollectionWithdrawal")
  public record Request(
      @NotBlank
          @Size(min = 5, max = 200)
          @Schema(examples = "Bacs refused the file: wrong processing day")
          String reason) {}

  /** The run as it is then. */
  @Schema(name = "CollectionWithdrawn")
  public record Answer(UUID id, @Schema(examples = "WITHDRAWN") String state) {}

  private static final Set<CollectionRun.State> OPEN =
      Set.of(CollectionRun.State.DRAFT, CollectionRun.State.MADE, CollectionRun.State.SUBMITTED);

  private static final String ITEMS =
      """
      update direct_debit_item set state = 'PLANNED', run_id = null, transaction_code = null
       where run_id = ?1 and state in ('IN_RUN', 'SENT')\
      """;

  /** What was lodged is captured again; a mandate that has moved on since is left alone. */
  private static final String MANDATES =
      """
      update mandate m set lodge = case l.transaction_code when '0N' then 'NEW' when '0C' then 'CANCEL' else 'CONVERT' end,
             state = case l.transaction_code when '0N' then 'CAPTURED' else m.state end,
             lodged_on = case l.transaction_code when '0N' then null else m.lodged_on end,
             live_from = case l.transaction_code when '0C' then m.live_from end, version = m.version + 1
        from collection_line l
       where l.run_id = ?1 and l.item_id is null and m.account_id = l.account_id and m.id = l.mandate_id and m.lodge = 'NONE'
         and m.state = case l.transaction_code when '0N' then 'LODGED' when '0C' then 'CANCELLED' else m.state end\
      """;

  private static final String WITHDRAWN =
      "update collection_run set state = ?2, version = version + 1 where id = ?1";

  @Inject Work work;

  /** By whoever may release runs. */
  public Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        request.reason(),
        session ->
            CollectionRun.hold(session, id)
                .invoke(WithdrawCollection::refuse)
                .map(run -> run.state() == CollectionRun.State.DRAFT ? "DISCARDED" : "WITHDRAWN")
                .call(state -> withdrawn(session, id, state))
                .map(state -> new Answer(id, state)));
  }

  private static void refuse(CollectionRun run) {
    if (!OPEN.contains(run.state())) {
      throw Problem.of(
          CollectionProblem.COLLECTION_CANNOT, "It is " + run.state().name().toLowerCase() + ".");
    }
  }

  private static Uni<Integer> withdrawn(Mutiny.Session session, UUID id, String state) {
    return "DISCARDED".equals(state)
        ? Sql.run(session, WITHDRAWN, id, state)
        : Sql.run(session, ITEMS, id)
            .chain(() -> Sql.run(session, MANDATES, id))
            .chain(() -> Sql.run(session, WITHDRAWN, id, state));
  }
}
