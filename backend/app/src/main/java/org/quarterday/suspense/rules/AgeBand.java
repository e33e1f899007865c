package org.quarterday.suspense.rules;

/** How long money has waited, from the day it was paid. */
public enum AgeBand {
  WEEK(0, 7),
  MONTH(8, 28),
  QUARTER(29, 91),
  OLDER(92, null);

  private final int fromDays;
  private final Integer toDays;

  AgeBand(int fromDays, Integer toDays) {
    this.fromDays = fromDays;
    this.toDays = toDays;
  }

  /** The least number of days. */
  public int fromDays() {
    return fromDays;
  }

  /** The largest number of days, or null. */
  public Integer toDays() {
    return toDays;
  }

  /** Money dated ahead has not waited yet. */
  public static AgeBand of(long days) {
    for (AgeBand band : values()) {
      if (band.toDays == null || days <= band.toDays) {
        return band;
      }
    }
    return OLDER;
  }
}
