package org.quarterday.recharge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Sets a kind of recharge from today or a later day on, or ends it: what was recharged keeps the
 * terms of its day.
 */
@ApplicationScoped
class SetRechargeKind {

  @Schema(name = "RechargeKindRequest")
  record Request(
      @NotBlank @Pattern(regexp = "[A-Z_]{3,30}") @Schema(examples = "LOCKS") String code,
      @NotNull @CivilDay @Schema(description = "Today or later.") LocalDate validFrom,
      @Schema(description = "Whether it is recharged from that day on.") boolean inUse,
      @NotBlank @Size(max = 60) String name,
      @NotBlank @Schema(description = "A charge that is not weekly.", examples = "DRP")
          String typeCode,
      @NotBlank @Size(max = 200) @Schema(description = "What has to be on file.") String evidence,
      @Positive @Schema(nullable = true, description = "At most, in pence.") Long mostPence) {}

  @Schema(name = "RechargeKindSet")
  record Answer(String code, LocalDate validFrom) {}

  private static final String LOCKED =
      "select valid_from from recharge_kind where code = ?1 order by valid_from for update";

  /** A weekly charge posted once would be a difference in every proof of the account. */
  private static final String TYPE =
      """
      select 1 from transaction_type k join transaction_type_terms t on t.type_code = k.code and t.valid_from <= ?2
         and (t.valid_before is null or t.valid_before > ?2)
       where k.code = ?1 and k.kind = 'CHARGE' and not t.apportioned and not t.charged_in_free_weeks\
      """;

  private static final String ENDS =
      "update recharge_kind set valid_before = ?2 where code = ?1 and valid_before is null and valid_from < ?2";

  private static final String INSERT =
      """
      insert into recharge_kind (code, valid_from, name, type_code, evidence, most_pence, set_by_name)
      values (?1, ?2, ?3, ?4, ?5, cast(?6 as bigint), ?7)\
      """;

  @Inject Work work;
  @Inject Today today;

  Uni<Answer> run(Actor by, Request request) {
    if (request.validFrom().isBefore(today.date())) {
      throw wrong("Choose today or a later day.", "/validFrom");
    }
    return work.write(
        by,
        session ->
            Sql.rows(session, LOCKED, request.code())
                .invoke(rows -> refuseDays(request, rows))
                .chain(() -> Sql.row(session, TYPE, request.typeCode(), request.validFrom()))
                .invoke(type -> {
                  if (type == null) {
                    throw wrong("Choose a charge type that is not charged weekly.", "/typeCode");
                  }
                })
                .chain(() -> save(session, by, request))
                .replaceWith(new Answer(request.code(), request.validFrom())));
  }

  /** One that begins on that very day may have been used already. */
  private static void refuseDays(Request request, List<Object[]> rows) {
    rows.stream()
        .map(row -> (LocalDate) row[0])
        .filter(day -> !day.isBefore(request.validFrom()))
        .findFirst()
        .ifPresent(day -> {
          throw wrong("Terms from " + DayInWords.of(day) + " are on record already.", "/validFrom");
        });
  }

  private static Problem wrong(String detail, String pointer) {
    return Problem.of(RechargeProblem.RECHARGE_KIND_WRONG, detail).at(pointer);
  }

  private static Uni<Void> save(Mutiny.Session session, Actor by, Request request) {
    return Sql.run(session, ENDS, request.code(), request.validFrom())
        .chain(() ->
            request.inUse()
                ? Sql.run(
                    session,
                    INSERT,
                    request.code(),
                    request.validFrom(),
                    request.name().strip(),
                    request.typeCode(),
                    request.evidence().strip(),
                    request.mostPence(),
                    by.name())
                : Uni.createFrom().item(0))
        .replaceWithVoid();
  }
}
