package org.quarterday.balancing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.balancing.rules.DayFigures;
import org.quarterday.balancing.rules.DayState;
import org.quarterday.balancing.rules.Explanation;
import org.quarterday.balancing.rules.Source;
import org.quarterday.balancing.rules.SourceFigures;
import org.quarterday.balancing.rules.SourceSide;
import org.quarterday.balancing.rules.Tally;

/** A day as a person balances it. Its day is the day things were recorded on, in London. */
@Schema(name = "DayBoard")
record DayBoard(
    LocalDate day,
    DayState state,
    @Schema(description = "What a close and a check are signed for.") String contentHash,
    @Schema(
            description = "Lines that went to accounts, to suspense or back to their payers.",
            examples = "1204")
        long postings,
    @Schema(description = "Money received on accounts and in suspense, in pence.")
        long receivedPence,
    @Schema(description = "Held in suspense that day, in pence.") long suspensePence,
    List<SourceRow> sources,
    List<ControlRow> controls,
    @Schema(description = "The accounts at the bank; none while none is kept.") List<BankRow> bank,
    @Schema(description = "This day's own, explained or not.") List<DifferenceRow> differences,
    @Schema(description = "Of earlier days, not explained before this one. The oldest first.")
        List<DifferenceRow> carried,
    @Schema(description = "Payment files that wait for a person now: none of them counts yet.")
        Count heldFiles,
    @Schema(description = "The newest first; only the first can stand.") List<CloseRow> closes,
    boolean mayClose,
    @Schema(nullable = true) String whyNotClose,
    boolean mayCheck,
    @Schema(nullable = true) String whyNotCheck,
    boolean mayExplain) {

  @Schema(name = "DayCount")
  record Count(@Schema(examples = "214") long lines, @Schema(examples = "1284412") long pence) {

    static Count of(Tally tally) {
      return new Count(tally.lines(), tally.pence());
    }
  }

  @Schema(name = "DaySource")
  record SourceRow(
      Source source,
      @Schema(
              description =
                  "MONEY: amounts are money received. ACCOUNTS: positive is owed to the council. CONTROLS: a check of"
                      + " control accounts.")
          SourceSide side,
      @Schema(description = "Who sent it, for payment files; else empty.", examples = "PAYPOINT")
          String detail,
      @Schema(
              nullable = true,
              description =
                  "What the source's own record says; null where the posting is the record itself.")
          Count told,
      Count posted,
      Count suspense,
      Count rejected,
      @Schema(description = "Nil when posted, suspense and rejected come to what was told.")
          Count difference,
      @Schema(
              nullable = true,
              description =
                  "What of it was found at the bank, and what is in transit; null where none of it goes there.")
          Banked bank) {

    static SourceRow of(SourceFigures figures, Map<String, Banked> bank) {
      return new SourceRow(
          figures.source(),
          figures.source().side(),
          figures.detail(),
          figures.source().recorded() ? Count.of(figures.told()) : null,
          Count.of(figures.posted()),
          Count.of(figures.suspense()),
          Count.of(figures.rejected()),
          Count.of(figures.difference()),
          bank.get(Banked.key(figures.source().name(), figures.detail())));
    }
  }

  @Schema(name = "DayBanked")
  record Banked(
      @Schema(description = "Found on the bank's statements.") Count found,
      @Schema(description = "Not found there yet.") Count inTransit) {

    static String key(String source, String detail) {
      return source + "/" + detail;
    }
  }

  @Schema(name = "DayTransit")
  record Transit(
      @Schema(examples = "PAYMENT_FILE") String source,
      @Schema(examples = "PAYPOINT") String detail,
      Count count,
      @Schema(description = "The first day any of it was recorded.") LocalDate since) {}

  @Schema(name = "DayBank")
  record BankRow(
      @Schema(examples = "HRA-INCOME") String code,
      String name,
      @Schema(
              nullable = true,
              description = "Of the last statement taken by the end of the day, in pence.")
          Long closingPence,
      @Schema(nullable = true) LocalDate closingOn,
      @Schema(description = "What came in by the statements taken that day.") Count in,
      @Schema(description = "What went out by them, as a positive amount.") Count out,
      @Schema(description = "Matches made that day less those undone.") Count matched,
      @Schema(description = "What they differ by, each with its reason, in pence.")
          long differencePence,
      @Schema(description = "Of the statements taken that day, lines nobody has settled yet.")
          Count open,
      @Schema(description = "The same of earlier statements.") Count openBefore,
      @Schema(nullable = true) LocalDate openSince,
      @Schema(
              description =
                  "Recorded by the end of the day and not found at the bank yet, the oldest first.")
          List<Transit> inTransit) {}

  @Schema(name = "DayControl")
  record ControlRow(
      @Schema(examples = "CASH") String code,
      @Schema(nullable = true, description = "Null: the code leads nowhere.") String name,
      @Schema(nullable = true, examples = "CASH") String kind,
      @Schema(description = "In pence; positive is a debit.") long openingPence,
      long debitPence,
      long creditPence,
      @Schema(description = "Opening and debits less credits.") long closingPence,
      long movements) {}

  @Schema(name = "DayExplanation")
  record ExplanationRow(String reason, String madeByName, Instant madeAt) {

    static ExplanationRow of(Explanation said) {
      return said == null
          ? null
          : new ExplanationRow(said.reason(), said.madeByName(), said.madeAt());
    }
  }

  @Schema(name = "DayDifference")
  record DifferenceRow(
      LocalDate day,
      Source source,
      String detail,
      Count difference,
      @Schema(nullable = true) ExplanationRow explanation) {

    static DifferenceRow of(LocalDate day, DayFigures.Difference difference) {
      return new DifferenceRow(
          day,
          difference.figures().source(),
          difference.figures().detail(),
          Count.of(difference.figures().difference()),
          ExplanationRow.of(difference.explanation()));
    }
  }

  @Schema(name = "DayClose")
  record CloseRow(
      int number,
      @Schema(description = "Whether it is for the figures as they are.") boolean stands,
      String closedByName,
      Instant closedAt,
      String note,
      @Schema(nullable = true) String checkedByName,
      @Schema(nullable = true) Instant checkedAt,
      String checkNote) {

    static CloseRow of(Closes.Close close, String now) {
      return new CloseRow(
          close.number(),
          close.contentHash().equals(now),
          close.closedByName(),
          close.closedAt(),
          close.note(),
          close.checkedByName(),
          close.checkedAt(),
          close.checkNote());
    }
  }

  /** One day in the list of days. */
  @Schema(name = "DayItem")
  record Item(
      LocalDate day,
      DayState state,
      long postings,
      @Schema(description = "Money received on accounts and in suspense, in pence.")
          long receivedPence,
      @Schema(description = "Held in suspense that day, in pence.") long suspensePence,
      int differences,
      int unexplained,
      @Schema(nullable = true) String closedByName,
      @Schema(nullable = true) String checkedByName) {

    static Item of(DayFigures figures, Closes.Close close) {
      var differences = figures.differences();
      DayState state = Closes.state(close, figures.contentHash());
      boolean stands = state.stands();
      return new Item(
          figures.day(),
          state,
          figures.postings(),
          received(figures).pence(),
          suspense(figures).pence(),
          differences.size(),
          (int) figures.unexplained(),
          stands ? close.closedByName() : null,
          stands ? close.checkedByName() : null);
    }
  }

  /** Money that came that day; what was in suspense already was received when it got there. */
  static Tally received(DayFigures figures) {
    return figures.sources().stream()
        .filter(row -> row.source().side() == SourceSide.MONEY)
        .filter(row -> row.source() != Source.SUSPENSE_SETTLED)
        .map(row -> row.posted().plus(row.suspense()))
        .reduce(Tally.NIL, Tally::plus);
  }

  /** What was put into suspense on the day. */
  static Tally suspense(DayFigures figures) {
    return figures.sources().stream().map(SourceFigures::suspense).reduce(Tally.NIL, Tally::plus);
  }

  /** All sources are shown; those of the controls only when they do not agree. */
  static List<SourceRow> shown(DayFigures figures, Map<String, Banked> bank) {
    return figures.sources().stream()
        .filter(row -> row.source().side() != SourceSide.CONTROLS || !row.difference().isNil())
        .map(row -> SourceRow.of(row, bank))
        .toList();
  }
}
