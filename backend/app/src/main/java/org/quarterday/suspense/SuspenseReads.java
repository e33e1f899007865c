package org.quarterday.suspense;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.Problem;
import org.quarterday.suspense.rules.AgeBand;

/** Money in suspense, the longest waiting first, and how much of it has waited how long. */
@ApplicationScoped
class SuspenseReads {

  /** Where an item is: waiting for a proposal, for an approval, or with nothing left in it. */
  @Schema(name = "SuspenseState")
  enum State {
    WAITING,
    PROPOSED,
    SETTLED
  }

  @Schema(name = "SuspenseItem")
  record Item(
      UUID id,
      State state,
      @Schema(examples = "PAYPOINT") String source,
      @Schema(examples = "PP-20261124-00183") String sourceLineId,
      @Schema(nullable = true) UUID fileId,
      @Schema(nullable = true) Integer line,
      @Schema(description = "As the payer quoted it; may be empty.", examples = "100O177")
          String paymentRef,
      @Schema(description = "What came, in pence.", examples = "3300") long amountPence,
      @Schema(description = "What is left to settle, in pence.", examples = "3300") long leftPence,
      @Schema(description = "The day it was paid.") LocalDate receivedOn,
      @Schema(examples = "12") long ageDays,
      AgeBand band,
      @Schema(examples = "Post Office") String methodName,
      String narrative,
      @Schema(description = "Why no account was credited.", examples = "UNKNOWN_REFERENCE")
          String reason,
      @Schema(nullable = true, description = "Who proposed what to do with it.")
          String proposedByName) {}

  @Schema(name = "SuspenseBand")
  record Band(
      AgeBand band,
      int fromDays,
      @Schema(nullable = true) Integer toDays,
      @Schema(examples = "3") long items,
      @Schema(description = "In pence.", examples = "7800") long pence) {}

  @Schema(name = "SuspenseSummary")
  record Summary(
      LocalDate asAt,
      @Schema(examples = "3") long items,
      @Schema(description = "Money held that is not ours, in pence.", examples = "7800") long pence,
      @Schema(description = "Items that wait for a second person.", examples = "1") long proposed,
      List<Band> bands) {}

  /**
   * What a list is narrowed to; null narrows nothing, but settled items are shown only when asked.
   */
  record Filter(State state, AgeBand band, UUID fileId) {}

  private static final String ITEM =
      """
      select i.*, m.name as method_name, q.made_by_name as proposed_by_name from suspense_item i
        join payment_method m on m.code = i.method_code
        left join suspense_proposal q on q.item_id = i.id and q.state = 'PROPOSED'
      """;

  private static final String LIST =
      ITEM
          + """
           where case when $1::text = 'SETTLED' then i.left_pence = 0 else i.left_pence > 0 end
             and ($1::text is null or $1 <> 'WAITING' or q.id is null) and ($1::text is null or $1 <> 'PROPOSED' or q.id is not null)
             and ($2::date is null or i.received_on <= $2) and ($3::date is null or i.received_on >= $3)
             and ($4::uuid is null or i.file_id = $4)
             and ($5::date is null or (i.received_on, i.id) > ($5, $6::uuid))
           order by i.received_on, i.id limit $7\
          """;

  private static final String SUMMARY =
      """
      select i.received_on, count(*) as items, sum(i.left_pence)::bigint as pence, count(q.id) as proposed from suspense_item i
        left join suspense_proposal q on q.item_id = i.id and q.state = 'PROPOSED'
       where i.left_pence > 0 group by i.received_on\
      """;

  @Inject Pool pool;
  @Inject Today today;

  Uni<Page<Item>> list(Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    LocalDate now = today.date();
    AgeBand band = filter.band();
    Tuple values =
        Tuple.of(filter.state() == null ? null : filter.state().name())
            .addValue(band == null || band.fromDays() == 0 ? null : now.minusDays(band.fromDays()))
            .addValue(band == null || band.toDays() == null ? null : now.minusDays(band.toDays()))
            .addValue(filter.fileId())
            .addValue(cursor == null ? null : Page.day(cursor.get(0)))
            .addValue(cursor == null ? null : Page.uuid(cursor.get(1)))
            .addValue(limit + 1);
    return pool.preparedQuery(LIST)
        .execute(values)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> item(row, now)).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.receivedOn(), last.id())));
  }

  Uni<Item> one(UUID id) {
    return pool.preparedQuery(ITEM + " where i.id = $1")
        .execute(Tuple.of(id))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(
                SuspenseProblem.SUSPENSE_ITEM_NOT_FOUND, "Look at the list of suspense again.");
          }
          return item(rows.iterator().next(), today.date());
        });
  }

  Uni<Summary> summary() {
    LocalDate now = today.date();
    return pool.query(SUMMARY)
        .execute()
        .map(rows -> {
          List<Row> days = StreamSupport.stream(rows.spliterator(), false).toList();
          return new Summary(
              now,
              days.stream().mapToLong(day -> day.getLong("items")).sum(),
              days.stream().mapToLong(day -> day.getLong("pence")).sum(),
              days.stream().mapToLong(day -> day.getLong("proposed")).sum(),
              Arrays.stream(AgeBand.values()).map(band -> band(band, days, now)).toList());
        });
  }

  private static Band band(AgeBand band, List<Row> days, LocalDate now) {
    List<Row> within =
        days.stream()
            .filter(day -> AgeBand.of(age(day.getLocalDate("received_on"), now)) == band)
            .toList();
    return new Band(
        band,
        band.fromDays(),
        band.toDays(),
        within.stream().mapToLong(day -> day.getLong("items")).sum(),
        within.stream().mapToLong(day -> day.getLong("pence")).sum());
  }

  private static long age(LocalDate receivedOn, LocalDate now) {
    return Math.max(0, ChronoUnit.DAYS.between(receivedOn, now));
  }

  private static Item item(Row row, LocalDate now) {
    long age = age(row.getLocalDate("received_on"), now);
    String proposedBy = row.getString("proposed_by_name");
    return new Item(
        row.getUUID("id"),
        row.getLong("left_pence") == 0
            ? State.SETTLED
            : proposedBy == null ? State.WAITING : State.PROPOSED,
        row.getString("source"),
        row.getString("source_line_id"),
        row.getUUID("file_id"),
        row.getInteger("line"),
        row.getString("payment_ref"),
        row.getLong("amount_pence"),
        row.getLong("left_pence"),
        row.getLocalDate("received_on"),
        age,
        AgeBand.of(age),
        row.getString("method_name"),
        row.getString("narrative"),
        row.getString("reason"),
        proposedBy);
  }
}
