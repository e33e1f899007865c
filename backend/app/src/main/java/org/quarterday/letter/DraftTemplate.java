package org.quarterday.letter;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.letter.rules.LetterFormat;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.letter.rules.LetterLanguage;
import org.quarterday.letter.rules.TemplateText;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Begins a version of a letter's template, or changes it while it is a draft. One draft of a kind,
 * language and form at a time. Nobody who had a hand in it can approve it.
 */
@ApplicationScoped
class DraftTemplate {

  @Schema(name = "LetterTemplateDraft")
  record Request(
      @NotNull @Schema(examples = "ARREARS") LetterKind kind,
      @NotNull LetterLanguage language,
      @NotNull @Schema(description = "STANDARD, LARGE_PRINT or EASY_READ.") LetterFormat format,
      @NotBlank @Size(max = 120) @Schema(examples = "Your rent is behind") String subject,
      @NotBlank
          @Size(max = 20000)
          @Schema(examples = "Your account owes ((debt)).\n\n- Pay today\n- Or ring us\n\n((help))")
          String body) {}

  @Schema(name = "LetterTemplateKept")
  record Answer(
      UUID id,
      @Schema(description = "Of the versions of this kind, language and form.", examples = "3")
          int number,
      int version) {}

  private static final String NEXT =
      """
      insert into letter_template (id, kind, language, format, number, subject, body, state, drafted_by, drafted_by_name, written_by)
      select ?1, ?2, ?3, ?4, coalesce(max(number), 0) + 1, ?5, ?6, 'DRAFT', ?7, ?8, array[?7]
        from letter_template where kind = ?2 and language = ?3 and format = ?4\
      """;

  private static final String CHANGE =
      """
      update letter_template set subject = ?2, body = ?3, drafted_by = ?4, drafted_by_name = ?5, drafted_at = clock_timestamp(),
             written_by = array_append(written_by, ?4), version = version + 1 where id = ?1\
      """;

  @Inject Work work;

  Uni<Answer> begin(Actor by, Request request) {
    refuse(request);
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return work.write(
        by,
        session ->
            inTurn(session, request)
                .chain(() -> refuseSecond(session, request))
                .chain(() ->
                    Sql.run(
                        session,
                        NEXT,
                        id,
                        request.kind().name(),
                        request.language().name(),
                        request.format().name(),
                        request.subject().strip(),
                        request.body(),
                        by.id(),
                        by.name()))
                .chain(() -> answer(session, id)));
  }

  /**
   * @throws Problem 412 STALE, 409 LETTER_TEMPLATE_SETTLED once it was approved or discarded
   */
  Uni<Answer> change(Actor by, UUID id, String ifMatch, Request request) {
    refuse(request);
    return work.write(
        by,
        session ->
            TemplateRow.draft(session, id, by)
                .invoke(row -> IfMatch.require(ifMatch, row.version()))
                .invoke(row -> refuseOther(row, request))
                .chain(() ->
                    Sql.run(
                        session,
                        CHANGE,
                        id,
                        request.subject().strip(),
                        request.body(),
                        by.id(),
                        by.name()))
                .chain(() -> answer(session, id)));
  }

  /** Two who begin at once take numbers one after the other. */
  private static Uni<Object[]> inTurn(Mutiny.Session session, Request request) {
    return Sql.row(
        session,
        "select cast(pg_advisory_xact_lock(hashtext(?1)) as text)",
        "letter_template:" + request.kind() + request.language() + request.format());
  }

  private static Uni<Void> refuseSecond(Mutiny.Session session, Request request) {
    return Sql.row(
            session,
            "select count(*) from letter_template where kind = ?1 and language = ?2 and format = ?3 and state = 'DRAFT'",
            request.kind().name(),
            request.language().name(),
            request.format().name())
        .invoke(row -> {
          if (((Number) row[0]).longValue() > 0) {
            throw Problem.of(
                LetterProblem.LETTER_TEMPLATE_DRAFTED, "Go on with that one, or discard it.");
          }
        })
        .replaceWithVoid();
  }

  private static Uni<Answer> answer(Mutiny.Session session, UUID id) {
    return Sql.row(session, "select number, version from letter_template where id = ?1", id)
        .map(row -> new Answer(id, ((Number) row[0]).intValue(), ((Number) row[1]).intValue()));
  }

  private static void refuseOther(TemplateRow row, Request request) {
    if (row.kind() != request.kind()
        || row.language() != request.language()
        || row.format() != request.format()) {
      throw Problem.of(CommonProblem.INVALID, "A version stays what it is a version of.")
          .at("/kind");
    }
  }

  private static void refuse(Request request) {
    if (request.format().bySupplier()) {
      throw Problem.of(CommonProblem.INVALID, "A supplier makes it from the standard words.")
          .at("/format");
    }
    refuse("/subject", TemplateText.ofLine(request.kind(), request.subject()));
    refuse("/body", TemplateText.of(request.kind(), request.body()).faults());
  }

  private static void refuse(String pointer, List<TemplateText.Fault> faults) {
    if (faults.isEmpty()) {
      return;
    }
    var problem =
        Problem.of(LetterProblem.LETTER_TEMPLATE_FAULTY, "Put right what is named, then save.");
    for (TemplateText.Fault fault : faults) {
      problem.at(
          pointer,
          "LETTER_TEMPLATE_FAULTY",
          "Line %d, column %d: %s".formatted(fault.line(), fault.column(), fault.words()));
    }
    throw problem;
  }
}
