package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.ProtectedAddress;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.tenancy.rules.TenancyState;

/** Tenancies as work lists. */
@ApplicationScoped
class TenancyList {

  /** What a list is narrowed to; dates as {@code YYYY-MM-DD}, each end included. */
  static class Filter {
    @QueryParam("state")
    TenancyState state;

    @QueryParam("startsFrom")
    String startsFrom;

    @QueryParam("startsTo")
    String startsTo;

    @QueryParam("endsFrom")
    String endsFrom;

    @QueryParam("endsTo")
    String endsTo;

    @QueryParam("propertyId")
    UUID propertyId;
  }

  @Schema(name = "TenancyItem")
  record Item(
      UUID id,
      String reference,
      TenancyState state,
      String tenureCode,
      UUID propertyId,
      String addressLine1,
      String postcode,
      @Schema(description = "Somebody there is at risk: a file leaves the address out.")
          boolean addressProtected,
      @Schema(nullable = true, description = "The tenants' names.") String tenants,
      LocalDate startsOn,
      @Schema(nullable = true) LocalDate endsOn,
      @Schema(nullable = true) LocalDate noticeExpiresOn,
      @Schema(description = "Whether this person entered it, and so may not be its second person.")
          boolean enteredByMe,
      int version) {}

  @Inject Pool pool;

  /** In order of first day, then id. Tenancies the person is linked to are left out. */
  Uni<Page<Item>> page(Actor by, Filter filter, String after, int limit) {
    List<String> keys = Page.decode(after, 2);
    List<Object> values =
        Arrays.asList(
            filter.state == null ? null : filter.state.name(),
            Asked.date("startsFrom", filter.startsFrom),
            Asked.date("startsTo", filter.startsTo),
            Asked.date("endsFrom", filter.endsFrom),
            Asked.date("endsTo", filter.endsTo),
            filter.propertyId,
            keys == null ? null : Asked.date("after", keys.get(0)),
            keys == null ? null : keys.get(1),
            by.issuer(),
            by.subject(),
            by.id(),
            limit + 1);
    return pool.preparedQuery(
            """
            select t.id, t.reference, t.state, t.tenure_code, t.property_id, p.address_line_1, p.postcode, t.starts_on, t.ends_on,
                   t.notice_expires_on, t.entered_by = $11 as mine, t.version,
                   (select string_agg(trim(x.forename || ' ' || x.surname), ', ' order by m.role desc, m.id) from tenancy_member m
                      join person x on x.id = m.person_id where m.tenancy_id = t.id and m.role <> 'OCCUPANT') as tenants,
                   %s as protected
              from tenancy t join property p on p.id = t.property_id
             where ($1::text is null or t.state = $1) and ($2::date is null or t.starts_on >= $2)
               and ($3::date is null or t.starts_on <= $3)
               and ($4::date is null or coalesce(t.ends_on, t.notice_expires_on) >= $4)
               and ($5::date is null or coalesce(t.ends_on, t.notice_expires_on) <= $5)
               and ($6::uuid is null or t.property_id = $6)
               and ($7::date is null or (t.starts_on, t.id::text) > ($7, $8::text))
               and not exists (select 1 from tenancy_member own join staff_person s on s.person_id = own.person_id
                                where own.tenancy_id = t.id and s.issuer = $9 and s.subject = $10)
             order by t.starts_on, t.id::text limit $12\
            """
                .formatted(ProtectedAddress.OF_TENANCY.formatted("t.id")))
        .execute(Tuple.from(values))
        .map(rows -> Page.of(items(rows), limit, item -> List.of(item.startsOn, item.id)));
  }

  private static List<Item> items(RowSet<Row> rows) {
    List<Item> items = new ArrayList<>();
    for (Row row : rows) {
      items.add(
          new Item(
              row.getUUID("id"),
              row.getString("reference"),
              TenancyState.valueOf(row.getString("state")),
              row.getString("tenure_code"),
              row.getUUID("property_id"),
              row.getString("address_line_1"),
              row.getString("postcode"),
              row.getBoolean("protected"),
              row.getString("tenants"),
              row.getLocalDate("starts_on"),
              row.getLocalDate("ends_on"),
              row.getLocalDate("notice_expires_on"),
              row.getBoolean("mine"),
              row.getInteger("version")));
    }
    return items;
  }
}
