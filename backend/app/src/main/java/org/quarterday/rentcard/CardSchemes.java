package org.quarterday.rentcard;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.problem.Problem;
import org.quarterday.rentcard.rules.CardScheme;

/** How numbers of cards are made, from which day. */
@ApplicationScoped
class CardSchemes {

  @Schema(name = "RentCardScheme")
  record Item(
      LocalDate validFrom,
      @Schema(examples = "Payments network") String name,
      @Schema(examples = "633597") String issuer,
      @Schema(examples = "0102") String client,
      @Schema(description = "Of the whole number.", examples = "19") int digits,
      @Schema(
              description = "The GS1 application identifier of the barcode; empty for a plain one.",
              examples = "98")
          String barcodeType,
      @Schema(description = "The number of the first card.", examples = "6335970102000000012")
          String firstNumber,
      String madeByName) {}

  /** All of them. */
  @Schema(name = "RentCardSchemes")
  record Listed(List<Item> items) {}

  private static final String OF_A_DAY =
      "select * from rent_card_scheme where valid_from <= $1 order by valid_from desc limit 1";

  @Inject Pool pool;

  /** The newest first. */
  Uni<Listed> all() {
    return pool.query("select * from rent_card_scheme order by valid_from desc")
        .execute()
        .map(rows ->
            new Listed(
                StreamSupport.stream(rows.spliterator(), false).map(CardSchemes::item).toList()));
  }

  /**
   * @throws Problem 409 CARD_SCHEME_MISSING
   */
  static Uni<CardScheme> of(SqlConnection connection, LocalDate day) {
    return connection
        .preparedQuery(OF_A_DAY)
        .execute(Tuple.of(day))
        .map(rows -> {
          if (rows.rowCount() == 0) {
            throw Problem.of(
                RentCardProblem.CARD_SCHEME_MISSING, "Set it under reference data first.");
          }
          return scheme(rows.iterator().next());
        });
  }

  static CardScheme scheme(Row row) {
    return new CardScheme(
        row.getLocalDate("valid_from"),
        row.getString("name"),
        row.getString("issuer"),
        row.getString("client"),
        row.getInteger("digits"),
        row.getString("barcode_type"));
  }

  private static Item item(Row row) {
    CardScheme scheme = scheme(row);
    return new Item(
        scheme.validFrom(),
        scheme.name(),
        scheme.issuer(),
        scheme.client(),
        scheme.digits(),
        scheme.barcodeType(),
        scheme.number(1),
        row.getString("made_by_name"));
  }
}
