package org.quarterday.writeoff;

import io.vertx.core.json.JsonArray;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.writeoff.rules.OwedWeek;

/** A week of rent, what of it is owed or covered, and from when on it cannot be sued for. */
@Schema(name = "WriteOffWeek")
record CoveredWeek(
    @Schema(description = "The first day of the rent week, on which it fell due.") LocalDate monday,
    @Schema(description = "In pence.", examples = "11746") long pence,
    @Schema(description = "The first day on which it cannot be sued for any more.")
        LocalDate barredFrom,
    boolean barred) {

  /** The ladder of limitation as it is shown. */
  static List<CoveredWeek> of(Collection<OwedWeek> weeks, LocalDate today) {
    return weeks.stream()
        .map(week ->
            new CoveredWeek(week.monday(), week.pence(), week.barredFrom(), week.barred(today)))
        .toList();
  }

  /** To be kept. */
  static String kept(List<CoveredWeek> weeks) {
    var kept = new JsonArray();
    weeks.forEach(week ->
        kept.add(
            new JsonArray()
                .add(week.monday.toString())
                .add(week.pence)
                .add(week.barredFrom.toString())));
    return kept.encode();
  }

  /** As they were kept, seen on a day. */
  static List<CoveredWeek> read(String kept, LocalDate today) {
    return new JsonArray(kept)
        .stream()
            .map(JsonArray.class::cast)
            .map(each -> {
              LocalDate from = LocalDate.parse(each.getString(2));
              return new CoveredWeek(
                  LocalDate.parse(each.getString(0)), each.getLong(1), from, !today.isBefore(from));
            })
            .toList();
  }
}
