package org.quarterday.tenancy.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quarterday.calendar.DatePeriod;
import org.quarterday.charge.rules.Finding;

/**
 * The commencement checklist: what must be true before rent starts, and what a person has to look
 * at and confirm.
 */
public final class CommencementChecks {

  /** A person on the draft. */
  public record Member(
      String name,
      boolean tenant,
      LocalDate bornOn,
      LocalDate deceasedOn,
      boolean nationalInsuranceNumber) {}

  /**
   * The home as it is on record.
   *
   * @param held periods in which an account holds it
   * @param rentPence weekly rent in force on the first day, or null when none is
   * @param formulaRentPence what the rent policy comes to, or null when not known
   */
  public record Home(
      String kind,
      LocalDate acquiredOn,
      LocalDate soldOn,
      boolean uprn,
      List<DatePeriod> held,
      Long rentPence,
      Long formulaRentPence) {}

  public record Draft(LocalDate startsOn, LocalDate signedOn, List<Member> members) {}

  private static final int ADULT = 18;

  private CommencementChecks() {}

  /**
   * Everything noticed, blocking findings first.
   *
   * @param aheadDays how far ahead a start is entered without asking (CONFIG)
   */
  public static List<Finding> findings(Draft draft, Home home, LocalDate today, int aheadDays) {
    List<Finding> findings = new ArrayList<>();
    home(draft, home, findings);
    members(draft, findings);
    dates(draft, today, aheadDays, findings);
    findings.sort((a, b) -> Boolean.compare(b.blocking(), a.blocking()));
    return List.copyOf(findings);
  }

  private static void home(Draft draft, Home home, List<Finding> findings) {
    if (home.acquiredOn.isAfter(draft.startsOn)) {
      findings.add(
          Finding.blocking(
              "NOT_OURS_YET", "/startsOn", "The home is ours from " + home.acquiredOn + "."));
    }
    if (home.soldOn != null) {
      findings.add(
          Finding.blocking("SOLD", "/propertyId", "The home was sold on " + home.soldOn + "."));
    }
    if (List.of("BLOCK", "ESTATE").contains(home.kind)) {
      findings.add(Finding.blocking("NOT_LETTABLE", "/propertyId", "This is not a home to let."));
    }
    DatePeriod tenancy = DatePeriod.from(draft.startsOn);
    home.held.stream()
        .filter(tenancy::overlaps)
        .forEach(held ->
            findings.add(
                Finding.blocking(
                    "STILL_HELD",
                    "/startsOn",
                    "The last holder's account runs "
                        + held.lastDay().map(day -> "to " + day).orElse("on without an end")
                        + ".")));
    if (home.rentPence == null || home.rentPence <= 0) {
      findings.add(
          Finding.blocking(
              "NO_RENT_CHARGE", "/propertyId", "The home has no rent in force on the first day."));
    } else if (home.formulaRentPence != null && home.rentPence > home.formulaRentPence) {
      findings.add(
          Finding.confirm(
              "RENT_ABOVE_FORMULA", "/propertyId", "The rent is above the formula rent."));
    }
    if (!home.uprn) {
      findings.add(Finding.confirm("UPRN_MISSING", "/propertyId", "The home has no UPRN."));
    }
  }

  private static void members(Draft draft, List<Finding> findings) {
    if (draft.members.stream().noneMatch(Member::tenant)) {
      findings.add(Finding.blocking("NO_TENANT", "/members", "Nobody is named as tenant."));
    }
    for (int i = 0; i < draft.members.size(); i++) {
      Member member = draft.members.get(i);
      if (member.tenant) {
        tenant(draft, member, "/members/" + i, findings);
      }
    }
  }

  private static void tenant(Draft draft, Member member, String pointer, List<Finding> findings) {
    if (member.deceasedOn != null) {
      findings.add(
          Finding.blocking(
              "DECEASED", pointer, member.name + " died on " + member.deceasedOn + "."));
    }
    if (member.bornOn == null) {
      findings.add(
          Finding.confirm(
              "DATE_OF_BIRTH_MISSING", pointer, member.name + " has no date of birth on record."));
    } else if (member.bornOn.plusYears(ADULT).isAfter(draft.startsOn)) {
      // A minor cannot hold a legal estate in land: an adult holds it in trust (Law of Property Act
      // 1925 s.1(6)).
      findings.add(
          Finding.confirm("UNDER_18", pointer, member.name + " is under 18 on the first day."));
    }
    if (!member.nationalInsuranceNumber) {
      findings.add(
          Finding.confirm(
              "NI_NUMBER_MISSING", pointer, member.name + " has no National Insurance number."));
    }
  }

  private static void dates(Draft draft, LocalDate today, int aheadDays, List<Finding> findings) {
    if (draft.startsOn.getDayOfWeek() != DayOfWeek.MONDAY) {
      findings.add(
          Finding.confirm(
              "NOT_A_MONDAY",
              "/startsOn",
              "It starts mid-week: the first week is charged by days."));
    }
    if (draft.startsOn.isAfter(today.plusDays(aheadDays))) {
      findings.add(
          Finding.confirm(
              "FAR_AHEAD", "/startsOn", "It starts more than " + aheadDays + " days from now."));
    }
    if (draft.signedOn == null) {
      findings.add(Finding.confirm("NOT_SIGNED", "/signedOn", "No date of signing is on record."));
    } else if (draft.signedOn.isAfter(draft.startsOn)) {
      findings.add(
          Finding.confirm("SIGNED_AFTER_START", "/signedOn", "It was signed after it started."));
    }
  }
}
