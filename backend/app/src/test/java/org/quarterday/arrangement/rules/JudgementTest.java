package org.quarterday.arrangement.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes held against what was agreed: a table of what is due and what became of it. */
class JudgementTest {

  private static final Tolerance FIVE_DAYS_A_POUND = new Tolerance(5, 100);
  private static final LocalDate FIRST = LocalDate.of(2026, 6, 5);

  /** Three of £30.00, every week from 5 June, with £10.00 of them rent. */
  private static final List<Instalment> THREE =
      IntStream.range(0, 3)
          .mapToObj(n -> new Instalment(n + 1, FIRST.plusWeeks(n), 2_000, 1_000))
          .toList();

  /** Payments as "06-04 3000", parted by semicolons. */
  @ParameterizedTest(name = "on {1}, after {0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        // nothing came
        "-                                | 2026-06-05 | TO_COME TO_COME TO_COME     | 0",
        "-                                | 2026-06-10 | TO_COME TO_COME TO_COME     | 0",
        "-                                | 2026-06-11 | MISSED TO_COME TO_COME      | 3000",
        "-                                | 2026-06-18 | MISSED MISSED TO_COME       | 6000",
        // in time, on the last day of tolerance, and after it
        "06-04 3000                       | 2026-06-18 | KEPT MISSED TO_COME         | 3000",
        "06-10 3000                       | 2026-06-11 | KEPT TO_COME TO_COME        | 0",
        "06-11 3000                       | 2026-06-11 | LATE TO_COME TO_COME        | 0",
        // a part, and its rest
        "06-05 1000                       | 2026-06-11 | PART_KEPT TO_COME TO_COME   | 2000",
        "06-05 1000; 06-09 2000           | 2026-06-11 | KEPT TO_COME TO_COME        | 0",
        "06-05 1000; 06-12 2000           | 2026-06-12 | LATE TO_COME TO_COME        | 0",
        // pennies, which the next payment makes good first
        "06-05 2900                       | 2026-06-11 | KEPT TO_COME TO_COME        | 0",
        "06-05 2899                       | 2026-06-11 | PART_KEPT TO_COME TO_COME   | 101",
        "06-05 2900; 06-12 2900           | 2026-06-18 | KEPT PART_KEPT TO_COME      | 200",
        "06-05 2900; 06-12 3100           | 2026-06-18 | KEPT KEPT TO_COME           | 0",
        // oldest first: what is paid late is counted to what was missed
        "06-19 3000                       | 2026-06-20 | LATE MISSED TO_COME         | 3000",
        "06-12 6000                       | 2026-06-18 | LATE KEPT TO_COME           | 0",
        // ahead
        "06-01 9000                       | 2026-06-02 | KEPT KEPT KEPT              | 0",
        "06-01 20000                      | 2026-06-02 | KEPT KEPT KEPT              | 0"
      })
  void eachInstalmentIsKeptPartKeptLateOrMissed(
      String paid, LocalDate today, String outcomes, long behind) {
    Judgement judgement = Judgement.of(THREE, payments(paid), FIVE_DAYS_A_POUND, today);
    assertEquals(
        Arrays.asList(outcomes.split(" ")),
        judgement.instalments().stream().map(one -> one.outcome().name()).toList());
    assertEquals(behind, judgement.behindPence());
    assertEquals(behind > 0, judgement.isBroken());
  }

  private static List<Payment> payments(String paid) {
    return Arrays.stream(paid.split(";"))
        .map(String::strip)
        .filter(one -> !one.equals("-"))
        .map(one -> one.split(" "))
        .map(one -> new Payment(LocalDate.parse("2026-" + one[0]), Long.parseLong(one[1])))
        .toList();
  }

  @Test
  void whatComesPaysTheRentOfAnInstalmentFirst() {
    Judgement judgement = Judgement.of(THREE, payments("06-05 1500"), FIVE_DAYS_A_POUND, FIRST);
    assertEquals(1_500, judgement.instalments().getFirst().debtOutstandingPence());
    assertEquals(500, judgement.debtCamePence());
  }

  @Test
  void theDayItComesToSomethingElseIsTheDayAfterTheNextTolerance() {
    assertEquals(
        LocalDate.of(2026, 6, 11),
        Judgement.of(THREE, List.of(), FIVE_DAYS_A_POUND, FIRST).looksDifferentOn());
    assertEquals(
        LocalDate.of(2026, 6, 18),
        Judgement.of(THREE, payments("06-05 3000"), FIVE_DAYS_A_POUND, FIRST).looksDifferentOn());
    Judgement paid = Judgement.of(THREE, payments("06-05 9000"), FIVE_DAYS_A_POUND, FIRST);
    assertNull(paid.looksDifferentOn());
    assertTrue(paid.isPaid());
  }

  @Test
  void aLastInstalmentOfPenniesIsLookedAtOnItsDayAndLetPass() {
    List<Instalment> pennies = List.of(new Instalment(1, FIRST, 50, 0));
    Judgement before = Judgement.of(pennies, List.of(), FIVE_DAYS_A_POUND, FIRST);
    assertEquals(LocalDate.of(2026, 6, 11), before.looksDifferentOn());
    Judgement after =
        Judgement.of(pennies, List.of(), FIVE_DAYS_A_POUND, before.looksDifferentOn());
    assertTrue(after.isPaid());
  }

  @ParameterizedTest(name = "{0}, reversed {1}: {2}")
  @CsvSource({
    "RSO, false, true",
    "RDD, false, true",
    "RCC, false, true",
    "RTP, false, true",
    "RPR, false, true",
    "RHB, false, false",
    "HBA, false, false",
    "RUC, false, false",
    "RCC, true, false",
    "RDD, true, false"
  })
  void benefitForTheRentIsNotCountedAndABouncedPaymentNeverCame(
      String type, boolean reversed, boolean counts) {
    assertEquals(counts, WhatCounts.counts(type, reversed));
  }

  @ParameterizedTest(name = "{0}: paid {1}, broken {2}, nothing owed {3}, paid early {4}: {5}")
  @CsvSource({
    "KEPT,   false, false, false, false, -",
    "KEPT,   false, false, true,  false, -",
    "KEPT,   false, true,  false, false, BREAK",
    "BROKEN, false, true,  false, false, -",
    "BROKEN, false, false, false, false, CATCH_UP",
    "KEPT,   true,  false, false, false, COMPLETE",
    "BROKEN, true,  false, false, false, COMPLETE",
    "KEPT,   false, true,  true,  false, COMPLETE",
    "KEPT,   false, false, false, true,  COMPLETE"
  })
  void whatAJudgementMovesAnArrangementTo(
      ArrangementState state,
      boolean paid,
      boolean broken,
      boolean nothingOwed,
      boolean early,
      String event) {
    String came = paid ? "06-05 9000" : broken ? "-" : "06-05 3000";
    Judgement judgement =
        Judgement.of(THREE, payments(came), FIVE_DAYS_A_POUND, LocalDate.of(2026, 6, 11));
    assertEquals(broken, judgement.isBroken());
    assertEquals(
        event, new Verdict(judgement, nothingOwed, early).event(state).map(Enum::name).orElse("-"));
  }

  @Test
  void noPennyIsCountedTwiceAndNoneIsLost() {
    Random random = new Random(20_261_122);
    for (int i = 0; i < 2_000; i++) {
      List<Instalment> calendar = calendar(random);
      List<Payment> payments = some(random);
      LocalDate today = FIRST.plusDays(random.nextInt(120));
      Judgement judgement = Judgement.of(calendar, payments, FIVE_DAYS_A_POUND, today);
      long due = calendar.stream().mapToLong(Instalment::sumPence).sum();
      long paid = payments.stream().mapToLong(Payment::pence).sum();
      long counted = judgement.instalments().stream().mapToLong(Judged::camePence).sum();
      assertEquals(Math.min(due, paid), counted);
      oldestFirst(judgement);
      assertFalse(judgement.isPaid() && judgement.isBroken());
    }
  }

  private static void oldestFirst(Judgement judgement) {
    boolean missing = false;
    for (Judged one : judgement.instalments()) {
      assertFalse(missing && one.camePence() > 0, "something came to a later instalment");
      missing |= one.outstandingPence() > 0;
    }
  }

  private static List<Instalment> calendar(Random random) {
    List<Instalment> calendar = new ArrayList<>();
    for (int n = 0; n < 1 + random.nextInt(12); n++) {
      calendar.add(
          new Instalment(
              n + 1, FIRST.plusWeeks(n), 1 + random.nextInt(5_000), random.nextInt(12_000)));
    }
    return calendar;
  }

  private static List<Payment> some(Random random) {
    return IntStream.range(0, random.nextInt(14))
        .mapToObj(
            n -> new Payment(FIRST.plusDays(random.nextInt(100) - 5L), 1 + random.nextInt(15_000)))
        .sorted(Comparator.comparing(Payment::on))
        .toList();
  }
}
