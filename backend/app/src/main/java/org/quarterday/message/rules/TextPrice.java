package org.quarterday.message.rules;

import java.time.LocalDate;

/**
 * What texts cost on a day: GOV.UK Notify's list, kept as dated rows.
 *
 * @param hundredthsOfPenny of a fragment, before VAT: 240 is 2.4p
 * @param vatBasisPoints 2000 is 20 %
 * @param freeAYear texts without charge from 1 April to 31 March
 */
public record TextPrice(int hundredthsOfPenny, int vatBasisPoints, int freeAYear) {

  /** The 1 April the free texts of a day are counted from. */
  public static LocalDate yearOf(LocalDate day) {
    LocalDate april = LocalDate.of(day.getYear(), 4, 1);
    return day.isBefore(april) ? april.minusYears(1) : april;
  }

  /**
   * What fragments cost in pence with VAT, rounded half up once at the end.
   *
   * @param sentThisYear fragments since 1 April that used up free ones
   */
  public long pence(long fragments, long sentThisYear) {
    long free = Math.max(0, freeAYear - sentThisYear);
    long charged = Math.max(0, fragments - free);
    long scaled = charged * hundredthsOfPenny * (10_000L + vatBasisPoints);
    return (scaled + 500_000L) / 1_000_000L;
  }
}
