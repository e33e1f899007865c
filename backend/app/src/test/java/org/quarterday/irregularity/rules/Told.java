package org.quarterday.irregularity.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quarterday.directdebit.rules.MandateState;
import org.quarterday.expected.rules.ArrearsToday;
import org.quarterday.expected.rules.ExpectedCredit;
import org.quarterday.expected.rules.Payer;
import org.quarterday.platform.bacs.ReportKind;

/** An account of a story: what is on record of it, and how that is told. */
final class Told {

  static final long RENT = 50_899;
  static final UUID MANDATE = new UUID(0, 1);
  static final UUID NEWER = new UUID(0, 2);
  static final LocalDate DUE = LocalDate.of(2026, 6, 1);
  static final LocalDate COLLECTED = LocalDate.of(2026, 6, 2);

  private final LocalDate today;
  private long overdue = RENT;
  private final List<Instruction> instructions = new ArrayList<>();
  private final List<Unpaid> unpaid = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<Reported> reported = new ArrayList<>();
  private final List<Claimed> claimed = new ArrayList<>();
  private final List<Bounced> bounced = new ArrayList<>();
  private final List<Recovered> recovered = new ArrayList<>();
  private final List<ExpectedCredit> late = new ArrayList<>();

  private Told(LocalDate today) {
    this.today = today;
  }

  static Told on(String today) {
    return new Told(LocalDate.parse(today));
  }

  Told overdue(long pence) {
    overdue = pence;
    return this;
  }

  /** The tenant's mandate; what it collects next on 1 July, when it collects. */
  Told mandate(MandateState state) {
    return mandate(MANDATE, state, true);
  }

  Told mandate(UUID id, MandateState state, boolean payerIsTenant) {
    boolean collects = state == MandateState.LIVE || state == MandateState.CAPTURED;
    instructions.add(
        new Instruction(
            id,
            state,
            "****4958",
            payerIsTenant,
            collects ? LocalDate.of(2026, 7, 1) : null,
            collects ? RENT : 0));
    return this;
  }

  Told unpaid(String code) {
    return unpaid(code, 1, "0".equals(code), null);
  }

  Told unpaid(String code, int inARow, boolean mayBeAgain, Unpaid.Again again) {
    unpaid.add(
        new Unpaid(
            new UUID(1, unpaid.size()),
            MANDATE,
            DUE,
            COLLECTED,
            RENT,
            code,
            "as staff wrote it",
            false,
            inARow,
            mayBeAgain,
            again));
    return this;
  }

  Told leftOut(String reason, ItemState state, String sentOn) {
    leftOut.add(
        new LeftOut(
            new UUID(2, leftOut.size()),
            MANDATE,
            DUE,
            DUE,
            RENT,
            reason,
            state,
            sentOn == null ? null : LocalDate.parse(sentOn),
            LocalDate.of(2026, 6, 4)));
    return this;
  }

  Told reported(ReportKind kind, String code, String effectiveOn, boolean isDone) {
    reported.add(
        new Reported(
            new UUID(3, reported.size()),
            MANDATE,
            kind,
            code,
            "AS THE BANK SAYS",
            LocalDate.of(2026, 6, 3),
            effectiveOn == null ? null : LocalDate.parse(effectiveOn),
            isDone));
    return this;
  }

  Told claimed(String code, Claimed.State state, boolean isWon) {
    claimed.add(
        new Claimed(
            new UUID(4, claimed.size()),
            MANDATE,
            RENT,
            code,
            LocalDate.of(2026, 6, 3),
            LocalDate.of(2026, 6, 23),
            state,
            state == Claimed.State.OPEN ? null : LocalDate.of(2026, 6, 10),
            isWon));
    return this;
  }

  Told bounced(String reason, String note, long bouncedPence) {
    bounced.add(
        new Bounced(7, reason, note, LocalDate.of(2026, 5, 26), 11_746, bouncedPence, COLLECTED));
    return this;
  }

  Told recovered(long recoveredPence, long weeklyPence, long postedPence, boolean isCurrent) {
    recovered.add(
        new Recovered(
            "2026-05-04",
            LocalDate.of(2026, 5, 4),
            postedPence < 0 ? LocalDate.of(2026, 5, 4) : LocalDate.of(2026, 6, 1),
            recoveredPence,
            weeklyPence,
            postedPence,
            isCurrent));
    return this;
  }

  Told late(Payer payer, long pence, long outstandingPence) {
    late.add(
        new ExpectedCredit(
            payer,
            LocalDate.of(2026, 4, 27),
            LocalDate.of(2026, 5, 26),
            LocalDate.of(2026, 6, 2),
            pence,
            outstandingPence,
            true));
    return this;
  }

  Irregularities all() {
    Known known =
        new Known(
            today,
            0,
            "Telephone 01632 960123.",
            instructions,
            unpaid,
            leftOut,
            reported,
            claimed,
            bounced,
            recovered);
    return Irregularities.of(
        known, new ArrearsToday(overdue, 0, 0, overdue, late, List.of(), Optional.empty()));
  }

  /** The only one. */
  Telling one() {
    List<Telling> tellings = all().tellings();
    if (tellings.size() != 1) {
      throw new AssertionError(tellings);
    }
    return tellings.getFirst();
  }
}
