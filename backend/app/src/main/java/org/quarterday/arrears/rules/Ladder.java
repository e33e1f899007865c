package org.quarterday.arrears.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The steps a council has decided on, the gravest last. Of the steps graver than the one that was
 * taken last and still counts, the gravest is next whose arrears are reached and whose need is met:
 * so nobody is sent a message about a debt that calls for a letter, and nobody is taken to court
 * without one.
 */
public record Ladder(List<Step> steps) {

  /** Where an account stands on it: exactly one of five. */
  public sealed interface Rung {}

  /** This step is to be taken. */
  public record Next(Step step) implements Rung {}

  /** This step is next, but not before a day: the one before it has time to work. */
  public record Later(Step step, LocalDate from) implements Rung {}

  /** This step would be next, and a hold stops it. */
  public record Held(Step step) implements Rung {}

  /** No step is reached; {@code lowest} is the one that would be, null when there are none. */
  public record Below(Step lowest) implements Rung {}

  /** The gravest step was taken: a person decides how it goes on. */
  public record Top(Step step) implements Rung {}

  public Ladder {
    steps = steps.stream().sorted(Comparator.comparing(Step::place)).toList();
  }

  /** The gravest step that was taken and still counts. */
  public Optional<Step> stage(CaseFacts known) {
    return steps.reversed().stream().filter(step -> known.takenOn(step) != null).findFirst();
  }

  Rung rung(CaseFacts known) {
    Optional<Step> stage = stage(known);
    if (stage.isPresent() && stage.get().equals(steps.getLast())) {
      return new Top(stage.get());
    }
    int above = stage.map(Step::place).orElse(0);
    List<Step> reached =
        steps.reversed().stream()
            .filter(step -> step.place() > above && step.isReachedBy(known))
            .filter(step -> from(step, known) != null)
            .toList();
    List<Step> open = reached.stream().filter(step -> !known.isHeld(step)).toList();
    return open.stream()
        .filter(step -> !from(step, known).isAfter(known.today()))
        .findFirst()
        .<Rung>map(Next::new)
        .or(() -> soonest(open, known))
        .or(() -> reached.stream().findFirst().map(Held::new))
        .orElseGet(() -> below(above, known));
  }

  private Optional<Rung> soonest(List<Step> reached, CaseFacts known) {
    return reached.stream()
        .min(Comparator.comparing(step -> from(step, known)))
        .<Rung>map(step -> new Later(step, from(step, known)));
  }

  private Rung below(int above, CaseFacts known) {
    return new Below(
        steps.stream()
            .filter(step -> step.place() > above)
            .min(Comparator.comparing(step -> step.fromPence(known.weeklyPence())))
            .orElse(null));
  }

  /** The day a step may be taken from; null while the step it needs was not taken. */
  private LocalDate from(Step step, CaseFacts known) {
    if (step.needsCode() == null) {
      return LocalDate.MIN;
    }
    return steps.stream()
        .filter(one -> one.code().equals(step.needsCode()))
        .findFirst()
        .map(known::takenOn)
        .map(on -> on.plusDays(step.waitDays()))
        .orElse(null);
  }
}
