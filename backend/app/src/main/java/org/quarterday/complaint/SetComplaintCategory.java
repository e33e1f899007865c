package org.quarterday.complaint;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Dated;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Says what a complaint can be about, from a day on; those logged before keep what theirs was
 * called on their day.
 */
@ApplicationScoped
class SetComplaintCategory {

  /** What fits nothing else: without it some complaints could not be taken down (Code 2.1). */
  private static final String ALWAYS = "OTHER";

  @Schema(name = "ComplaintCategoryRequest")
  record Request(
      @NotNull @CivilDay @Schema(description = "Today or later.") LocalDate validFrom,
      @NotBlank @Size(max = 80) @Schema(examples = "A Direct Debit that was wrong") String name,
      @Schema(description = "It is off the list from that day.") boolean withdrawn) {}

  private static final String INSERT =
      """
      insert into complaint_category (code, valid_from, name, withdrawn, decided_by) values (?1, ?2, ?3, ?4, ?5)
      on conflict (code, valid_from) do update set name = excluded.name, withdrawn = excluded.withdrawn, decided_by = excluded.decided_by\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject ComplaintLists lists;

  /**
   * @throws Problem 422 COMPLAINT_LIST_WRONG at the field
   */
  Uni<ComplaintLists.Categories> run(Actor by, String code, Request request) {
    LocalDate from = request.validFrom();
    ComplaintLists.refusePast(today.date(), from);
    if (request.withdrawn() && ALWAYS.equals(code)) {
      throw Problem.of(
              ComplaintProblem.COMPLAINT_LIST_WRONG,
              "This one stays: a complaint can be about anything.")
          .at("/withdrawn");
    }
    return work.write(
            by,
            session ->
                Dated.begin(session, "complaint_category", code, from, ComplaintLists::later)
                    .chain(() ->
                        Sql.run(
                            session,
                            INSERT,
                            code,
                            from,
                            request.name().strip(),
                            request.withdrawn(),
                            by.name())))
        .chain(() -> lists.categories(today.date()));
  }
}
