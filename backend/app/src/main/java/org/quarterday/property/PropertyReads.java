package org.quarterday.property;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestQuery;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Columns;

/** Properties for screens. */
@ApplicationScoped
class PropertyReads {

  enum Standing {
    LET,
    VOID,
    SOLD
  }

  static class Asked {
    @RestQuery Property.Kind kind;
    @RestQuery String patch;
    @RestQuery String rentGroup;
    @RestQuery Standing standing;
    @RestQuery String q;
  }

  @Schema(name = "PropertyItem")
  record Item(
      UUID id,
      String reference,
      String kind,
      String addressLine1,
      String postcode,
      String patch,
      String rentGroupCode,
      @Schema(nullable = true) Integer bedrooms,
      Standing standing,
      @Schema(nullable = true, description = "The first day nobody has held it, when it is void.")
          LocalDate voidSince,
      @Schema(nullable = true, description = "The day a tenancy of it starts, when it is to come.")
          LocalDate letFrom) {}

  @Schema(name = "Property")
  record Whole(
      UUID id,
      String reference,
      @Schema(nullable = true) String uprn,
      String kind,
      @Schema(nullable = true) UUID parentId,
      String addressLine1,
      String addressLine2,
      String postcode,
      @Schema(nullable = true) Integer bedrooms,
      String patch,
      String rentGroupCode,
      @Schema(nullable = true) Long value1999Pence,
      @Schema(nullable = true) Long formulaRentPence,
      LocalDate acquiredOn,
      @Schema(nullable = true) LocalDate soldOn,
      @Schema(nullable = true) String saleReason,
      Standing standing,
      @Schema(nullable = true) LocalDate voidSince,
      @Schema(nullable = true) LocalDate letFrom,
      List<Charge> charges,
      List<Holding> holdings,
      int version) {}

  @Schema(name = "PropertyCharge")
  record Charge(
      UUID id,
      String typeCode,
      String typeName,
      long weeklyPence,
      LocalDate startsOn,
      @Schema(nullable = true) LocalDate endsBefore) {}

  @Schema(name = "PropertyHolding", description = "An account that holds or held it.")
  record Holding(
      UUID accountId,
      String reference,
      String kind,
      UUID tenancyId,
      LocalDate startsOn,
      @Schema(nullable = true) LocalDate endsOn) {}

  private static final String STANDING =
      """
      case when p.sold_on <= $1 then 'SOLD'
           when exists (select 1 from account a where a.property_id = p.id and a.starts_on <= $1
                           and (a.ends_on is null or a.ends_on >= $1)) then 'LET' else 'VOID' end\
      """;
  private static final String EMPTY_SINCE =
      """
      greatest(p.acquired_on, coalesce((select max(a.ends_on) + 1 from account a where a.property_id = p.id and a.starts_on <= $1),
                                       p.acquired_on))\
      """;

  /** A home between two tenancies is void, but no other can have it. */
  private static final String LET_FROM =
      "(select min(a.starts_on) from account a where a.property_id = p.id and a.starts_on > $1)";

  @Inject Pool pool;
  @Inject Today today;

  Uni<Page<Item>> list(Asked asked, String after, int limit) {
    List<String> keys = Page.decode(after, 1);
    String words = asked.q == null || asked.q.isBlank() ? null : pattern(asked.q);
    return pool.preparedQuery(
            """
            select * from (
              select p.id, p.reference, p.kind, p.address_line_1, p.postcode, p.patch, p.rent_group_code, p.bedrooms,
                     %s as standing, %s as empty_since, %s as let_from
                from property p
               where ($2::text is null or p.kind = $2) and ($3::text is null or p.patch = $3)
                 and ($4::text is null or p.rent_group_code = $4) and ($5::text is null or p.search like $5)
                 and ($6::text is null or p.reference > $6)) x
             where $7::text is null or standing = $7 order by reference limit $8\
            """
                .formatted(STANDING, EMPTY_SINCE, LET_FROM))
        .execute(
            Tuple.from(
                java.util.Arrays.asList(
                    today.date(),
                    asked.kind == null ? null : asked.kind.name(),
                    asked.patch,
                    asked.rentGroup,
                    words,
                    keys == null ? null : keys.getFirst(),
                    asked.standing == null ? null : asked.standing.name(),
                    limit + 1)))
        .map(rows -> Page.of(items(rows), limit, item -> List.of(item.reference)));
  }

