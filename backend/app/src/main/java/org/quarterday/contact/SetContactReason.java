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

/**
 * Says what a contact may be for, from a day on; contacts logged before keep what it was on their
 * day.
 */
@ApplicationScoped
class SetContactReason {

  @Schema(name = "ContactReasonRequest")
  record Request(
      @NotNull @CivilDay @Schema(description = "Today or later.") LocalDate validFrom,
      @Min(1) @Max(99) @Schema(description = "Where it stands in the list.") int place,
      @NotBlank @Size(max = 60) @Schema(examples = "Balance or statement") String name,
      @Schema(description = "Speaking of it is a contact about what is owed.") boolean aboutArrears,
      @Min(1)
          @Max(180)
          @Schema(
              description = "Days nobody asks again when it was resolved at the first contact.",
              examples = "14")
          int quietDays,
      @Schema(description = "Speaking of it is a case of Housing Online.") boolean aboutOnline,
      @Schema(description = "It is off the list from that day.") boolean withdrawn) {}

  private static final String INSERT =
      """
      insert into contact_reason (code, valid_from, place, name, about_arrears, quiet_days, about_online, withdrawn, decided_by)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      on conflict (code, valid_from) do update set place = excluded.place, name = excluded.name, about_arrears = excluded.about_arrears,
             quiet_days = excluded.quiet_days, about_online = excluded.about_online, withdrawn = excluded.withdrawn, decided_by = excluded.decided_by\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject ContactLists lists;

  /**
   * @throws Problem 422 CONTACT_LIST_WRONG at the field
   */
  Uni<ContactLists.Reasons> run(Actor by, String code, Request request) {
    LocalDate from = request.validFrom();
    return ContactLists.notBefore(today.date(), from)
        .chain(() ->
            work.write(
                by,
                session ->
                    Dated.begin(session, "contact_reason", code, from, ContactLists::later)
                        .chain(() ->
                            Sql.run(
                                session,
                                INSERT,
                                code,
                                from,
                                request.place(),
                                request.name().strip(),
                                request.aboutArrears(),
                                request.quietDays(),
                                request.aboutOnline(),
                                request.withdrawn(),
                                by.name()))))
        .chain(() -> lists.reasons(today.date()));
  }
}
