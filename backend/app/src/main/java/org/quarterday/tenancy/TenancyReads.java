package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.charge.rules.Finding;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;
import org.quarterday.tenancy.rules.TenancyLifecycle;
import org.quarterday.tenancy.rules.TenancyState;

/** Tenancies for screens: the work lists, and one with everything around it. */
@ApplicationScoped
class TenancyReads {

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
      @Schema(nullable = true, description = "The tenants' names.") String tenants,
      LocalDate startsOn,
      @Schema(nullable = true) LocalDate endsOn,
      @Schema(nullable = true) LocalDate noticeExpiresOn,
      @Schema(description = "Whether this person entered it, and so may not be its second person.")
          boolean enteredByMe,
      int version) {}

  @Schema(name = "Tenancy")
  record Whole(
      UUID id,
      String reference,
      TenancyState state,
      @Schema(description = "What may be done to it next.") Set<TenancyLifecycle.Action> next,
      String tenureCode,
      String tenureName,
      String origin,
      UUID propertyId,
      String propertyReference,
      String addressLine1,
      String postcode,
      LocalDate startsOn,
      @Schema(nullable = true) LocalDate signedOn,
      @Schema(nullable = true) LocalDate endsOn,
      @Schema(nullable = true) String endReason,
      @Schema(nullable = true) LocalDate noticeServedOn,
      @Schema(nullable = true) LocalDate noticeExpiresOn,
      boolean successionUsed,
      @Schema(nullable = true) UUID succeedsTenancyId,
      @Schema(nullable = true) UUID succeededByTenancyId,
      boolean enteredByMe,
      List<Member> members,
      List<Held> accounts,
      List<Personal> personalCharges,
      @Schema(description = "Changes that wait for a second person.") int waitingChanges,
      int version) {}

  @Schema(name = "TenancyMember")
  record Member(
      UUID personId,
      String name,
      String role,
      boolean liable,
      LocalDate fromOn,
      @Schema(nullable = true) LocalDate toOn,
      @Schema(nullable = true, examples = "QQ ** ** ** C") String nationalInsuranceNumberMasked) {}

  @Schema(name = "TenancyAccount")
  record Held(
      UUID accountId,
      String reference,
      String kind,
      long balancePence,
      @Schema(nullable = true) UUID propertyId,
      LocalDate startsOn,
      @Schema(nullable = true) LocalDate endsOn) {}

  @Schema(name = "TenancyPersonalCharge")
  record Personal(String typeCode, String label, long weeklyPence) {}

  @Inject Pool pool;
  @Inject Work work;
  @Inject Tenancies tenancies;
  @Inject CommencementFacts facts;

  /** In order of first day, then id. Tenancies the person is linked to are left out. */
  Uni<Page<Item>> list(Actor by, Filter filter, String after, int limit) {
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
                      join person x on x.id = m.person_id where m.tenancy_id = t.id and m.role <> 'OCCUPANT') as tenants
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
            """)
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
              row.getString("tenants"),
              row.getLocalDate("starts_on"),
              row.getLocalDate("ends_on"),
              row.getLocalDate("notice_expires_on"),
              row.getBoolean("mine"),
              row.getInteger("version")));
    }
    return items;
  }

  /** What the check of a draft asks for, as it stands now. */
  Uni<List<Finding>> findings(Actor by, UUID id) {
    return work.write(
        by,
        session ->
            tenancies.locked(session, by, id).chain(tenancy -> facts.findings(session, tenancy)));
  }

  Uni<Whole> one(Actor by, UUID id) {
    return pool.preparedQuery(
            """
            select t.*, y.name as tenure_name, p.reference as property_reference, p.address_line_1, p.postcode, t.entered_by = $4 as mine,
                   exists (select 1 from tenancy_member m join staff_person s on s.person_id = m.person_id
                            where m.tenancy_id = t.id and s.issuer = $2 and s.subject = $3) as own,
                   (select n.id from tenancy n where n.succeeds_tenancy_id = t.id order by n.starts_on limit 1) as succeeded_by,
                   (select count(*) from proposed_change c where c.subject_id = t.id and c.state = 'AWAITING_CHECK') as waiting,
                   (select coalesce(jsonb_agg(jsonb_build_array(m.person_id, trim(x.title || ' ' || x.forename || ' ' || x.surname), m.role,
                           m.liable, m.from_on, m.to_on, x.national_insurance_mask) order by m.to_on is not null, m.role desc, m.id), '[]')
                      from tenancy_member m join person x on x.id = m.person_id where m.tenancy_id = t.id) as members,
                   (select coalesce(jsonb_agg(jsonb_build_array(a.account_id, a.reference, a.kind, b.balance_pence, a.property_id,
                           a.starts_on, a.ends_on) order by a.kind <> 'MAIN', a.starts_on, a.account_id), '[]')
                      from account a join account_balance b using (account_id) where a.tenancy_id = t.id) as accounts,
                   (select coalesce(jsonb_agg(jsonb_build_array(c.type_code, c.label, c.weekly_pence) order by c.id), '[]')
                      from tenancy_charge c where c.tenancy_id = t.id) as personal
              from tenancy t join tenure_type y on y.code = t.tenure_code join property p on p.id = t.property_id where t.id = $1\
            """)
        .execute(Tuple.of(id, by.issuer(), by.subject(), by.id()))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(
                TenancyProblem.TENANCY_NOT_FOUND, "Check the address or search again.");
          }
          return whole(rows.iterator().next());
        });
  }

  private static Whole whole(Row row) {
    if (row.getBoolean("own")) {
      throw Problem.of(CommonProblem.OWN_ACCOUNT, "You are linked to this tenancy.");
    }
    TenancyState state = TenancyState.valueOf(row.getString("state"));
    return new Whole(
        row.getUUID("id"),
        row.getString("reference"),
        state,
        TenancyLifecycle.allowed(state),
        row.getString("tenure_code"),
        row.getString("tenure_name"),
        row.getString("origin"),
        row.getUUID("property_id"),
        row.getString("property_reference"),
        row.getString("address_line_1"),
        row.getString("postcode"),
        row.getLocalDate("starts_on"),
        row.getLocalDate("signed_on"),
        row.getLocalDate("ends_on"),
        row.getString("end_reason"),
        row.getLocalDate("notice_served_on"),
        row.getLocalDate("notice_expires_on"),
        row.getBoolean("succession_used"),
        row.getUUID("succeeds_tenancy_id"),
        row.getUUID("succeeded_by"),
        row.getBoolean("mine"),
        each(row, "members").stream().map(TenancyReads::member).toList(),
        each(row, "accounts").stream().map(TenancyReads::held).toList(),
        each(row, "personal").stream()
            .map(a -> new Personal(a.getString(0), a.getString(1), a.getLong(2)))
            .toList(),
        row.getLong("waiting").intValue(),
        row.getInteger("version"));
  }

  private static List<JsonArray> each(Row row, String column) {
    JsonArray arrays = (JsonArray) row.getValue(column);
    return IntStream.range(0, arrays.size()).mapToObj(arrays::getJsonArray).toList();
  }

  private static Member member(JsonArray a) {
    return new Member(
        UUID.fromString(a.getString(0)),
        a.getString(1),
        a.getString(2),
        a.getBoolean(3),
        day(a, 4),
        day(a, 5),
        a.getString(6));
  }

  private static Held held(JsonArray a) {
    return new Held(
        UUID.fromString(a.getString(0)),
        a.getString(1),
        a.getString(2),
        a.getLong(3),
        a.getValue(4) == null ? null : UUID.fromString(a.getString(4)),
        day(a, 5),
        day(a, 6));
  }

  private static LocalDate day(JsonArray a, int at) {
    return a.getValue(at) == null ? null : LocalDate.parse(a.getString(at));
  }
}
