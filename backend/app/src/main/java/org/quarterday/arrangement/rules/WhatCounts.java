package org.quarterday.arrangement.rules;

import java.util.Set;

/**
 * Which receipts count to an arrangement. Housing Benefit and Universal Credit paid to the council
 * come for the rent, so they pay the rent of the weeks they are for and no instalment. What the DWP
 * takes off a tenant's benefit towards arrears is the tenant's own money, and counts, as whatever
 * else a tenant pays does.
 */
public final class WhatCounts {

  /** Housing Benefit, its adjustments, and Universal Credit for housing. */
  private static final Set<String> FOR_THE_RENT = Set.of("RHB", "HBA", "RUC");

  private WhatCounts() {}

  /**
   * Whether a receipt of that type counts.
   *
   * @param reversed whether it bounced, was returned or was put right: then it never came
   */
  public static boolean counts(String typeCode, boolean reversed) {
    return !reversed && !FOR_THE_RENT.contains(typeCode);
  }
}
