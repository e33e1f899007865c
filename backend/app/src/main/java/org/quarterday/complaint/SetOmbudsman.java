package org.quarterday.complaint;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Says where complainants find the Ombudsman, from a day on: every letter of that day and after
 * tells them. Letters that went keep what they said.
 */
@ApplicationScoped
class SetOmbudsman {

  @Schema(name = "ComplaintOmbudsmanRequest")
  record Request(
      @NotNull @CivilDay @Schema(description = "Today or later.") LocalDate validFrom,
      @NotBlank @Size(max = 100) @Schema(examples = "Housing Ombudsman Service") String name,
      @NotBlank @Size(max = 300) @Schema(description = "For letters, its lines parted by commas.")
          String address,
      @NotBlank @Size(max = 40) @Schema(examples = "01632 960100") String telephone,
      @NotBlank @Size(max = 120) @Schema(examples = "info@ombudsman.example") String email,
      @NotBlank @Size(max = 120) @Schema(examples = "www.ombudsman.example") String web) {}

  private static final String KNOWN =
      "select valid_from from complaint_ombudsman order by valid_from for update";

  private static final String END =
      "update complaint_ombudsman set valid_before = ?1 where valid_before is null and valid_from < ?1";

  private static final String INSERT =
      """
      insert into complaint_ombudsman (valid_from, name, address, telephone, email, web, decided_by) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      on conflict (valid_from) do update set name = excluded.name, address = excluded.address, telephone = excluded.telephone,
             email = excluded.email, web = excluded.web, decided_by = excluded.decided_by\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject ComplaintLists lists;

  /**
   * @throws Problem 422 COMPLAINT_LIST_WRONG at the day
   */
  Uni<ComplaintLists.Ombudsmen> run(Actor by, Request request) {
    ComplaintLists.refusePast(today.date(), request.validFrom());
    return work.write(
            by,
            session ->
                Sql.rows(session, KNOWN)
                    .invoke(rows -> refuseLater(rows, request.validFrom()))
                    .chain(() -> Sql.run(session, END, request.validFrom()))
                    .chain(() -> save(session, by, request)))
        .chain(() -> lists.ombudsmen(today.date()));
  }

  private static void refuseLater(List<Object[]> rows, LocalDate from) {
    rows.stream()
        .map(row -> (LocalDate) row[0])
        .filter(day -> day.isAfter(from))
        .findFirst()
        .ifPresent(day -> {
          throw ComplaintLists.later(day);
        });
  }

  private static Uni<Integer> save(Mutiny.Session session, Actor by, Request request) {
    return Sql.run(
        session,
        INSERT,
        request.validFrom(),
        request.name().strip(),
        request.address().strip(),
        request.telephone().strip(),
        request.email().strip(),
        request.web().strip(),
        by.name());
  }
}
