package org.quarterday.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Reference data as lists: small tables, read whole in one statement each, so that what is shown
 * together was true together.
 */
@ApplicationScoped
class ReferenceReads {

  /** A list that is short by nature and has no pages. */
  record Listed<T>(List<T> items) {}

  @Schema(name = "ControlAccount")
  record ControlAccount(
      @Schema(examples = "HR1001") String code,
      @Schema(examples = "Rent debtors") String name,
      @Schema(examples = "DEBTORS") String kind) {}

  @Schema(name = "RentGroup")
  record RentGroup(
      @Schema(examples = "HRA") String code,
      @Schema(examples = "Tenant rents") String name,
      String rentControlCode,
      String voidControlCode,
      String formerControlCode,
      String writeOffControlCode) {}

  @Schema(name = "TransactionType")
  record TransactionType(
      @Schema(examples = "DBR") String code,
      @Schema(examples = "Basic rent") String name,
      @Schema(examples = "CHARGE") String kind,
      @Schema(description = "What a tenant reads.", examples = "Rent") String tenantText,
      @Schema(description = "Its flags by date, oldest first.") List<Terms> terms) {}

  @Schema(name = "TransactionTypeTerms")
  record Terms(
      LocalDate validFrom,
      @Schema(description = "The day after its last; null while open.", nullable = true)
          LocalDate validBefore,
      boolean apportioned,
      boolean chargedInFreeWeeks,
      boolean chargedWhenVoid,
      boolean vatable,
      boolean benefitEligible,
      boolean countsAsPayment,
      boolean countsAsRent) {}

  @Schema(name = "PostingRule")
  record PostingRule(
      String rentGroupCode,
      String typeCode,
      LocalDate validFrom,
      @Schema(nullable = true) LocalDate validBefore,
      String controlCode) {}

  @Schema(name = "TenureType")
  record TenureType(String code, String name, boolean secure, boolean introductory) {}

  @Schema(name = "AdjustmentReason")
  record AdjustmentReason(String code, String name, @Schema(nullable = true) LocalDate retiredOn) {}

  @Schema(name = "MoneyLimit")
  record MoneyLimit(
      @Schema(examples = "ADJUSTMENT_APPROVE") String action,
      @Schema(examples = "adjustment:approve") String permission,
      LocalDate validFrom,
      @Schema(nullable = true) LocalDate validBefore,
      @Schema(description = "Null: without limit.", examples = "50000", nullable = true)
          Long limitPence) {}

  @Schema(name = "RentYear")
  record RentYear(
      @Schema(description = "The year it starts in.", examples = "2026") int year,
      @Schema(examples = "2026/27") String name,
      LocalDate startsOn,
      @Schema(description = "Its last Sunday.") LocalDate endsOn,
      @Schema(examples = "52") int weeks,
      boolean approved,
      @Schema(nullable = true) Instant approvedAt,
      boolean closed,
      @Schema(nullable = true) Instant closedAt,
      @Schema(description = "Every week with the rent groups in which it is free.")
          List<Week> rentWeeks) {}

  @Schema(name = "RentYearWeek")
  record Week(int number, LocalDate startsOn, List<String> freeFor) {}

  private static final String CONTROLS =
      "select coalesce(jsonb_agg(jsonb_build_object('code', code, 'name', name, 'kind', kind) order by code), '[]')::text from control_account";

  private static final String GROUPS =
      """
      select coalesce(jsonb_agg(jsonb_build_object('code', code, 'name', name, 'rentControlCode', rent_control_code,
        'voidControlCode', void_control_code, 'formerControlCode', former_control_code, 'writeOffControlCode', write_off_control_code)
        order by code), '[]')::text from rent_group\
      """;

  private static final String TYPES =
      """
      select coalesce(jsonb_agg(jsonb_build_object('code', k.code, 'name', k.name, 'kind', k.kind, 'tenantText', k.tenant_text, 'terms',
        (select coalesce(jsonb_agg(jsonb_build_object('validFrom', m.valid_from, 'validBefore', m.valid_before, 'apportioned', m.apportioned,
            'chargedInFreeWeeks', m.charged_in_free_weeks, 'chargedWhenVoid', m.charged_when_void, 'vatable', m.vatable,
            'benefitEligible', m.benefit_eligible, 'countsAsPayment', m.counts_as_payment, 'countsAsRent', m.counts_as_rent) order by m.valid_from), '[]')
           from transaction_type_terms m where m.type_code = k.code)) order by k.kind, k.code), '[]')::text
        from transaction_type k where $1::text is null or k.kind = $1\
      """;

