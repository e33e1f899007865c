package org.quarterday.letter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Says by which ways a kind of letter may go, from a day on. What is served stays on paper. */
@ApplicationScoped
class SetLetterChannel {

  @Schema(name = "LetterChannel")
  record Request(
      boolean email,
      boolean text,
      @Schema(description = "Paper goes through the post gateway.") boolean gateway,
      @NotNull @CivilDay @Schema(examples = "2026-12-01") LocalDate validFrom) {}

  private static final String SET =
      """
      insert into letter_channel (kind, valid_from, email, text, gateway, set_by_name) values (?1, ?2, ?3, ?4, ?5, ?6)
      on conflict (kind, valid_from) do update set email = excluded.email, text = excluded.text, gateway = excluded.gateway,
                                                    set_by_name = excluded.set_by_name\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject TemplateReads reads;

  Uni<List<TemplateReads.Kind>> run(Actor by, LetterKind kind, Request request) {
    if (request.validFrom().isBefore(today.date())) {
      throw Problem.of(CommonProblem.INVALID, "Choose today or a later day.").at("/validFrom");
    }
    if (kind.paperOnly() && (request.email() || request.text())) {
      throw Problem.of(LetterProblem.LETTER_ON_PAPER_ONLY, "It is served, or comes before a claim.")
          .at(request.email() ? "/email" : "/text");
    }
    return work.write(
            by,
            session ->
                Sql.run(
                    session,
                    SET,
                    kind.name(),
                    request.validFrom(),
                    request.email(),
                    request.text(),
                    request.gateway(),
                    by.name()))
        .chain(() -> reads.kinds(request.validFrom()));
  }
}
