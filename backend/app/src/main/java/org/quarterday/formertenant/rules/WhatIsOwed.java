package org.quarterday.formertenant.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.quarterday.limitation.rules.DebtBasis;
import org.quarterday.limitation.rules.Ladder;

/** A ladder as a letter tells it: not week by week, but as runs of weeks of one kind of debt. */
public final class WhatIsOwed {

  private static final int A_WEEK = 7;

  private WhatIsOwed() {}

  /** What this person can still be sued for; a gap in the weeks, or another kind, parts it. */
  public static List<CaseLetter.Part> by(Ladder ladder, UUID personId) {
    var parts = new ArrayList<CaseLetter.Part>();
    for (DebtBasis basis : DebtBasis.values()) {
      parts.addAll(runs(ladder, personId, basis));
    }
    return List.copyOf(parts);
  }

  private static List<CaseLetter.Part> runs(Ladder ladder, UUID personId, DebtBasis basis) {
    var runs = new ArrayList<CaseLetter.Part>();
    for (Ladder.Rung rung : ladder.rungs()) {
      LocalDate from = rung.against().getOrDefault(personId, rung.barredFrom());
      if (rung.part().basis() != basis || !ladder.today().isBefore(from)) {
        continue;
      }
      CaseLetter.Part last = runs.isEmpty() ? null : runs.getLast();
      LocalDate due = rung.part().monday();
      if (last != null && last.to().plusDays(A_WEEK).equals(due)) {
        runs.set(
            runs.size() - 1,
            new CaseLetter.Part(
                last.what(), last.from(), due, Math.addExact(last.pence(), rung.part().pence())));
      } else {
        runs.add(new CaseLetter.Part(basis.words(), due, due, rung.part().pence()));
      }
    }
    return runs;
  }
}
