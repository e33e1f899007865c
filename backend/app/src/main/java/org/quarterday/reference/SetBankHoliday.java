package org.quarterday.reference;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Makes a day a bank holiday, gives one another name, or takes one off the list. A day that has
 * been is history: deadlines have been counted with it.
 */
@ApplicationScoped
class SetBankHoliday {

  @Schema(name = "BankHolidayRequest")
  record Request(
      @NotBlank @Size(max = 80) @Schema(examples = "Bank holiday for the jubilee") String name) {}

  @Schema(name = "BankHoliday")
  record Answer(LocalDate day, @Schema(examples = "Boxing Day") String name) {}

  @Inject Work work;
  @Inject Today today;

  /** With {@code request} null the day is an ordinary day again. */
  Uni<Answer> run(Actor by, LocalDate day, Request request) {
    if (!day.isAfter(today.date())) {
      throw Problem.of(ReferenceProblem.DAY_PAST, "Deadlines have been counted with this day.")
          .at("/day");
    }
    return work.write(
        by,
        session ->
            request == null
                ? Sql.run(session, "delete from bank_holiday where day = ?1", day)
                    .replaceWith(new Answer(day, ""))
                : Sql.run(
                        session,
                        "insert into bank_holiday (day, name) values (?1, ?2) on conflict (day) do update set name = excluded.name",
                        day,
                        request.name().strip())
                    .replaceWith(new Answer(day, request.name().strip())));
  }
}
