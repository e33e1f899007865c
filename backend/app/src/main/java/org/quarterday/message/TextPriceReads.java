package org.quarterday.message;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a text costs, day by day. */
@ApplicationScoped
class TextPriceReads {

  @Schema(name = "TextPrice")
  record Item(
      LocalDate validFrom,
      @Schema(nullable = true, description = "The first civil day it no longer holds.")
          LocalDate validBefore,
      @Schema(description = "Of one fragment before VAT.", examples = "240") int hundredthsOfPenny,
      @Schema(description = "2000 is 20 %.", examples = "2000") int vatBasisPoints,
      @Schema(description = "From 1 April to 31 March.", examples = "10000") int freeAYear) {}

  @Schema(name = "TextPrices")
  record Answer(List<Item> items) {}

  @Inject Pool pool;

  Uni<Answer> list() {
    return pool.query(
            "select valid_from, valid_before, hundredths_of_penny, vat_basis_points, free_a_year from text_price order by valid_from desc")
        .execute()
        .map(rows ->
            new Answer(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row ->
                        new Item(
                            row.getLocalDate(0),
                            row.getLocalDate(1),
                            row.getInteger(2),
                            row.getInteger(3),
                            row.getInteger(4)))
                    .toList()));
  }
}
