package org.quarterday.message;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Sets what a text costs from a day on: today or later. A price that begins on that very day is
 * replaced; the audit log keeps what it was.
 */
@ApplicationScoped
class SetTextPrice {

  @Schema(name = "TextPriceRequest")
  record Request(
      @NotNull @CivilDay @Schema(description = "Today or later.") LocalDate validFrom,
      @NotNull
          @Min(0)
          @Max(10_000)
          @Schema(
              description = "Of one fragment before VAT, in hundredths of a penny.",
              examples = "240")
          Integer hundredthsOfPenny,
      @NotNull
          @Min(0)
          @Max(10_000)
          @Schema(description = "VAT in hundredths of a per cent.", examples = "2000")
          Integer vatBasisPoints,
      @NotNull
          @Min(0)
          @Max(10_000_000)
          @Schema(
              description = "Texts without charge from 1 April to 31 March.",
              examples = "10000")
          Integer freeAYear) {}

  @Inject Work work;
  @Inject Today today;

  Uni<TextPriceReads.Item> run(Actor by, Request request) {
    if (request.validFrom().isBefore(today.date())) {
      throw Problem.of(CommonProblem.INVALID, "Choose today or a later day.").at("/validFrom");
    }
    return work.write(
        by,
        session ->
            Sql.rows(session, "select valid_from from text_price order by valid_from for update")
                .invoke(rows -> refuseLater(request, rows))
                .chain(() -> save(session, request))
                .replaceWith(
                    new TextPriceReads.Item(
                        request.validFrom(),
                        null,
                        request.hundredthsOfPenny(),
                        request.vatBasisPoints(),
                        request.freeAYear())));
  }

  private static void refuseLater(Request request, List<Object[]> rows) {
    rows.stream()
        .map(row -> (LocalDate) row[0])
        .filter(day -> day.isAfter(request.validFrom()))
        .findFirst()
        .ifPresent(day -> {
          throw Problem.of(
                  MessageProblem.TEXT_PRICE_DECIDED,
                  "A price from " + DayInWords.of(day) + " is on record already.")
              .at("/validFrom");
        });
  }

  private static Uni<Integer> save(Mutiny.Session session, Request request) {
    return Sql.run(
            session,
            "update text_price set valid_before = ?1 where valid_before is null and valid_from < ?1",
            request.validFrom())
        .chain(() ->
            Sql.run(
                session,
                """
                insert into text_price (valid_from, hundredths_of_penny, vat_basis_points, free_a_year) values (?1, ?2, ?3, ?4)
                on conflict (valid_from) do update set hundredths_of_penny = excluded.hundredths_of_penny,
                       vat_basis_points = excluded.vat_basis_points, free_a_year = excluded.free_a_year\
                """,
                request.validFrom(),
                request.hundredthsOfPenny(),
                request.vatBasisPoints(),
                request.freeAYear()));
  }
}
