package org.quarterday.finalaccount.rules;

import java.time.LocalDate;
import java.util.List;

/** Where a final account stands; worked out, never kept. */
public enum FinalStanding {
  RUNS("The last week is not over"),
  AWAITS("Waits for what is on its way"),
  TO_APPROVE("A recharge waits for a second person"),
  TO_PROVE("To be proved"),
  PROVED("Proved"),
  MOVED("Moved since it was proved");

  private final String words;

  FinalStanding(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** As the books stand on a day. */
  public static FinalStanding of(FinalFacts facts, List<Awaited> awaited, LocalDate today) {
    if (!facts.endsOn().isBefore(today)) {
      return RUNS;
    }
    if (facts.decided() != null && facts.decided().entryCount() == facts.entryCount()) {
      return PROVED;
    }
    if (facts.recharges().stream().anyMatch(FinalFacts.Recharged::waits)) {
      return TO_APPROVE;
    }
    if (awaited.stream().anyMatch(each -> !each.over(today))) {
      return AWAITS;
    }
    return facts.decided() == null ? TO_PROVE : MOVED;
  }

  /** Whether it can be decided; what is awaited may be waited for no longer, with a reason. */
  public boolean decidable() {
    return this == AWAITS || this == TO_PROVE || this == MOVED;
  }
}
