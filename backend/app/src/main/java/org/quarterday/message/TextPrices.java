package org.quarterday.message;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import org.quarterday.message.rules.TextPrice;
import org.quarterday.platform.clock.Today;

/** What texts cost on a day, and how many have used up the free ones of its year. */
public final class TextPrices {

  /**
   * @param sentThisYear fragments since 1 April
   */
  public record Priced(TextPrice price, long sentThisYear) {

    /** What so many more fragments cost, in pence with VAT. */
    public long pence(long fragments) {
      return price.pence(fragments, sentThisYear);
    }
  }

  private static final String PRICED =
      """
      select hundredths_of_penny, vat_basis_points, free_a_year,
             (select coalesce(sum(fragments), 0) from message where channel = 'TEXT' and sent_at >= $2) as sent
        from text_price where valid_from <= $1 and (valid_before is null or valid_before > $1)\
      """;

  private TextPrices() {}

  /** Null when no price is on record for the day. */
  public static Uni<Priced> on(SqlClient client, LocalDate day) {
    var begins = TextPrice.yearOf(day).atStartOfDay(Today.LONDON).toOffsetDateTime();
    return client
        .preparedQuery(PRICED)
        .execute(Tuple.of(day, begins))
        .map(rows -> {
          if (rows.size() == 0) {
            return null;
          }
          var row = rows.iterator().next();
          return new Priced(
              new TextPrice(row.getInteger(0), row.getInteger(1), row.getInteger(2)),
              row.getLong("sent"));
        });
  }
}
