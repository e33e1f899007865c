package org.quarterday.marker;

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
import org.quarterday.calendar.DayInWords;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Dated;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Says what a marker may be for and how long, from a day on; markers of before keep what it was.
 */
@ApplicationScoped
class SetMarkerCategory {

  @Schema(name = "MarkerCategoryRequest")
  record Request(
      @NotNull @CivilDay @Schema(description = "Today or later.") LocalDate validFrom,
      @Min(1) @Max(99) @Schema(description = "Where it stands in the list.") int place,
      @NotBlank @Size(max = 60) @Schema(examples = "Violence") String name,
      @Min(1) @Max(60) @Schema(examples = "12") int reviewMonths,
      @Min(1) @Max(90) @Schema(examples = "28") int remindDays,
      @Schema(description = "It is off the list from that day.") boolean withdrawn) {}

  private static final String INSERT =
      """
      insert into cautionary_category (code, valid_from, place, name, review_months, remind_days, withdrawn, decided_by)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      on conflict (code, valid_from) do update set place = excluded.place, name = excluded.name, review_months = excluded.review_months,
             remind_days = excluded.remind_days, withdrawn = excluded.withdrawn, decided_by = excluded.decided_by\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject MarkerCategories categories;

  /**
   * @throws Problem 422 MARKER_LIST_WRONG at the field
   */
  Uni<MarkerCategories.All> run(Actor by, String code, Request request) {
    LocalDate from = request.validFrom();
    if (from.isBefore(today.date())) {
      return Uni.createFrom().failure(wrong("Choose today or a later day."));
    }
    return work.write(
            by,
            session ->
                Dated.begin(
                        session,
                        "cautionary_category",
                        code,
                        from,
                        later ->
                            wrong(
                                "It is decided already what it is from %s on."
                                    .formatted(DayInWords.of(later))))
                    .chain(() ->
                        Sql.run(
                            session,
                            INSERT,
                            code,
                            from,
                            request.place(),
                            request.name().strip(),
                            request.reviewMonths(),
                            request.remindDays(),
                            request.withdrawn(),
                            by.name())))
        .chain(() -> categories.of(today.date()));
  }

  private static Problem wrong(String detail) {
    return Problem.of(MarkerProblem.MARKER_LIST_WRONG, detail).at("/validFrom");
  }
}
