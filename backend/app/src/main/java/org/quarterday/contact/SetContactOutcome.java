package org.quarterday.contact;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/** Says what may come of a contact, from a day on. */
@ApplicationScoped
class SetContactOutcome {

  @Schema(name = "ContactOutcomeRequest")
  record Request(
      @NotNull @CivilDay @Schema(description = "Today or later.") LocalDate validFrom,
      @Min(1) @Max(99) @Schema(description = "Where it stands in the list.") int place,
      @NotBlank @Size(max = 60) @Schema(examples = "Resolved there and then") String name,
      @Schema(description = "Somebody was spoken with.") boolean reached,
      @Schema(description = "Nothing is left to do.") boolean resolved,
      @Schema(description = "It is off the list from that day.") boolean withdrawn) {}

  private static final String INSERT =
      """
      insert into contact_outcome (code, valid_from, place, name, reached, resolved, withdrawn, decided_by)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      on conflict (code, valid_from) do update set place = excluded.place, name = excluded.name, reached = excluded.reached,
             resolved = excluded.resolved, withdrawn = excluded.withdrawn, decided_by = excluded.decided_by\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject ContactLists lists;

  /**
   * @throws Problem 422 CONTACT_LIST_WRONG at the field
   */
  Uni<ContactLists.Outcomes> run(Actor by, String code, Request request) {
    if (request.resolved() && !request.reached()) {
      return Uni.createFrom()
          .failure(
              Problem.of(
                      ContactProblem.CONTACT_LIST_WRONG,
                      "Nothing is resolved with somebody who was not spoken with.")
                  .at("/resolved"));
    }
    LocalDate from = request.validFrom();
    return ContactLists.notBefore(today.date(), from)
        .chain(() ->
            work.write(
                by,
                session ->
                    Dated.begin(session, "contact_outcome", code, from, ContactLists::later)
                        .chain(() ->
                            Sql.run(
                                session,
                                INSERT,
                                code,
                                from,
                                request.place(),
                                request.name().strip(),
                                request.reached(),
                                request.resolved(),
                                request.withdrawn(),
                                by.name()))))
        .chain(() -> lists.outcomes(today.date()));
  }
}
