package org.quarterday.arrears.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quarterday.expected.rules.ArrearsToday;
import org.quarterday.expected.rules.Coming;
import org.quarterday.expected.rules.ExpectedCredit;
import org.quarterday.expected.rules.Payer;

/** A case being made up: a tenant charged £100 a week, on the ladder a council starts with. */
final class Cases {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

  static final Ladder LADDER =
      new Ladder(
          List.of(
              step("FIRST_MESSAGE", 10, Means.MESSAGE, 500, 0, null, 0, 91),
              step("LETTER_ONE", 20, Means.LETTER, 1_000, 0, null, 0, 91),
              step("LETTER_TWO", 30, Means.LETTER, 1_000, 0, "LETTER_ONE", 14, 91),
              step("NOTICE", 50, Means.NOTICE, 1_000, 4, "LETTER_TWO", 7, 420),
              step("COURT_REVIEW", 60, Means.REVIEW, 1_000, 4, "NOTICE", 28, 91)));

  private final long balance;
  private final long real;
  private final List<ExpectedCredit> late = new ArrayList<>();
  private final List<Coming> coming = new ArrayList<>();
  private final List<Taken> taken = new ArrayList<>();
  private long weekly = 10_000;
  private boolean otherDebt;
  private LocalDate ended;
  private Set<UUID> living = Set.of(new UUID(0, 1));
  private LocalDate creditSince;
  private boolean creditCame;
  private Pause pause;
  private Hold hold;
  private Hold courtHold;
  private Agreement agreement;
  private Promise promise;
  private LocalDate contact;
  private LocalDate paid = TODAY.minusDays(3);
  private long fourWeeksAgo;
  private Ladder ladder = LADDER;
  private CourtStand court = new CourtStand(null, null, false, false, false, null, null);

  private Cases(long balance, long real) {
    this.balance = balance;
    this.real = real;
    this.fourWeeksAgo = balance;
  }

  private static Step step(
      String code,
      int place,
      Means means,
      long pence,
      int weeks,
      String needs,
      int wait,
      int counts) {
    String letter = means == Means.LETTER ? "You owe {arrears}." : "";
    return new Step(code, place, code, means, pence, weeks, needs, wait, counts, letter);
  }

  /** So much on the account, of it so much overdue. */
  static Cases owing(long balance, long real) {
    return new Cases(balance, real);
  }

  Cases charged(long pence) {
    weekly = pence;
    return this;
  }

  Cases late(Payer payer, long pence) {
    LocalDate due = TODAY.minusDays(10);
    late.add(new ExpectedCredit(payer, due.minusDays(28), due, due, pence, pence, true));
    return this;
  }

  Cases coming(Payer payer, LocalDate due, long pence) {
    var credit = new ExpectedCredit(payer, due.minusDays(28), due, due, pence, pence, false);
    coming.add(new Coming(credit, 0, balance - pence));
    return this;
  }

  Cases took(String code, int daysAgo) {
    taken.add(0, new Taken(code, TODAY.minusDays(daysAgo)));
    return this;
  }

  Cases otherDebt() {
    otherDebt = true;
    return this;
  }

  Cases ended(LocalDate day) {
    ended = day;
    return this;
  }

  Cases nobodyLives() {
    living = Set.of();
    return this;
  }

  Cases claimed(LocalDate since, boolean came) {
    creditSince = since;
    creditCame = came;
    return this;
  }

  Cases paused(LocalDate until) {
    pause = new Pause(PauseReason.DEBT_ADVICE, "StepChange is at work", until);
    return this;
  }

  Cases held(Long covered) {
    hold = new Hold("Breathing Space", TODAY.plusDays(30), covered, null);
    return this;
  }

  Cases notToCourt() {
    courtHold = new Hold("Benefit pending", null, null, null);
    return this;
  }

  Cases promised(long pence, LocalDate due, PromiseState state, long came) {
    promise = new Promise(pence, due, 5, state, came, state == PromiseState.OPEN ? null : TODAY);
    return this;
  }

  /** Kept since a day; £25.00 is due in a week. */
  Cases agreed(LocalDate since) {
    agreement = new Agreement(true, since, false, 0, TODAY.plusDays(7), 2_500L);
    return this;
  }

  Cases broke(LocalDate since, boolean courtOrdered) {
    agreement = new Agreement(false, since, courtOrdered, 5_000, TODAY.plusDays(7), 2_500L);
    return this;
  }

  Cases spoke(LocalDate day) {
    contact = day;
    return this;
  }

  Cases paid(LocalDate day) {
    paid = day;
    return this;
  }

  Cases fourWeeksAgo(long pence) {
    fourWeeksAgo = pence;
    return this;
  }

  Cases on(Ladder another) {
    ladder = another;
    return this;
  }

  /** A hearing or eviction so many days from today that nobody wrote up; the claim is open. */
  Cases courtDate(int days) {
    LocalDate day = TODAY.plusDays(days);
    court =
        new CourtStand(
            days < 0 ? null : day, days < 0 ? day : null, true, false, false, TODAY, null);
    return this;
  }

  Cases claimed(boolean suspended, boolean warrantDue) {
    court = new CourtStand(null, null, true, suspended, warrantDue, TODAY.minusDays(40), null);
    return this;
  }

  /** A notice that a claim can rest on from a day, for so many days; no claim. */
  Cases noticed(LocalDate from, int days) {
    court = new CourtStand(null, null, false, false, false, from, from.plusDays(days));
    return this;
  }

  CaseFacts known() {
    long owed = Math.max(0, balance);
    return new CaseFacts(
        TODAY,
        new ArrearsToday(balance, owed - real, owed - real, real, late, coming, Optional.empty()),
        weekly,
        fourWeeksAgo,
        fourWeeksAgo,
        paid,
        paid == null ? null : 5_000L,
        contact,
        null,
        otherDebt,
        ended,
        living,
        creditSince,
        creditCame,
        pause,
        hold,
        courtHold,
        agreement,
        promise,
        List.copyOf(taken),
        ladder,
        court);
  }

  Advice advice() {
    return Recommendation.of(known());
  }
}