  private static String pattern(String q) {
    String escaped =
        q.strip()
            .toLowerCase(java.util.Locale.ROOT)
            .replace("\\", "\\\\")
            .replace("%", "\\%")
            .replace("_", "\\_");
    return "%" + escaped + "%";
  }

  private static List<Item> items(RowSet<Row> rows) {
    List<Item> items = new ArrayList<>();
    for (Row row : rows) {
      Standing standing = Standing.valueOf(row.getString("standing"));
      items.add(
          new Item(
              row.getUUID("id"),
              row.getString("reference"),
              row.getString("kind"),
              row.getString("address_line_1"),
              row.getString("postcode"),
              row.getString("patch"),
              row.getString("rent_group_code"),
              row.getInteger("bedrooms"),
              standing,
              standing == Standing.VOID ? row.getLocalDate("empty_since") : null,
              row.getLocalDate("let_from")));
    }
    return items;
  }

  Uni<Whole> one(UUID id) {
    return pool.preparedQuery(
            """
            select p.*, %s as standing, %s as empty_since, %s as let_from,
                   (select coalesce(jsonb_agg(jsonb_build_array(c.id, c.type_code, t.name, c.weekly_pence, c.starts_on, c.ends_before)
                                              order by c.type_code, c.starts_on), '[]')
                      from property_charge c join transaction_type t on t.code = c.type_code where c.property_id = p.id) as charges,
                   (select coalesce(jsonb_agg(jsonb_build_array(a.account_id, a.reference, a.kind, a.tenancy_id, a.starts_on, a.ends_on)
                                              order by a.starts_on desc), '[]')
                      from account a where a.property_id = p.id) as holdings
              from property p where p.id = $2\
            """
                .formatted(STANDING, EMPTY_SINCE, LET_FROM))
        .execute(Tuple.of(today.date(), id))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(
                PropertyProblem.PROPERTY_NOT_FOUND, "Check the address or search again.");
          }
          return whole(rows.iterator().next());
        });
  }

  private static Whole whole(Row row) {
    Standing standing = Standing.valueOf(row.getString("standing"));
    return new Whole(
        row.getUUID("id"),
        row.getString("reference"),
        row.getString("uprn"),
        row.getString("kind"),
        row.getUUID("parent_id"),
        row.getString("address_line_1"),
        row.getString("address_line_2"),
        row.getString("postcode"),
        row.getInteger("bedrooms"),
        row.getString("patch"),
        row.getString("rent_group_code"),
        row.getLong("value_1999_pence"),
        row.getLong("formula_rent_pence"),
        row.getLocalDate("acquired_on"),
        row.getLocalDate("sold_on"),
        row.getString("sale_reason"),
        standing,
        standing == Standing.VOID ? row.getLocalDate("empty_since") : null,
        row.getLocalDate("let_from"),
        Columns.arrays(row, "charges").stream().map(PropertyReads::charge).toList(),
        Columns.arrays(row, "holdings").stream().map(PropertyReads::holding).toList(),
        row.getInteger("version"));
  }

  private static Charge charge(JsonArray a) {
    return new Charge(
        UUID.fromString(a.getString(0)),
        a.getString(1),
        a.getString(2),
        a.getLong(3),
        Columns.day(a, 4),
        Columns.day(a, 5));
  }

  private static Holding holding(JsonArray a) {
    return new Holding(
        UUID.fromString(a.getString(0)),
        a.getString(1),
        a.getString(2),
        UUID.fromString(a.getString(3)),
        Columns.day(a, 4),
        Columns.day(a, 5));
  }
}
