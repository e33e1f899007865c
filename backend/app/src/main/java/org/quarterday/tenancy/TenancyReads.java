package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.charge.rules.Finding;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;
import org.quarterday.platform.work.Work;
import org.quarterday.tenancy.rules.TenancyLifecycle;
import org.quarterday.tenancy.rules.TenancyState;

/** One tenancy with everything around it. */
@ApplicationScoped
class TenancyReads {

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
        Columns.arrays(row, "members").stream().map(TenancyReads::member).toList(),
        Columns.arrays(row, "accounts").stream().map(TenancyReads::held).toList(),
        Columns.arrays(row, "personal").stream()
            .map(a -> new Personal(a.getString(0), a.getString(1), a.getLong(2)))
            .toList(),
        row.getLong("waiting").intValue(),
        row.getInteger("version"));
  }

  private static Member member(JsonArray a) {
    return new Member(
        UUID.fromString(a.getString(0)),
        a.getString(1),
        a.getString(2),
        a.getBoolean(3),
        Columns.day(a, 4),
        Columns.day(a, 5),
        a.getString(6));
  }

  private static Held held(JsonArray a) {
    return new Held(
        UUID.fromString(a.getString(0)),
        a.getString(1),
        a.getString(2),
        a.getLong(3),
        a.getValue(4) == null ? null : UUID.fromString(a.getString(4)),
        Columns.day(a, 5),
        Columns.day(a, 6));
  }
}
