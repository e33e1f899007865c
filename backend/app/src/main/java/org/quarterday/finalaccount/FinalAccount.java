package org.quarterday.finalaccount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.calendar.WorkingDays;
import org.quarterday.finalaccount.rules.Awaited;
import org.quarterday.finalaccount.rules.AwaitedKind;
import org.quarterday.finalaccount.rules.FinalFacts;
import org.quarterday.finalaccount.rules.FinalOutcome;
import org.quarterday.finalaccount.rules.FinalStanding;
import org.quarterday.finalaccount.rules.LastWeek;
import org.quarterday.money.Money;
import org.quarterday.platform.digest.ContentHash;

/**
 * An account's end as it is shown and decided: money in pence, positive is owed to the council.
 * What is decided is bound to the hash of exactly this.
 */
@Schema(name = "FinalAccount")
record FinalAccount(
    UUID accountId,
    @Schema(examples = "T500123") String accountReference,
    String names,
    String address,
    UUID tenancyId,
    @Schema(description = "The last day of liability.") LocalDate endsOn,
    @Schema(examples = "EVICTION") String endReason,
    FinalStanding standing,
    @Schema(examples = "Waits for what is on its way") String standingWords,
    @Schema(description = "The last week, apportioned.") LastWeekShown lastWeek,
    List<AwaitedShown> awaited,
    List<RechargeShown> recharges,
    @Schema(examples = "56870") long balancePence,
    @Schema(examples = "£568.70 in arrears") String balanceWords,
    int entryCount,
    @Schema(description = "What deciding it now would come to.") FinalOutcome outcome,
    @Schema(examples = "The debt is a case of former tenant arrears") String outcomeWords,
    @Schema(nullable = true, description = "The newest decision.") DecidedShown decided,
    @Schema(nullable = true, description = "The open case of former tenant arrears.") UUID caseId,
    @Schema(description = "Send it with the decision.") String contentHash) {

  @Schema(name = "FinalAccountLastWeek")
  record LastWeekShown(
      List<ChargeShown> lines,
      @Schema(description = "What the days come to.") long shouldPence,
      @Schema(description = "What is on the account for that week.") long bookedPence,
      boolean agrees) {}

  @Schema(name = "FinalAccountCharge")
  record ChargeShown(
      @Schema(examples = "DBR") String typeCode,
      @Schema(examples = "Basic rent") String words,
      @Schema(examples = "11746") long weeklyPence,
      @Schema(description = "For how many days of the week.", examples = "4") int days,
      @Schema(examples = "6712") long pence) {}

  @Schema(name = "FinalAccountAwaited")
  record AwaitedShown(
      AwaitedKind kind,
      String words,
      @Schema(nullable = true, description = "How much; null when nobody can say.") Long pence,
      @Schema(description = "The last day it is waited for.") LocalDate until,
      boolean over) {}

  @Schema(name = "FinalAccountRecharge")
  record RechargeShown(
      UUID id,
      LocalDate on,
      String what,
      long pence,
      @Schema(examples = "£186.50") String words,
      @Schema(description = "Whether it waits for a second person.") boolean waits,
      String madeByName) {}

  @Schema(name = "FinalAccountDecision")
  record DecidedShown(
      UUID id,
      FinalOutcome outcome,
      long balancePence,
      @Schema(examples = "£568.70 in arrears") String balanceWords,
      LocalDate on,
      String byName) {}

  /** As the books stand on a day. */
  static FinalAccount of(FinalFacts facts, WorkingDays days, LocalDate today) {
    List<Awaited> awaited = Awaited.of(facts, days);
    FinalStanding standing = FinalStanding.of(facts, awaited, today);
    LastWeek week = LastWeek.of(facts);
    FinalOutcome outcome = FinalOutcome.of(facts.balancePence());
    return new FinalAccount(
        facts.accountId(),
        facts.reference(),
        facts.names(),
        facts.address(),
        facts.tenancyId(),
        facts.endsOn(),
        facts.endReason(),
        standing,
        standing.words(),
        week(week),
        awaited.stream()
            .map(each ->
                new AwaitedShown(
                    each.kind(), each.words(), each.pence(), each.until(), each.over(today)))
            .toList(),
        facts.recharges().stream().map(FinalAccount::recharge).toList(),
        facts.balancePence(),
        Money.ofPence(facts.balancePence()).inWords(),
        facts.entryCount(),
        outcome,
        outcome.words(),
        facts.decided() == null ? null : decided(facts.decided()),
        facts.caseId(),
        hash(facts, awaited, today));
  }

  private static LastWeekShown week(LastWeek week) {
    return new LastWeekShown(
        week.lines().stream()
            .map(line ->
                new ChargeShown(
                    line.typeCode(), line.words(), line.weeklyPence(), line.days(), line.pence()))
            .toList(),
        week.shouldPence(),
        week.bookedPence(),
        week.agrees());
  }

  private static RechargeShown recharge(FinalFacts.Recharged each) {
    return new RechargeShown(
        each.id(),
        each.on(),
        each.what(),
        each.pence(),
        Money.ofPence(each.pence()).format(),
        each.waits(),
        each.madeByName());
  }

  private static DecidedShown decided(FinalFacts.Decided decided) {
    return new DecidedShown(
        decided.id(),
        FinalOutcome.valueOf(decided.outcome()),
        decided.balancePence(),
        Money.ofPence(decided.balancePence()).inWords(),
        decided.on(),
        decided.byName());
  }

  /** Of what a decision is about: the same tomorrow, unless a wait has ended or money has moved. */
  private static String hash(FinalFacts facts, List<Awaited> awaited, LocalDate today) {
    var lines = new ArrayList<String>();
    lines.add(facts.accountId().toString());
    lines.add(facts.endsOn().toString());
    lines.add(String.valueOf(facts.balancePence()));
    lines.add(String.valueOf(facts.entryCount()));
    awaited.forEach(each -> {
      lines.add(each.words());
      lines.add(each.until().toString());
      lines.add(String.valueOf(each.over(today)));
    });
    facts.recharges().forEach(each -> lines.add(each.id() + " " + each.waits()));
    return ContentHash.of(lines);
  }

  /** What is still waited for, in words; empty when nothing is. */
  String waitedWords() {
    return String.join(
        " ", awaited.stream().filter(each -> !each.over()).map(AwaitedShown::words).toList());
  }
}
