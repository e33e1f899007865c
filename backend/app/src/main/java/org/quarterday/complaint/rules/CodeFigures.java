package org.quarterday.complaint.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * The regulator's two measures of complaints (Tenant Satisfaction Measures CH01 and CH02) for a
 * period: those whose stage was asked for in it, and that were taken as complaints.
 */
public final class CodeFigures {

  private CodeFigures() {}

  /**
   * One stage's figures.
   *
   * @param received how many were asked for in the period
   * @param inTime of those, answered with both days of the Code kept
   * @param missed of those, for which a day has gone by
   * @param running of those, in time and not answered yet: neither
   * @param per1000 CH01 to two places; empty when no homes are on record
   * @param percentInTime CH02 to one place, of those answered or missed; empty when there are none
   */
  public record Stage(
      int stage,
      int received,
      int inTime,
      int missed,
      int running,
      String per1000,
      String percentInTime) {}

  /**
   * @param homes the council's on the last day of the period
   * @param today the last day of the period or before
   */
  public static Stage of(int stage, List<StageClock> clocks, long homes, LocalDate today) {
    int inTime = (int) clocks.stream().filter(StageClock::keptTheCode).count();
    int missed = (int) clocks.stream().filter(clock -> clock.missedTheCode(today)).count();
    return new Stage(
        stage,
        clocks.size(),
        inTime,
        missed,
        clocks.size() - inTime - missed,
        rate(clocks.size() * 1000L, homes, 2),
        rate(inTime * 100L, (long) inTime + missed, 1));
  }

  private static String rate(long part, long whole, int places) {
    return whole == 0
        ? ""
        : BigDecimal.valueOf(part)
            .divide(BigDecimal.valueOf(whole), places, RoundingMode.HALF_UP)
            .toPlainString();
  }
}
