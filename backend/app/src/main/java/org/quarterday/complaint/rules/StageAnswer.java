package org.quarterday.complaint.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer at one stage as far as it is written, and what it lacks of what the Code wants in it
 * (Complaint Handling Code 6.9 for stage 1, 6.19 for stage 2).
 *
 * @param definition what the complaint is, as it was acknowledged
 * @param noRemedyWhy why nothing is offered, when nothing is
 * @param ombudsman null when nothing on record says where to reach them on that day
 */
public record StageAnswer(
    int stage,
    String definition,
    List<Point> points,
    List<Promise> promises,
    String noRemedyWhy,
    Ombudsman ombudsman) {

  /**
   * @param decision null while nothing is decided
   */
  public record Point(int number, String words, Decision decision, String reasons) {}

  /**
   * @param dueOn null while nobody has said until when
   * @param amountPence of compensation, else null
   * @param setOff set against what is owed, which the letter says
   */
  public record Promise(
      ActionKind kind, String words, LocalDate dueOn, Long amountPence, boolean setOff) {}

  public record Ombudsman(
      String name, String address, String telephone, String email, String web) {}

  /**
   * One thing that is missing.
   *
   * @param pointer the field of the draft it belongs to
   */
  public record Gap(String pointer, String words) {}

  public StageAnswer {
    points = List.copyOf(points);
    promises = List.copyOf(promises);
  }

  /** Everything that is missing, so that nobody has to try again for each; none when it may go. */
  public List<Gap> gaps(LocalDate today) {
    var gaps = new ArrayList<Gap>();
    if (definition.isBlank()) {
      gaps.add(new Gap("/definition", "Say what the complaint is."));
    }
    if (points.isEmpty()) {
      gaps.add(new Gap("/decisions", "No point is on record to decide."));
    }
    for (int i = 0; i < points.size(); i++) {
      ofPoint(points.get(i), i, gaps);
    }
    for (int i = 0; i < promises.size(); i++) {
      ofPromise(promises.get(i), i, today, gaps);
    }
    if (isUpheld() && !offersRemedy() && noRemedyWhy.isBlank()) {
      gaps.add(
          new Gap("/noRemedyWhy", "A point is upheld: offer a remedy, or say why there is none."));
    }
    if (ombudsman == null) {
      gaps.add(new Gap("/ombudsman", "Nothing on record says how to reach the Ombudsman."));
    }
    return List.copyOf(gaps);
  }

  private static void ofPoint(Point point, int at, List<Gap> gaps) {
    if (point.decision == null) {
      gaps.add(
          new Gap(
              "/decisions/%d/decision".formatted(at), "Decide point %d.".formatted(point.number)));
    }
    if (point.reasons.isBlank()) {
      gaps.add(
          new Gap(
              "/decisions/%d/reasons".formatted(at),
              "Give the reasons for point %d.".formatted(point.number)));
    }
  }

  private static void ofPromise(Promise promise, int at, LocalDate today, List<Gap> gaps) {
    if (promise.dueOn == null || promise.dueOn.isBefore(today)) {
      gaps.add(
          new Gap(
              "/actions/%d/dueOn".formatted(at),
              "Say until when, from today on: %s".formatted(promise.words)));
    }
  }

  /** Whether anything is upheld, in part or whole. */
  public boolean isUpheld() {
    return points.stream()
        .anyMatch(point -> point.decision != null && point.decision != Decision.NOT_UPHELD);
  }

  private boolean offersRemedy() {
    return promises.stream().anyMatch(promise -> promise.kind.isRemedy());
  }
}
