package org.quarterday.letter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * A second person's yes to a letter to somebody who has to be written to with care. Bound to the
 * page that was read, by its hash.
 */
@ApplicationScoped
class ApproveLetter {

  @Schema(name = "LetterApproval")
  record Request(
      @NotBlank @Schema(description = "SHA-256 of the PDF that was read, in hex.") String sha256,
      @NotBlank
          @Size(min = 5, max = 200)
          @Schema(examples = "Plain, kind, and the support line is on it")
          String note) {}

  @Schema(name = "LetterApproved")
  record Answer(UUID id) {}

  private static final String HELD =
      """
      select state, account_id, needs_approval, approved_by is not null as approved, queued_by, sha256 from letter where id = ?1 for update\
      """;

  private static final String APPROVED =
      """
      update letter set approved_by = ?2, approved_by_name = ?3, approved_at = clock_timestamp(), version = version + 1 where id = ?1\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;

  /**
   * @throws Problem 404 LETTER_NOT_FOUND, 409 SAME_PERSON, LETTER_NOT_MADE, LETTER_CHANGED or
   *     LETTER_NEEDS_NO_APPROVAL
   */
  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        request.note().strip(),
        session ->
            Sql.row(session, HELD, id)
                .invoke(ApproveLetter::refuseMissing)
                .call(row -> ownAccount.refuseAny(session, by, (UUID) row[1]))
                .invoke(row -> refuse(row, by, request))
                .chain(() -> Sql.run(session, APPROVED, id, by.id(), by.name()))
                .replaceWith(new Answer(id)));
  }

  private static void refuseMissing(Object[] row) {
    if (row == null) {
      throw Problem.of(LetterProblem.LETTER_NOT_FOUND, "Look at the list of letters again.");
    }
  }

  private static void refuse(Object[] row, Actor by, Request request) {
    String state = (String) row[0];
    if ("QUEUED".equals(state)) {
      throw Problem.of(LetterProblem.LETTER_NOT_MADE, "It takes some seconds.");
    }
    if (!("MADE".equals(state) || "TO_SUPPLIER".equals(state))
        || !(Boolean) row[2]
        || (Boolean) row[3]) {
      throw Problem.of(LetterProblem.LETTER_NEEDS_NO_APPROVAL, "Nothing is left to do.");
    }
    FourEyes.require((String) row[4], by, "queued this letter");
    if (!HexFormat.of().formatHex((byte[]) row[5]).equalsIgnoreCase(request.sha256().strip())) {
      throw Problem.of(LetterProblem.LETTER_CHANGED, "Read it again.").at("/sha256");
    }
  }
}
