package org.quarterday.bank;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** Says that a line was not what it was explained as: it is open again. */
@ApplicationScoped
class TakeBackExplanation {

  private static final String TAKE_BACK =
      """
      update bank_line set state = 'OPEN', explanation = null, settled_at = null, settled_by = null, settled_by_name = null where id = $1\
      """;

  @Inject Work work;

  /**
   * @param request why it was not that
   * @throws Problem 404 BANK_LINE_NOT_FOUND, 409 BANK_LINE_NOT_SETTLED
   */
  Uni<ExplainLine.Answer> run(Actor by, UUID id, ExplainLine.Request request) {
    return work.sql(
        by,
        request.reason().strip(),
        connection ->
            ExplainLine.lock(connection, id)
                .invoke(row -> {
                  if (!row.getString("state").equals("EXPLAINED")) {
                    throw Problem.of(
                        BankProblem.BANK_LINE_NOT_SETTLED, "It has no explanation to take back.");
                  }
                })
                .chain(() -> connection.preparedQuery(TAKE_BACK).execute(Tuple.of(id)))
                .replaceWith(new ExplainLine.Answer(id, BankLineReads.State.OPEN)));
  }
}
