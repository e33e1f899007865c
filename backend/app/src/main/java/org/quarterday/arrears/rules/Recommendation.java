package org.quarterday.arrears.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The one thing recommended for a case: what the rule says that no other fitting rule outranks. */
public final class Recommendation {

  /** In the order they outrank each other; the order itself decides nothing. */
  static final List<ArrearsRule> RULES =
      List.of(
          new NothingOwed(),
          new OtherDebt(),
          new AccountEnded(),
          new OnHold(),
          new Paused(),
          new CourtDateAhead(),
          new CourtOutcomeMissing(),
          new NobodyLives(),
          new ArrangementKept(),
          new OnlyTiming(),
          new FirstUniversalCredit(),
          new BenefitLate(),
          new PromiseAwaited(),
          new ArrangementBroken(),
          new PromiseBroken(),
          new InCourt(),
          new NextStep(),
          new ClaimDue(),
          new StepAtWork(),
          new StepHeld(),
          new LadderTop(),
          new BelowLadder());

  private static final Map<Class<? extends ArrearsRule>, Set<Class<? extends ArrearsRule>>> BELOW =
      below();

  private Recommendation() {}

  /**
   * @throws IllegalStateException when no rule fits or two fit of which neither outranks the other,
   *     which would be a fault of the rules
   */
  public static Advice of(CaseFacts known) {
    List<ArrearsRule> fitting = RULES.stream().filter(rule -> rule.fits(known)).toList();
    List<ArrearsRule> first =
        fitting.stream()
            .filter(rule -> fitting.stream().noneMatch(other -> outranks(other, rule)))
            .toList();
    if (first.size() != 1) {
      throw new IllegalStateException(
          "of the arrears rules "
              + first.stream().map(rule -> rule.getClass().getSimpleName()).toList()
              + " one has to outrank the others");
    }
    return first.getFirst().advise(known);
  }

  /** Whether one rule goes before another, by what they and the rules between them say. */
  static boolean outranks(ArrearsRule one, ArrearsRule other) {
    return BELOW.get(one.getClass()).contains(other.getClass());
  }

  /** Each rule with all that it outranks, itself or through others. */
  private static Map<Class<? extends ArrearsRule>, Set<Class<? extends ArrearsRule>>> below() {
    Map<Class<? extends ArrearsRule>, ArrearsRule> byClass = new HashMap<>();
    RULES.forEach(rule -> byClass.put(rule.getClass(), rule));
    Map<Class<? extends ArrearsRule>, Set<Class<? extends ArrearsRule>>> below = new HashMap<>();
    for (ArrearsRule rule : RULES) {
      Set<Class<? extends ArrearsRule>> found = new HashSet<>();
      gather(rule, byClass, found);
      below.put(rule.getClass(), found);
    }
    return below;
  }

  private static void gather(
      ArrearsRule rule,
      Map<Class<? extends ArrearsRule>, ArrearsRule> byClass,
      Set<Class<? extends ArrearsRule>> found) {
    for (Class<? extends ArrearsRule> next : rule.outranks()) {
      if (found.add(next)) {
        gather(byClass.get(next), byClass, found);
      }
    }
  }
}
