package org.quarterday.letter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Another person's yes to a version, as it was read, and from which day it is in use. Letters of
 * earlier days keep their words, so that day is today or later, and no day has two.
 */
@ApplicationScoped
class ApproveTemplate {

  @Schema(name = "LetterTemplateApproval")
  record Request(
      @NotNull
          @Schema(
              description = "The first civil day it is in use: today or later.",
              examples = "2026-12-01")
          LocalDate inUseFrom) {}

  @Schema(name = "LetterTemplateDecided")
  record Answer(UUID id) {}

  private static final String APPROVE =
      """
      update letter_template set state = 'APPROVED', in_use_from = ?2, approved_by = ?3, approved_by_name = ?4, approved_at = clock_timestamp(),
             version = version + 1 where id = ?1\
      """;

  private static final String TAKEN =
      """
      select count(*) from letter_template where kind = ?1 and language = ?2 and format = ?3 and state = 'APPROVED' and in_use_from = ?4\
      """;

  @Inject Work work;
  @Inject Today today;

  /**
   * @throws Problem 409 SAME_PERSON, LETTER_TEMPLATE_SETTLED or LETTER_TEMPLATE_DAY_TAKEN, 412
   *     STALE when it is not what was read
   */
  Uni<Answer> run(Actor by, UUID id, String ifMatch, Request request) {
    if (request.inUseFrom().isBefore(today.date())) {
      throw Problem.of(CommonProblem.INVALID, "Choose today or a later day.").at("/inUseFrom");
    }
    return work.write(
        by,
        session ->
            TemplateRow.draft(session, id, by)
                .invoke(row -> IfMatch.require(ifMatch, row.version()))
                .invoke(row -> FourEyes.require(row.writtenBy(), by, "wrote this version"))
                .call(row -> refuseTaken(session, row, request.inUseFrom()))
                .chain(() -> Sql.run(session, APPROVE, id, request.inUseFrom(), by.id(), by.name()))
                .replaceWith(new Answer(id)));
  }

  private static Uni<Void> refuseTaken(Mutiny.Session session, TemplateRow row, LocalDate from) {
    return Sql.row(
            session, TAKEN, row.kind().name(), row.language().name(), row.format().name(), from)
        .invoke(found -> {
          if (((Number) found[0]).longValue() > 0) {
            throw Problem.of(
                    LetterProblem.LETTER_TEMPLATE_DAY_TAKEN, "Choose another day for this one.")
                .at("/inUseFrom");
          }
        })
        .replaceWithVoid();
  }
}
