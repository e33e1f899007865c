package org.quarterday.debit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.debit.rules.ExceptionKind;
import org.quarterday.debit.rules.RunState;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.jobs.Chunk;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Columns;

/** The lists behind the board: each figure on it leads to what it is made of. */
@ApplicationScoped
class DebitListReads {

  @Schema(name = "DebitWeek", description = "A rent week and where its debit stands.")
  record Week(
      LocalDate weekStartsOn,
      int rentYear,
      int rentWeek,
      @Schema(nullable = true, description = "Absent while nobody has prepared it.") RunState state,
      @Schema(nullable = true) Integer attempt) {}

  @Schema(name = "DebitLine", description = "What one charge of one account comes to in the week.")
  record Line(
      UUID accountId,
      String accountReference,
      UUID chargeId,
      String rentGroup,
      String typeCode,
      long weeklyPence,
      int days,
      long amountPence,
      @Schema(description = "What the part week adds to or takes from the full weekly value.")
          long apportionedPence,
      boolean partWeek,
      boolean rentFree) {}

  @Schema(name = "RollMovement", description = "A recorded change of the weekly roll.")
  record Movement(
      UUID id,
      String kind,
      String rentGroup,
      String typeCode,
      long units,
      long valuePence,
      LocalDate effectiveOn,
      Instant recordedAt,
      String recordedBy,
      String narrative,
      @Schema(nullable = true) UUID accountId,
      @Schema(nullable = true) String accountReference,
      @Schema(nullable = true) UUID propertyId,
      @Schema(nullable = true) String propertyReference,
      @Schema(description = "Recorded after the pre-list: the debit has to be prepared again.")
          boolean afterPrelist) {}

  @Schema(name = "DebitException", description = "Something odd about the week.")
  record Oddity(
      UUID id,
      ExceptionKind code,
      String title,
      @Schema(description = "Cannot be accepted, only put right.") boolean blocking,
      @Schema(nullable = true) UUID accountId,
      @Schema(nullable = true) UUID propertyId,
      String reference,
      String detail,
      boolean open,
      @Schema(nullable = true) String acceptedReason,
      @Schema(nullable = true) String acceptedByName,
      @Schema(nullable = true) Instant acceptedAt) {}

  /** Which lines: null is any. */
  record Which(String rentGroup, String type, Boolean partWeek) {}

  static final String RUN =
      "(select id from debit_run where week_starts_on = $1 order by attempt desc limit 1)";

  @Inject Pool pool;
  @Inject Today today;

  Uni<Page<Week>> weeks(String after, int limit) {
    List<String> cursor = Page.decode(after, 1);
    LocalDate before = cursor == null ? today.date().plusDays(29) : day(cursor.getFirst());
    return page(
        """
        select w.starts_on, w.year::int, w.number::int, r.state, r.attempt::int
          from rent_week w left join lateral (select state, attempt from debit_run d where d.week_starts_on = w.starts_on
                 order by attempt desc limit 1) r on true
         where w.starts_on < $1 order by w.starts_on desc limit $2\
        """,
        Tuple.of(before, limit + 1),
        limit,
        row ->
            new Week(
                row.getLocalDate(0),
                row.getInteger(1),
                row.getInteger(2),
                row.getString(3) == null ? null : RunState.valueOf(row.getString(3)),
                row.getInteger(4)),
        week -> List.of(week.weekStartsOn()));
  }

  Uni<Page<Line>> lines(LocalDate week, Which which, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    String partWeek = Boolean.TRUE.equals(which.partWeek()) ? " and l.part_week" : "";
    return page(
        """
        select l.account_id, a.reference, l.charge_id, l.rent_group_code, l.type_code, l.weekly_pence, l.days::int,
               l.amount_pence, l.apportioned_pence, l.part_week, l.rent_free
          from debit_line l join account a on a.account_id = l.account_id
         where l.run_id = %s and (l.account_id, l.charge_id) > ($2, $3)
           and ($4::text is null or l.rent_group_code = $4) and ($5::text is null or l.type_code = $5)%s
         order by l.account_id, l.charge_id limit $6\
        """
            .formatted(RUN, partWeek),
        from(week, cursor).addValue(which.rentGroup()).addValue(which.type()).addValue(limit + 1),
        limit,
        DebitListReads::line,
        line -> List.of(line.accountId(), line.chargeId()));
  }

