package org.quarterday.complaint;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.calendar.DayInWords;
import org.quarterday.platform.problem.Problem;

/** What complaints can be about and where the Ombudsman is, today and as decided for later. */
@ApplicationScoped
class ComplaintLists {

  static final String CODE = "[A-Z0-9_]{3,30}";

  @Schema(name = "ComplaintCategory")
  record Category(
      @Schema(examples = "DIRECT_DEBIT") String code,
      LocalDate validFrom,
      @Schema(nullable = true, description = "The first civil day it no longer holds.")
          LocalDate validBefore,
      @Schema(examples = "A Direct Debit that was wrong") String name,
      @Schema(description = "Off the list from that day.") boolean withdrawn) {}

  @Schema(name = "ComplaintCategories")
  record Categories(List<Category> items) {}

  @Schema(name = "ComplaintOmbudsman")
  record Ombudsman(
      LocalDate validFrom,
      @Schema(nullable = true, description = "The first civil day it no longer holds.")
          LocalDate validBefore,
      @Schema(examples = "Housing Ombudsman Service") String name,
      String address,
      String telephone,
      String email,
      String web) {}

  @Schema(name = "ComplaintOmbudsmen")
  record Ombudsmen(List<Ombudsman> items) {}

  private static final String CATEGORIES =
      """
      select code, valid_from, valid_before, name, withdrawn from complaint_category
       where valid_before is null or valid_before > $1 order by code = 'OTHER', name, valid_from\
      """;

  private static final String OMBUDSMEN =
      """
      select valid_from, valid_before, name, address, telephone, email, web from complaint_ombudsman
       where valid_before is null or valid_before > $1 order by valid_from\
      """;

  @Inject Pool pool;

  Uni<Categories> categories(LocalDate day) {
    return pool.preparedQuery(CATEGORIES)
        .execute(Tuple.of(day))
        .map(rows ->
            new Categories(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row ->
                        new Category(
                            row.getString(0),
                            row.getLocalDate(1),
                            row.getLocalDate(2),
                            row.getString(3),
                            row.getBoolean(4)))
                    .toList()));
  }

  Uni<Ombudsmen> ombudsmen(LocalDate day) {
    return pool.preparedQuery(OMBUDSMEN)
        .execute(Tuple.of(day))
        .map(rows ->
            new Ombudsmen(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row ->
                        new Ombudsman(
                            row.getLocalDate(0),
                            row.getLocalDate(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6)))
                    .toList()));
  }

  /** What was written yesterday stands with yesterday's list. */
  static void refusePast(LocalDate today, LocalDate from) {
    if (from.isBefore(today)) {
      throw Problem.of(ComplaintProblem.COMPLAINT_LIST_WRONG, "Choose today or a later day.")
          .at("/validFrom");
    }
  }

  static Problem later(LocalDate day) {
    return Problem.of(
            ComplaintProblem.COMPLAINT_LIST_WRONG,
            "It is decided already what it is from " + DayInWords.of(day) + " on.")
        .at("/validFrom");
  }
}
