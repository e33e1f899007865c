package org.quarterday.universalcredit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.WorkingDays;
import org.quarterday.platform.clock.BankHolidays;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Enters a list of to-dos; each line says what became of it, and a wrong one keeps no other out.
 */
@ApplicationScoped
class EnterToDoList {

  @Schema(name = "UniversalCreditToDoListRequest")
  record Request(
      @NotBlank
          @Size(max = 200_000)
          @Schema(
              description =
                  "A line for each: reference, kind, claim name, received, tenancy reference; by commas or tabs.",
              examples = "TD-2026-000123,Provide tenancy details,Ama Example,16/11/2026,T500123")
          String text) {}

  @Schema(name = "UniversalCreditToDoListEntered")
  record Answer(
      @Schema(description = "How many were entered.") int entered,
      @Schema(description = "Those that were not.") List<Refused> refused) {}

  @Schema(name = "UniversalCreditToDoLineRefused")
  record Refused(int line, String why) {}

  private static final String KINDS =
      """
      select code, name from universal_credit_to_do_kind where valid_from <= ?1 and (valid_before is null or valid_before > ?1)\
      """;

  @Inject Work work;
  @Inject Today today;

  Uni<Answer> run(Actor by, Request request) {
    LocalDate day = today.date();
    return work.write(
        by,
        session ->
            kinds(session, day)
                .map(kinds -> PastedToDos.read(request.text, kinds))
                .chain(rows ->
                    BankHolidays.of(session).chain(days -> enter(session, by, rows, days))));
  }

  private static Uni<Map<String, String>> kinds(Mutiny.Session session, LocalDate day) {
    return Sql.rows(session, KINDS, day)
        .map(rows -> {
          Map<String, String> kinds = new HashMap<>();
          for (Object[] row : rows) {
            kinds.put(((String) row[0]).toLowerCase(Locale.UK), (String) row[0]);
            kinds.put(((String) row[1]).toLowerCase(Locale.UK), (String) row[0]);
          }
          return kinds;
        });
  }

  private Uni<Answer> enter(
      Mutiny.Session session, Actor by, List<PastedToDos.Row> rows, WorkingDays days) {
    List<UUID> entered = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    Uni<Void> all = Uni.createFrom().voidItem();
    for (PastedToDos.Row row : rows) {
      if (row.toDo() == null) {
        refused.add(new Refused(row.line(), row.problem()));
        continue;
      }
      all =
          all.chain(() -> row.toDo().enter(session, by, today.date(), days))
              .invoke(entered::add)
              .replaceWithVoid()
              .onFailure(Problem.class)
              .recoverWithUni(problem -> {
                refused.add(new Refused(row.line(), problem.getMessage()));
                return Uni.createFrom().voidItem();
              });
    }
    return all.map(done ->
        new Answer(
            entered.size(),
            refused.stream().sorted(Comparator.comparingInt(Refused::line)).toList()));
  }
}
