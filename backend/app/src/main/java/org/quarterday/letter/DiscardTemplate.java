package org.quarterday.letter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Drops a draft that is not wanted. It stays on the list, and its number is not used again. */
@ApplicationScoped
class DiscardTemplate {

  private static final String DISCARD =
      "update letter_template set state = 'DISCARDED', version = version + 1 where id = ?1";

  @Inject Work work;

  /**
   * @throws Problem 409 LETTER_TEMPLATE_SETTLED
   */
  Uni<ApproveTemplate.Answer> run(Actor by, UUID id) {
    return work.write(
        by,
        session ->
            TemplateRow.draft(session, id, by)
                .chain(() -> Sql.run(session, DISCARD, id))
                .replaceWith(new ApproveTemplate.Answer(id)));
  }
}
