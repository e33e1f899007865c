package org.quarterday.report;

import java.util.stream.Stream;
import org.quarterday.platform.export.Listing;
import org.quarterday.platform.paging.Page;

/** The trial balance as a file: both sides of it one below the other, so that it adds up to nil. */
final class TrialBalanceSheet {

  /** A line of either side; what a side does not tell is null. */
  record Line(
      String side,
      String controlCode,
      String controlName,
      String rentGroup,
      String state,
      Integer accounts,
      Long arrearsPence,
      Long creditsPence,
      long balancePence) {}

  static final Listing<Line> LINES =
      Listing.<Line>of("Trial balance")
          .text("side", "Side", Line::side)
          .text("code", "Control account", Line::controlCode)
          .text("name", "Name", Line::controlName)
          .text("rentGroup", "Rent group", Line::rentGroup)
          .text("state", "State", Line::state)
          .whole("accounts", "Accounts", Line::accounts)
          .money("arrears", "Arrears", Line::arrearsPence)
          .money("credits", "Credits", Line::creditsPence)
          .money("balance", "Balance", Line::balancePence);

  private TrialBalanceSheet() {}

  static Page<Line> lines(TrialBalanceReads.TrialBalance balance) {
    Stream<Line> debtors =
        balance.debtors().stream()
            .map(side ->
                new Line(
                    "Accounts",
                    side.controlCode(),
                    side.controlName(),
                    side.rentGroupCode(),
                    Listing.words(side.state()),
                    side.accounts(),
                    side.arrearsPence(),
                    side.creditsPence(),
                    Math.addExact(side.arrearsPence(), side.creditsPence())));
    Stream<Line> controls =
        balance.controls().stream()
            .map(side ->
                new Line(
                    "Control accounts",
                    side.controlCode(),
                    side.controlName(),
                    null,
                    Listing.words(side.kind()),
                    null,
                    null,
                    null,
                    side.amountPence()));
    return new Page<>(Stream.concat(debtors, controls).toList(), null);
  }
}
