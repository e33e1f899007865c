package org.quarterday.universalcredit.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quarterday.benefit.rules.MonthlyRent;

/**
 * The facts of a tenancy in the portal's order. The month's eligible amount is that of {@link
 * MonthlyRent}: 52 weeks less the rent-free ones over twelve months, a 53rd week never (Universal
 * Credit Regulations 2013, Sch. 4 para. 7).
 */
public final class FactSheet {

  private static final String WEEKLY = "Weekly";

  private FactSheet() {}

  /**
   * @param claimNames who claims: the others are named apart
   */
  public static List<Fact> of(Tenancy held, List<String> claimNames) {
    List<Fact> facts = new ArrayList<>(people(held, claimNames));
    facts.add(Fact.of(PortalField.ADDRESS, held.address()));
    facts.add(Fact.of(PortalField.POSTCODE, held.postcode()));
    facts.add(Fact.of(PortalField.TENANCY_START, held.startsOn()));
    facts.add(Fact.of(PortalField.MOVED_IN, movedIn(held, claimNames)));
    facts.add(Fact.of(PortalField.TENANCY_TYPE, held.tenure()));
    facts.add(
        Fact.of(
            PortalField.BEDROOMS,
            held.bedrooms() == null ? "" : Integer.toString(held.bedrooms())));
    facts.addAll(eligible(held));
    facts.addAll(ineligible(held));
    facts.add(Fact.of(PortalField.REFERENCE, held.reference()));
    facts.add(Fact.of(PortalField.ARREARS, Math.max(0, held.arrearsPence())));
    facts.add(wanted(PortalField.MANAGED_PAYMENT, held, RequestKind.MANAGED_PAYMENT));
    facts.add(wanted(PortalField.DEDUCTION, held, RequestKind.DEDUCTION));
    return List.copyOf(facts);
  }

  private static List<Fact> people(Tenancy held, List<String> claimNames) {
    List<String> names = held.tenants().stream().map(Tenancy.Tenant::name).toList();
    return List.of(
        Fact.of(PortalField.TENANTS, String.join(", ", names)),
        Fact.of(
            PortalField.TENANTS_NOT_IN_CLAIM,
            names.stream()
                .filter(name -> !Names.isAmong(name, claimNames))
                .collect(Collectors.joining(", "))));
  }

  /** Since when those who claim hold it; of everybody when no name of the claim is a tenant's. */
  private static LocalDate movedIn(Tenancy held, List<String> claimNames) {
    return held.tenants().stream()
        .filter(tenant -> Names.isAmong(tenant.name(), claimNames))
        .map(Tenancy.Tenant::fromOn)
        .min(Comparator.naturalOrder())
        .or(() ->
            held.tenants().stream().map(Tenancy.Tenant::fromOn).min(Comparator.naturalOrder()))
        .orElse(held.startsOn());
  }

  private static List<Fact> eligible(Tenancy held) {
    List<Tenancy.Charge> eligible =
        held.charges().stream().filter(Tenancy.Charge::eligible).toList();
    Stream<Fact> services =
        eligible.stream().filter(charge -> !charge.rent()).flatMap(FactSheet::service);
    return Stream.of(
            Stream.of(
                Fact.of(
                    PortalField.RENT,
                    total(eligible.stream().filter(Tenancy.Charge::rent).toList())),
                Fact.of(PortalField.RENT_FREQUENCY, WEEKLY)),
            services,
            Stream.of(
                Fact.of(PortalField.OTHER_CHARGES, 0),
                Fact.of(PortalField.RENT_FREE_WEEKS, held.freeWeeks()),
                Fact.of(PortalField.WEEK_53, "Never paid for"),
                Fact.of(
                    PortalField.MONTHLY_ELIGIBLE,
                    MonthlyRent.ofWeekly(total(eligible), held.freeWeeks()))))
        .flatMap(facts -> facts)
        .toList();
  }

  private static Stream<Fact> service(Tenancy.Charge charge) {
    return Stream.of(
        charged(PortalField.SERVICE_CHARGE, charge),
        new Fact(
            PortalField.SERVICE_FREQUENCY.name() + ":" + charge.code(),
            PortalField.SERVICE_FREQUENCY,
            charge.name() + ": how often it is due",
            WEEKLY));
  }

  private static List<Fact> ineligible(Tenancy held) {
    return held.charges().stream()
        .filter(charge -> !charge.eligible())
        .map(charge -> charged(PortalField.INELIGIBLE, charge))
        .toList();
  }

  private static Fact charged(PortalField field, Tenancy.Charge charge) {
    return new Fact(
        field.name() + ":" + charge.code(),
        field,
        charge.name(),
        Long.toString(charge.weeklyPence()));
  }

  private static long total(List<Tenancy.Charge> charges) {
    return charges.stream().mapToLong(Tenancy.Charge::weeklyPence).sum();
  }

  private static Fact wanted(PortalField field, Tenancy held, RequestKind kind) {
    return Fact.of(field, held.wanted().contains(kind.name()) ? "Yes" : "No");
  }
}
