package org.quarterday.agency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.agency.rules.DataRole;
import org.quarterday.agency.rules.Pays;
import org.quarterday.calendar.DayInWords;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Sets what was agreed with an agency from today or a later day on; the first terms make the
 * agency. What it paid before keeps the terms of its day.
 */
@ApplicationScoped
class SetAgencyTerms {

  @Schema(name = "AgencyTermsRequest")
  record Request(
      @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,19}") @Schema(examples = "HARROW_LEE")
          String code,
      @NotBlank @Size(max = 100) @Schema(examples = "Harrow Lee Recoveries") String name,
      @NotNull @CivilDay @Schema(description = "Today or later.") LocalDate validFrom,
      @Schema(description = "Whether debts may be placed with it.") boolean inUse,
      @NotNull Pays pays,
      @Min(0)
          @Max(10_000)
          @Schema(
              description = "Of what it collects, in hundredths of a per cent.",
              examples = "1500")
          int commissionPoints,
      @Min(0)
          @Max(10_000)
          @Schema(
              description = "VAT on the commission, in hundredths of a per cent.",
              examples = "2000")
          int vatPoints,
      @NotBlank @Size(max = 200) @Schema(examples = "Contract RB/2026/114") String contract,
      @CivilDay @Schema(nullable = true, description = "Its last day; null while nothing ends it.")
          LocalDate contractTo,
      @NotNull DataRole dataRole,
      @NotBlank
          @Size(max = 500)
          @Schema(
              description = "Where the data agreement lies.",
              examples = "Data processing agreement of 3 March 2026, contracts register 114")
          String dataEvidence) {}

  @Schema(name = "AgencyTermsSet")
  record Answer(String code, LocalDate validFrom) {}

  private static final String AGENCY =
      """
      insert into agency (code, name) values (?1, ?2) on conflict (code) do update set name = excluded.name where agency.name <> excluded.name\
      """;

  private static final String LOCKED =
      "select valid_from from agency_terms where agency_code = ?1 order by valid_from for update";

  private static final String ENDS =
      "update agency_terms set valid_before = ?2 where agency_code = ?1 and valid_before is null and valid_from < ?2";

  private static final String INSERT =
      """
      insert into agency_terms (agency_code, valid_from, in_use, pays, commission_points, vat_points, contract, contract_to, data_role, data_evidence, set_by_name)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as date), ?9, ?10, ?11)
      on conflict (agency_code, valid_from) do update set in_use = excluded.in_use, pays = excluded.pays, commission_points = excluded.commission_points,
        vat_points = excluded.vat_points, contract = excluded.contract, contract_to = excluded.contract_to, data_role = excluded.data_role,
        data_evidence = excluded.data_evidence, set_by_name = excluded.set_by_name\
      """;

  @Inject Work work;
  @Inject Today today;

  /**
   * @throws Problem 422 AGENCY_TERMS_WRONG
   */
  Uni<Answer> run(Actor by, Request request) {
    refuse(request);
    return work.write(
        by,
        session ->
            Sql.run(session, AGENCY, request.code(), request.name().strip())
                .chain(() -> Sql.rows(session, LOCKED, request.code()))
                .invoke(rows -> refuseLater(request, rows))
                .chain(() -> save(session, by, request))
                .replaceWith(new Answer(request.code(), request.validFrom())));
  }

  private void refuse(Request request) {
    if (request.validFrom().isBefore(today.date())) {
      throw wrong("Choose today or a later day.").at("/validFrom");
    }
    if (request.contractTo() != null && request.contractTo().isBefore(request.validFrom())) {
      throw wrong("The contract would be over before these terms begin.").at("/contractTo");
    }
  }

  private static Problem wrong(String why) {
    return Problem.of(AgencyProblem.AGENCY_TERMS_WRONG, why);
  }

  private static void refuseLater(Request request, List<Object[]> rows) {
    rows.stream()
        .map(row -> (LocalDate) row[0])
        .filter(day -> day.isAfter(request.validFrom()))
        .findFirst()
        .ifPresent(day -> {
          throw wrong("Terms from " + DayInWords.of(day) + " are on record already.")
              .at("/validFrom");
        });
  }

  private static Uni<Integer> save(Mutiny.Session session, Actor by, Request request) {
    return Sql.run(session, ENDS, request.code(), request.validFrom())
        .chain(() ->
            Sql.run(
                session,
                INSERT,
                request.code(),
                request.validFrom(),
                request.inUse(),
                request.pays().name(),
                request.commissionPoints(),
                request.vatPoints(),
                request.contract().strip(),
                request.contractTo(),
                request.dataRole().name(),
                request.dataEvidence().strip(),
                by.name()));
  }
}