  private static final String RULES =
      """
      select coalesce(jsonb_agg(jsonb_build_object('rentGroupCode', rent_group_code, 'typeCode', type_code, 'validFrom', valid_from,
        'validBefore', valid_before, 'controlCode', control_code) order by rent_group_code, type_code, valid_from), '[]')::text
        from posting_rule where $1::text is null or rent_group_code = $1\
      """;

  private static final String TENURES =
      "select coalesce(jsonb_agg(jsonb_build_object('code', code, 'name', name, 'secure', secure, 'introductory', introductory) order by code), '[]')::text from tenure_type";

  private static final String REASONS =
      "select coalesce(jsonb_agg(jsonb_build_object('code', code, 'name', name, 'retiredOn', retired_on) order by name), '[]')::text from adjustment_reason";

  private static final String LIMITS =
      """
      select coalesce(jsonb_agg(jsonb_build_object('action', action, 'permission', permission, 'validFrom', valid_from,
        'validBefore', valid_before, 'limitPence', limit_pence) order by action, permission, valid_from), '[]')::text from money_limit\
      """;

  private static final String YEARS =
      """
      select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'name', y.year || '/' || lpad(((y.year + 1) % 100)::text, 2, '0'),
        'startsOn', y.starts_on, 'endsOn', y.starts_on + 7 * y.weeks - 1, 'weeks', y.weeks, 'approved', y.approved_at is not null,
        'approvedAt', y.approved_at, 'closed', y.closed_at is not null, 'closedAt', y.closed_at, 'rentWeeks',
        (select coalesce(jsonb_agg(jsonb_build_object('number', w.number, 'startsOn', w.starts_on, 'freeFor',
            (select coalesce(jsonb_agg(f.rent_group_code order by f.rent_group_code), '[]') from rent_free_week f where f.week_starts_on = w.starts_on))
            order by w.number), '[]') from rent_week w where w.year = y.year)) order by y.year desc), '[]')::text
        from rent_year y where $1::smallint is null or y.year = $1\
      """;

  @Inject Pool pool;
  @Inject ObjectMapper json;

  Uni<Listed<ControlAccount>> controlAccounts() {
    return list(CONTROLS, Tuple.tuple(), ControlAccount.class);
  }

  Uni<Listed<RentGroup>> rentGroups() {
    return list(GROUPS, Tuple.tuple(), RentGroup.class);
  }

  /** Types of one kind, or all when null. */
  Uni<Listed<TransactionType>> types(String kind) {
    return list(TYPES, Tuple.of(kind), TransactionType.class);
  }

  Uni<Listed<PostingRule>> postingRules(String rentGroup) {
    return list(RULES, Tuple.of(rentGroup), PostingRule.class);
  }

  Uni<Listed<TenureType>> tenureTypes() {
    return list(TENURES, Tuple.tuple(), TenureType.class);
  }

  Uni<Listed<AdjustmentReason>> adjustmentReasons() {
    return list(REASONS, Tuple.tuple(), AdjustmentReason.class);
  }

  Uni<Listed<MoneyLimit>> moneyLimits() {
    return list(LIMITS, Tuple.tuple(), MoneyLimit.class);
  }

  /** One rent year, or all when null, newest first. */
  Uni<Listed<RentYear>> rentYears(Short year) {
    return list(YEARS, Tuple.of(year), RentYear.class);
  }

  private <T> Uni<Listed<T>> list(String sql, Tuple values, Class<T> item) {
    return pool.preparedQuery(sql)
        .execute(values)
        .map(rows -> new Listed<>(read(rows.iterator().next().getString(0), item)));
  }

  private <T> List<T> read(String document, Class<T> item) {
    try {
      return json.readerForListOf(item).readValue(document);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
