package org.quarterday.suspense;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/**
 * An item of suspense, locked, as a command finds it. Whoever settles it holds this row first, so
 * that no penny of it goes two ways.
 *
 * @param countsFrom the day it was paid, or the first day of the first week still open after it
 */
record HeldItem(
    UUID id,
    String source,
    String sourceLineId,
    String paymentRef,
    long leftPence,
    LocalDate countsFrom,
    String typeCode,
    String controlCode,
    String narrative) {

  private static final String LOCKED =
      """
      select i.source, i.source_line_id, i.payment_ref, i.left_pence, m.type_code, i.control_code, i.narrative,
             coalesce((select greatest(i.received_on, min(w.starts_on)) from rent_week w join rent_year y on y.year = w.year
                        where y.closed_at is null and w.starts_on + 6 >= i.received_on), i.received_on)
        from suspense_item i join payment_method m on m.code = i.method_code where i.id = ?1 for update of i\
      """;

  /**
   * @throws Problem 404 SUSPENSE_ITEM_NOT_FOUND
   */
  static Uni<HeldItem> lock(Mutiny.Session session, UUID id) {
    return Sql.row(session, LOCKED, id)
        .map(row -> {
          if (row == null) {
            throw Problem.of(
                SuspenseProblem.SUSPENSE_ITEM_NOT_FOUND, "Look at the list of suspense again.");
          }
          return new HeldItem(
              id,
              (String) row[0],
              (String) row[1],
              (String) row[2],
              ((Number) row[3]).longValue(),
              day(row[7]),
              (String) row[4],
              (String) row[5],
              (String) row[6]);
        });
  }

  private static LocalDate day(Object value) {
    return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
  }

  /** "PAYPOINT PP-20261124-00183". */
  String called() {
    return source + " " + sourceLineId;
  }

  /** Takes money out of it; the table refuses to go below nothing. */
  Uni<Integer> settle(Mutiny.Session session, long pence) {
    return Sql.run(
        session,
        "update suspense_item set left_pence = left_pence - ?2, version = version + 1 where id = ?1",
        id,
        pence);
  }
}
