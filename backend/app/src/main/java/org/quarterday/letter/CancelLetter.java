package org.quarterday.letter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Keeps a letter from going. It stays, with the reason, as evidence of what did not go. */
@ApplicationScoped
class CancelLetter {

  @Schema(name = "LetterCancellation")
  record Request(@NotBlank @Size(max = 200) String why) {}

  @Schema(name = "LetterCancelled")
  record Answer(UUID id) {}

  @Inject Work work;
  @Inject OwnAccount ownAccount;

  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        request.why(),
        session ->
            Sql.row(session, "select state, account_id from letter where id = ?1 for update", id)
                .invoke(CancelLetter::refuse)
                .call(row -> ownAccount.refuseAny(session, by, (UUID) row[1]))
                .chain(() ->
                    Sql.run(
                        session,
                        "update letter set state = 'CANCELLED', cancelled_why = ?2, version = version + 1 where id = ?1",
                        id,
                        request.why().strip()))
                .replaceWith(new Answer(id)));
  }

  private static void refuse(Object[] row) {
    if (row == null) {
      throw Problem.of(LetterProblem.LETTER_NOT_FOUND, "Look at the list of letters again.");
    }
    if ("SENT".equals(row[0])) {
      throw Problem.of(LetterProblem.LETTER_SENT, "It cannot be called back from the post.");
    }
    if ("CANCELLED".equals(row[0])) {
      throw Problem.of(LetterProblem.LETTER_CANCELLED, "Nothing is left to do.");
    }
  }
}
