package org.quarterday.complaint.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The table behind the council's yearly self-assessment: what the books show under each paragraph
 * of the Code they can show something for (Complaint Handling Code 8.1). What it says of policy and
 * of people is the council's to add.
 */
public final class SelfAssessment {

  /**
   * What is counted beside the clocks.
   *
   * @param raised service requests that became complaints
   * @param byAnother answers at stage 2 by somebody else than at stage 1
   * @param decided points decided by answers of the period
   * @param kept promises done by their day
   */
  public record Counts(
      int logged,
      int serviceRequests,
      int raised,
      int refused,
      int secondAnswers,
      int byAnother,
      int decided,
      int upheld,
      int promised,
      int kept,
      int closed,
      int learned) {}

  /**
   * One line.
   *
   * @param code the Code's paragraph
   * @param of of how many; null where it is a plain count
   */
  public record Line(String code, String words, int count, Integer of) {}

  private SelfAssessment() {}

  public static List<Line> of(List<StageClock> clocks, Counts counts, LocalDate today) {
    var lines = new ArrayList<Line>();
    lines.add(new Line("1.2", "Everything logged", counts.logged, null));
    lines.add(new Line("1.4", "Kept as service requests", counts.serviceRequests, counts.logged));
    lines.add(new Line("1.5", "Service requests that became complaints", counts.raised, null));
    lines.add(new Line("2.2", "Not accepted, with a reason", counts.refused, counts.logged));
    stage(lines, clocks, 1, today);
    stage(lines, clocks, 2, today);
    lines.add(
        new Line(
            "6.13", "Stage 2 answered by another person", counts.byAnother, counts.secondAnswers));
    lines.add(new Line("6.7", "Points upheld, in part or whole", counts.upheld, counts.decided));
    lines.add(new Line("7.3", "Promises done by their day", counts.kept, counts.promised));
    lines.add(new Line("9.1", "Closed with what was learned", counts.learned, counts.closed));
    return List.copyOf(lines);
  }

  private static void stage(List<Line> lines, List<StageClock> clocks, int stage, LocalDate today) {
    List<StageClock> of = clocks.stream().filter(clock -> clock.stage() == stage).toList();
    boolean first = stage == 1;
    lines.add(
        new Line(
            first ? "6.2" : "6.11",
            "Stage %d acknowledged in time".formatted(stage),
            count(
                of,
                clock ->
                    clock.acknowledgedOn() != null
                        && !clock.acknowledgedOn().isAfter(clock.acknowledgeBy())),
            of.size()));
    lines.add(
        new Line(
            first ? "6.3" : "6.14",
            "Stage %d answered with both days kept".formatted(stage),
            count(of, StageClock::keptTheCode),
            count(of, clock -> clock.answeredOn() != null || clock.missedTheCode(today))));
    lines.add(
        new Line(
            first ? "6.4" : "6.15",
            "Stage %d put off, with the reason told".formatted(stage),
            count(of, clock -> clock.extendedTo() != null),
            of.size()));
  }

  private static int count(List<StageClock> clocks, Predicate<StageClock> which) {
    return (int) clocks.stream().filter(which).count();
  }
}
