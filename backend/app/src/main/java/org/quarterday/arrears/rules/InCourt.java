package org.quarterday.arrears.rules;

import java.util.Set;

/** While a claim is open the court decides what is next, not the ladder. */
final class InCourt implements ArrearsRule {

  @Override
  public boolean fits(CaseFacts known) {
    return known.court().claimOpen();
  }

  @Override
  public Advice advise(CaseFacts known) {
    CourtStand court = known.court();
    boolean broken =
        court.suspended()
            && known.agreement() != null
            && known.agreement().courtOrdered()
            && !known.agreement().kept();
    if (known.courtHold() == null && (broken || court.warrantDue())) {
      return Advice.of(
          ArrearsAction.DECIDE_ABOUT_WARRANT,
          broken
              ? "The terms the court suspended possession on are broken: decide about a warrant."
              : "The day the court gave for possession is past: decide about a warrant.");
    }
    return Advice.of(
        ArrearsAction.IN_COURT, "A claim is open: what is next stands on the court page.");
  }

  @Override
  public Set<Class<? extends ArrearsRule>> outranks() {
    return Set.of(NextStep.class);
  }
}
