package org.quarterday.contact;

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

/** What a contact may be for and what may come of it, today and as decided for later. */
@ApplicationScoped
class ContactLists {

  static final String CODE = "[A-Z][A-Z0-9_]{2,30}";

  @Schema(name = "ContactReason")
  record Reason(
      String code,
      LocalDate validFrom,
      @Schema(nullable = true) LocalDate validBefore,
      int place,
      @Schema(examples = "Balance or statement") String name,
      @Schema(description = "Speaking of it is a contact about what is owed.") boolean aboutArrears,
      @Schema(
              description = "Days nobody asks again when it was resolved at the first contact.",
              examples = "14")
          int quietDays,
      @Schema(description = "Speaking of it is a case of Housing Online.") boolean aboutOnline,
      boolean withdrawn) {}

  @Schema(name = "ContactOutcome")
  record Outcome(
      String code,
      LocalDate validFrom,
      @Schema(nullable = true) LocalDate validBefore,
      int place,
      @Schema(examples = "Resolved there and then") String name,
      @Schema(description = "Somebody was spoken with.") boolean reached,
      @Schema(description = "Nothing is left to do.") boolean resolved,
      boolean withdrawn) {}

  @Schema(name = "ContactReasons")
  record Reasons(List<Reason> items) {}

  @Schema(name = "ContactOutcomes")
  record Outcomes(List<Outcome> items) {}

  private static final String FROM =
      " where valid_before is null or valid_before > $1 order by place, code, valid_from";

  @Inject Pool pool;

  Uni<Reasons> reasons(LocalDate day) {
    return pool.preparedQuery("select * from contact_reason" + FROM)
        .execute(Tuple.of(day))
        .map(rows ->
            new Reasons(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row ->
                        new Reason(
                            row.getString("code"),
                            row.getLocalDate("valid_from"),
                            row.getLocalDate("valid_before"),
                            row.getInteger("place"),
                            row.getString("name"),
                            row.getBoolean("about_arrears"),
                            row.getInteger("quiet_days"),
                            row.getBoolean("about_online"),
                            row.getBoolean("withdrawn")))
                    .toList()));
  }

  Uni<Outcomes> outcomes(LocalDate day) {
    return pool.preparedQuery("select * from contact_outcome" + FROM)
        .execute(Tuple.of(day))
        .map(rows ->
            new Outcomes(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row ->
                        new Outcome(
                            row.getString("code"),
                            row.getLocalDate("valid_from"),
                            row.getLocalDate("valid_before"),
                            row.getInteger("place"),
                            row.getString("name"),
                            row.getBoolean("reached"),
                            row.getBoolean("resolved"),
                            row.getBoolean("withdrawn")))
                    .toList()));
  }

  /** What was logged yesterday was logged with yesterday's list. */
  static Uni<Void> notBefore(LocalDate today, LocalDate from) {
    return from.isBefore(today)
        ? Uni.createFrom()
            .failure(
                Problem.of(ContactProblem.CONTACT_LIST_WRONG, "Choose today or a later day.")
                    .at("/validFrom"))
        : Uni.createFrom().voidItem();
  }

  static Problem later(LocalDate day) {
    return Problem.of(
            ContactProblem.CONTACT_LIST_WRONG,
            "It is decided already what it is from " + DayInWords.of(day) + " on.")
        .at("/validFrom");
  }
}
