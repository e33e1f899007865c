package org.quarterday.court;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.DatedRow;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Sets what the law wants of a kind of notice from a day on, or ends the kind; a notice that was
 * made keeps the days it was made with.
 */
@ApplicationScoped
class SetNoticeKind {

  private static final int MOST_DAYS = 400;
  private static final int MOST = 60;

  @Schema(name = "CourtNoticeKindRequest")
  record Request(
      @NotBlank @Pattern(regexp = DatedRow.CODE) @Schema(examples = "SEEKING_POSSESSION")
          String code,
      @NotNull @CivilDay @Schema(description = "Today or later.") LocalDate validFrom,
      @Schema(description = "Whether such notices are made from that day on.") boolean inUse,
      @NotBlank @Size(max = 80) String name,
      @NotEmpty @Size(max = 20) @Schema(description = "Codes of the tenures it is for.")
          List<@NotBlank @Size(max = 10) String> tenures,
      @Min(1) @Max(MOST_DAYS) @Schema(description = "Days it runs before a claim.", examples = "28")
          int noticeDays,
      @Min(1)
          @Max(MOST)
          @Schema(
              nullable = true,
              description = "Months after its earliest day until it lapses; null: it does not.",
              examples = "12")
          Integer livesMonths,
      @Min(1)
          @Max(MOST)
          @Schema(
              nullable = true,
              description = "Days in which a review may be asked for; null: there is none.",
              examples = "14")
          Integer reviewDays,
      @NotBlank
          @Size(max = 100)
          @Schema(description = "The law that says so.", examples = "Housing Act 1985 s.83")
          String source) {}

  @Schema(name = "CourtNoticeKindSet")
  record Answer(String code, LocalDate validFrom) {}

  private static final String USED =
      "select 1 from court_notice where kind_code = ?1 and kind_valid_from = ?2 limit 1";

  private static final String UNKNOWN =
      """
      select t from unnest(string_to_array(cast(?1 as text), ',')) t where not exists (select from tenure_type y where y.code = t) limit 1\
      """;

  private static final String INSERT =
      """
      insert into court_notice_kind (code, valid_from, name, tenures, notice_days, lives_months, review_days, source, set_by_name)
      values (?1, ?2, ?3, string_to_array(cast(?4 as text), ','), ?5, cast(?6 as integer), cast(?7 as integer), ?8, ?9)\
      """;

  @Inject Work work;
  @Inject Today today;

  /**
   * @throws Problem 422 COURT_SETTING_WRONG
   */
  Uni<Answer> run(Actor by, Request request) {
    return work.write(
        by,
        session ->
            refuse(session, request)
                .chain(() ->
                    DatedRow.end(
                        session,
                        "court_notice_kind",
                        request.code(),
                        request.validFrom(),
                        today.date(),
                        CourtProblem::setting))
                .chain(() -> begin(session, by, request))
                .replaceWith(new Answer(request.code(), request.validFrom())));
  }

  private static Uni<Void> refuse(Mutiny.Session session, Request request) {
    return Sql.row(session, UNKNOWN, tenures(request))
        .invoke(unknown -> {
          if (unknown != null) {
            throw CourtProblem.setting("/tenures", "There is no tenure %s.".formatted(unknown[0]));
          }
        })
        .chain(() -> Sql.row(session, USED, request.code(), request.validFrom()))
        .invoke(used -> {
          if (used != null) {
            throw CourtProblem.setting(
                "/validFrom", "Notices were made by what began that day: choose a later one.");
          }
        })
        .replaceWithVoid();
  }

  private static String tenures(Request request) {
    return String.join(",", new TreeSet<>(request.tenures()));
  }

  private static Uni<Integer> begin(Mutiny.Session session, Actor by, Request request) {
    return request.inUse()
        ? Sql.run(
            session,
            INSERT,
            request.code(),
            request.validFrom(),
            request.name().strip(),
            tenures(request),
            request.noticeDays(),
            request.livesMonths(),
            request.reviewDays(),
            request.source().strip(),
            by.name())
        : Uni.createFrom().item(0);
  }
}
