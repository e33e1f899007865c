package org.quarterday.universalcredit.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the books hold of a tenancy on a day, as far as the portal asks. Money in pence.
 *
 * @param tenants who owe the rent on that day
 * @param bedrooms null when nobody wrote them down
 * @param charges of a week, on that day
 * @param freeWeeks rent-free weeks of its rent year
 * @param arrearsPence what entries up to that day come to; negative is a credit
 * @param wanted kinds of request that are asked for or stand
 */
public record Tenancy(
    String reference,
    List<Tenant> tenants,
    String address,
    String postcode,
    Integer bedrooms,
    LocalDate startsOn,
    String tenure,
    List<Charge> charges,
    int freeWeeks,
    long arrearsPence,
    List<String> wanted) {

  public record Tenant(UUID personId, String name, LocalDate fromOn) {}

  /**
   * A charge of a week.
   *
   * @param code its type, with its label where an account has two of the type
   * @param rent whether it is the rent itself
   */
  public record Charge(
      String code, String name, long weeklyPence, boolean eligible, boolean rent) {}
}
