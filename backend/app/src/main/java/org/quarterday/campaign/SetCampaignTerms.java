package org.quarterday.campaign;

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
import org.quarterday.platform.work.DatedRow;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Settles what holds for campaigns from a day on, today or later. */
@ApplicationScoped
class SetCampaignTerms {

  @Schema(name = "CampaignTermsRequest")
  record Request(
      @NotNull @CivilDay @Schema(description = "Today or later.") LocalDate validFrom,
      @Min(0) @Max(1000) @Schema(description = "More than these are approved by another person.")
          int aloneRecipients,
      @Min(0)
          @Max(90)
          @Schema(description = "Who was contacted within them is left out; 0: nobody is.")
          int restDays,
      @Min(1)
          @Max(366)
          @Schema(description = "The same words to the same people go once within them.")
          int sameDays,
      @Min(0) @Max(23) @Schema(description = "The first hour anything goes, in London.")
          int fromHour,
      @Min(1) @Max(24) @Schema(description = "The hour at which nothing goes any more.")
          int beforeHour,
      @NotNull Boolean sundays,
      @NotBlank @Size(min = 3, max = 40) @Schema(examples = "01632 960123") String telephone) {}

  private static final String BEGIN =
      """
      insert into campaign_terms (valid_from, alone_recipients, rest_days, same_days, from_hour, before_hour, sundays, telephone, set_by_name)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)\
      """;

  @Inject Work work;
  @Inject Today today;

  /**
   * @throws Problem 422 CAMPAIGN_TERMS_WRONG at the field that cannot be so
   */
  Uni<Request> run(Actor by, Request request) {
    if (request.beforeHour() <= request.fromHour()) {
      throw wrong("/beforeHour", "It ends after it begins.");
    }
    return work.write(
        by,
        session ->
            DatedRow.end(
                    session,
                    "campaign_terms",
                    "CAMPAIGNS",
                    request.validFrom(),
                    today.date(),
                    SetCampaignTerms::wrong)
                .chain(() ->
                    Sql.run(
                        session,
                        BEGIN,
                        request.validFrom(),
                        request.aloneRecipients(),
                        request.restDays(),
                        request.sameDays(),
                        request.fromHour(),
                        request.beforeHour(),
                        request.sundays(),
                        request.telephone().strip(),
                        by.name()))
                .replaceWith(request));
  }

  private static Problem wrong(String pointer, String detail) {
    return Problem.of(CampaignProblem.CAMPAIGN_TERMS_WRONG, detail).at(pointer);
  }
}
