package org.quarterday.debit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.jobs.Chunk;
import org.quarterday.platform.paging.Page;

/** The void loss of a week as approved, and what was put right about it since. */
@ApplicationScoped
class VoidLossReads {

  @Schema(name = "VoidLoss", description = "What a property's charge lost while nobody held it.")
  record VoidLine(
      UUID propertyId,
      String propertyReference,
      UUID propertyChargeId,
      String rentGroup,
      String typeCode,
      long weeklyPence,
      int days,
      long amountPence,
      @Schema(description = "Debited by the void loss journal.") String voidControlCode,
      @Schema(description = "Credited by the void loss journal.") String incomeControlCode) {}

  @Schema(
      name = "VoidLossCorrection",
      description = "What a change made after the week was posted shows about its void loss.")
  record Correction(
      UUID id,
      UUID propertyId,
      String propertyReference,
      String rentGroup,
      String typeCode,
      long shouldBePence,
      long wasPence,
      @Schema(description = "Should be less was: positive where more was lost.") long amountPence,
      String narrative,
      String madeByName,
      Instant recordedAt) {}

  @Inject Pool pool;

  Uni<Page<VoidLine>> voidLoss(
      LocalDate week, DebitListReads.Which which, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    return page(
        """
        select v.property_id, p.reference, v.property_charge_id, v.rent_group_code, v.type_code, v.weekly_pence, v.days::int,
               v.amount_pence, v.void_code, v.income_code
          from void_loss v join property p on p.id = v.property_id
         where v.run_id = %s and (v.property_id, v.property_charge_id) > ($2, $3)
           and ($4::text is null or v.rent_group_code = $4) and ($5::text is null or v.type_code = $5)
         order by v.property_id, v.property_charge_id limit $6\
        """
            .formatted(DebitListReads.RUN),
        DebitListReads.from(week, cursor)
            .addValue(which.rentGroup())
            .addValue(which.type())
            .addValue(limit + 1),
        limit,
        VoidLossReads::voidLine,
        line -> List.of(line.propertyId(), line.propertyChargeId()));
  }

  /** Oldest first. */
  Uni<Page<Correction>> corrections(
      LocalDate week, DebitListReads.Which which, String after, int limit) {
    List<String> cursor = Page.decode(after, 1);
    UUID last = cursor == null ? Chunk.LEAST : Page.uuid(cursor.getFirst());
    return page(
        """
        select c.*, p.reference from void_loss_correction c join property p on p.id = c.property_id
         where c.run_id = %s and c.id > $2
           and ($3::text is null or c.rent_group_code = $3) and ($4::text is null or c.type_code = $4)
         order by c.id limit $5\
        """
            .formatted(DebitListReads.RUN),
        Tuple.of(week, last, which.rentGroup(), which.type(), limit + 1),
        limit,
        VoidLossReads::correction,
        line -> List.of(line.id()));
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

  private static Correction correction(Row row) {
    return new Correction(
        row.getUUID("id"),
        row.getUUID("property_id"),
        row.getString("reference"),
        row.getString("rent_group_code"),
        row.getString("type_code"),
        row.getLong("should_be_pence"),
        row.getLong("was_pence"),
        row.getLong("amount_pence"),
        row.getString("narrative"),
        row.getString("made_by_name"),
        row.getOffsetDateTime("recorded_at").toInstant());
  }

  private static VoidLine voidLine(Row row) {
    return new VoidLine(
        row.getUUID(0),
        row.getString(1),
        row.getUUID(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getInteger(6),
        row.getLong(7),
        row.getString(8),
        row.getString(9));
  }
}
