package org.quarterday.rentcard;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Sets how numbers of cards are made from a day on. Cards that were given keep their numbers, so a
 * scheme in use is followed by another and never changed.
 */
@ApplicationScoped
class SetCardScheme {

  @Schema(name = "RentCardSchemeRequest")
  record Request(
      @NotNull @Schema(description = "Today or later.") LocalDate validFrom,
      @NotBlank @Size(max = 60) @Schema(examples = "Payments network") String name,
      @NotNull @Pattern(regexp = "[0-9]{4,8}") @Schema(examples = "633597") String issuer,
      @NotNull @Pattern(regexp = "[0-9]{1,6}") @Schema(examples = "0102") String client,
      @Min(14) @Max(19) @Schema(examples = "19") int digits,
      @NotNull
          @Pattern(regexp = "([0-9]{2,4})?")
          @Schema(
              description = "The GS1 application identifier of the barcode; empty for a plain one.",
              examples = "98")
          String barcodeType) {}

  /** Issuer and client leave room for a hundred thousand cards. */
  private static final int LEAST_ROOM = 6;

  private static final String SET =
      """
      insert into rent_card_scheme (valid_from, name, issuer, client, digits, barcode_type, made_by, made_by_name)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict (valid_from) do update set name = excluded.name, issuer = excluded.issuer, client = excluded.client,
             digits = excluded.digits, barcode_type = excluded.barcode_type, made_by = excluded.made_by, made_by_name = excluded.made_by_name
       where not exists (select from rent_card c where c.scheme_from = rent_card_scheme.valid_from)\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject CardSchemes schemes;

  /**
   * @throws Problem 422 CARD_SCHEME_WRONG, naming the field
   */
  Uni<CardSchemes.Listed> run(Actor by, Request request) {
    if (request.validFrom().isBefore(today.date())) {
      throw wrong("It begins today or later.", "/validFrom");
    }
    int taken = request.issuer().length() + request.client().length();
    if (taken + LEAST_ROOM > request.digits()) {
      throw wrong("Issuer and client leave no room for the cards.", "/digits");
    }
    return work.sql(
            by,
            "",
            connection ->
                connection
                    .preparedQuery(SET)
                    .execute(
                        Tuple.of(
                                request.validFrom(),
                                request.name().strip(),
                                request.issuer(),
                                request.client(),
                                request.digits(),
                                request.barcodeType())
                            .addString(by.id())
                            .addString(by.name()))
                    .invoke(rows -> {
                      if (rows.rowCount() == 0) {
                        throw wrong("Cards were given by the one of that day.", "/validFrom");
                      }
                    }))
        .chain(schemes::all);
  }

  private static Problem wrong(String why, String at) {
    return Problem.of(RentCardProblem.CARD_SCHEME_WRONG, why).at(at);
  }
}
