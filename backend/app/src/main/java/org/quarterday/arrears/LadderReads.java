package org.quarterday.arrears;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.arrears.rules.Ladder;
import org.quarterday.arrears.rules.Means;
import org.quarterday.arrears.rules.Step;

/** The ladder, as it stands on a day and as it was decided. */
@ApplicationScoped
class LadderReads {

  @Schema(name = "ArrearsStep")
  record Item(
      @Schema(examples = "LETTER_TWO") String code,
      LocalDate validFrom,
      @Schema(nullable = true, description = "The first day it no longer is so.")
          LocalDate validBefore,
      @Schema(description = "Higher is graver.", examples = "30") int place,
      @Schema(examples = "Second letter") String name,
      Means means,
      @Schema(description = "Real arrears from which it is taken, in pence.", examples = "1000")
          long atLeastPence,
      @Schema(description = "And from how many weeks of rent; nil: only the amount counts.")
          int atLeastWeeks,
      @Schema(nullable = true, examples = "LETTER_ONE") String needsCode,
      @Schema(description = "Days after the step it needs.", examples = "14") int waitDays,
      @Schema(description = "Days it counts once it is taken.", examples = "91") int countsDays,
      @Schema(description = "What the letter says; {arrears} is what is overdue.") String letter,
      @Schema(description = "Whether it is off the ladder from that day.") boolean withdrawn) {}

  @Schema(name = "ArrearsLadder")
  record Listed(List<Item> items) {}

  private static final String COLUMNS =
      """
      select code, valid_from, valid_before, place, name, means, at_least_pence, at_least_weeks, needs_code, wait_days, counts_days, letter,
             withdrawn from arrears_step\
      """;

  private static final String ON =
      COLUMNS
          + " where valid_from <= $1 and (valid_before is null or valid_before > $1) and not withdrawn order by place, code";

  private static final String ALL =
      COLUMNS + " where valid_before is null or valid_before > $1 order by place, code, valid_from";

  @Inject Pool pool;

  /** As it stands on a day. */
  static Uni<Ladder> on(SqlClient client, LocalDate day) {
    return client
        .preparedQuery(ON)
        .execute(Tuple.of(day))
        .map(rows ->
            new Ladder(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(LadderReads::item)
                    .map(LadderReads::step)
                    .toList()));
  }

  /** What stands on a day and what is decided for later. */
  Uni<Listed> from(LocalDate day) {
    return pool.preparedQuery(ALL)
        .execute(Tuple.of(day))
        .map(rows ->
            new Listed(
                StreamSupport.stream(rows.spliterator(), false).map(LadderReads::item).toList()));
  }

  private static Item item(Row row) {
    return new Item(
        row.getString("code"),
        row.getLocalDate("valid_from"),
        row.getLocalDate("valid_before"),
        row.getInteger("place"),
        row.getString("name"),
        Means.valueOf(row.getString("means")),
        row.getLong("at_least_pence"),
        row.getInteger("at_least_weeks"),
        row.getString("needs_code"),
        row.getInteger("wait_days"),
        row.getInteger("counts_days"),
        row.getString("letter"),
        row.getBoolean("withdrawn"));
  }

  private static Step step(Item item) {
    return new Step(
        item.code,
        item.place,
        item.name,
        item.means,
        item.atLeastPence,
        item.atLeastWeeks,
        item.needsCode,
        item.waitDays,
        item.countsDays,
        item.letter);
  }
}