  /** The movements in the week's roll-forward, and those recorded since that should be. */
  Uni<Page<Movement>> movements(LocalDate week, Which which, String after, int limit) {
    List<String> cursor = Page.decode(after, 1);
    UUID last = cursor == null ? Chunk.LEAST : Page.uuid(cursor.getFirst());
    return page(
        """
        select m.*, a.reference as account_reference, p.reference as property_reference,
               m.counted_in is null and m.seen_in is distinct from r.prelist_id as after_prelist
          from debit_run r
          join rent_roll_movement m on m.counted_in = r.id
               or (m.counted_in is null and m.effective_on <= r.week_starts_on + 6)
          left join account a on a.account_id = m.account_id
          left join property p on p.id = m.property_id
         where r.id = %s and m.id > $2
           and ($3::text is null or m.rent_group_code = $3) and ($4::text is null or m.type_code = $4)
         order by m.id limit $5\
        """
            .formatted(RUN),
        Tuple.of(week, last, which.rentGroup(), which.type(), limit + 1),
        limit,
        DebitListReads::movement,
        movement -> List.of(movement.id()));
  }

  Uni<Page<Oddity>> exceptions(LocalDate week, String code, Boolean open, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    return page(
        """
        select e.*, a.run_id is null or e.code in (%s) as open, a.reason, a.by_name, a.at
          from debit_exception e left join debit_acceptance a
               on a.run_id = e.run_id and a.exception_id = e.id and a.detail = e.detail
         where e.run_id = %s and (e.code, e.id) > ($2, $3) and ($4::text is null or e.code = $4)
           and ($5::boolean is null or $5 = (a.run_id is null or e.code in (%s)))
         order by e.code, e.id limit $6\
        """
            .formatted(RunFacts.BLOCKING, RUN, RunFacts.BLOCKING),
        Tuple.of(
            week,
            cursor == null ? "" : cursor.get(0),
            cursor == null ? Chunk.LEAST : Page.uuid(cursor.get(1)),
            code,
            open,
            limit + 1),
        limit,
        DebitListReads::oddity,
        oddity -> List.of(oddity.code(), oddity.id()));
  }

  static Tuple from(LocalDate week, List<String> cursor) {
    return cursor == null
        ? Tuple.of(week, Chunk.LEAST, Chunk.LEAST)
        : Tuple.of(week, Page.uuid(cursor.get(0)), Page.uuid(cursor.get(1)));
  }

  private <T> Uni<Page<T>> page(
      String sql, Tuple values, int limit, Function<Row, T> of, Function<T, List<?>> keys) {
    return pool.preparedQuery(sql)
        .execute(values)
        .map(rows -> {
          List<T> items = new ArrayList<>();
          rows.forEach(row -> items.add(of.apply(row)));
          return Page.of(items, limit, keys);
        });
  }

  private static LocalDate day(String key) {
    try {
      return LocalDate.parse(key);
    } catch (DateTimeParseException notOurs) {
      throw Problem.of(CommonProblem.INVALID, "Send the cursor as it was given.").at("/after");
    }
  }

  private static Line line(Row row) {
    return new Line(
        row.getUUID(0),
        row.getString(1),
        row.getUUID(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getInteger(6),
        row.getLong(7),
        row.getLong(8),
        row.getBoolean(9),
        row.getBoolean(10));
  }

  private static Movement movement(Row row) {
    return new Movement(
        row.getUUID("id"),
        row.getString("kind"),
        row.getString("rent_group_code"),
        row.getString("type_code"),
        row.getInteger("units"),
        row.getLong("value_pence"),
        row.getLocalDate("effective_on"),
        Columns.instant(row, "recorded_at"),
        row.getString("recorded_by"),
        row.getString("narrative"),
        row.getUUID("account_id"),
        row.getString("account_reference"),
        row.getUUID("property_id"),
        row.getString("property_reference"),
        row.getBoolean("after_prelist"));
  }

  private static Oddity oddity(Row row) {
    ExceptionKind kind = ExceptionKind.valueOf(row.getString("code"));
    return new Oddity(
        row.getUUID("id"),
        kind,
        kind.title(),
        kind.blocking(),
        row.getUUID("account_id"),
        row.getUUID("property_id"),
        row.getString("reference"),
        row.getString("detail"),
        row.getBoolean("open"),
        row.getString("reason"),
        row.getString("by_name"),
        Columns.instant(row, "at"));
  }
}
