package org.quarterday.finalaccount.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the books say of an account that ends or has ended. Money in pence.
 *
 * @param endsOn its last day
 * @param entryCount how many entries make the balance
 * @param lastWeek what was charged in its last week, charge by charge
 * @param lastWeekBookedPence what of these charges was debited for that week, corrections included
 * @param caseId the open case of former tenant arrears, or null
 * @param decided the newest decision, or null
 */
public record FinalFacts(
    UUID accountId,
    String reference,
    String names,
    String address,
    UUID tenancyId,
    LocalDate endsOn,
    String endReason,
    long balancePence,
    int entryCount,
    List<WeekCharge> lastWeek,
    long lastWeekBookedPence,
    OnTheWay onTheWay,
    List<Recharged> recharges,
    UUID caseId,
    Decided decided,
    Waits waits) {

  /**
   * One charge of the last week.
   *
   * @param days for how many days of it, one to seven
   */
  public record WeekCharge(
      String typeCode,
      String words,
      long weeklyPence,
      int days,
      boolean apportioned,
      boolean free) {}

  /**
   * What may still come.
   *
   * @param benefitOn the newest schedule of Housing Benefit, or null
   * @param managedPence what Universal Credit paid the council a month on the last day; nil if
   *     nothing
   * @param managedOn its newest payment, or null
   * @param collections Direct Debits on their way
   * @param returnable receipts a bank may still return
   * @param suspense money in suspense that names this account
   */
  public record OnTheWay(
      LocalDate benefitOn,
      long benefitWeeklyPence,
      long managedPence,
      LocalDate managedOn,
      List<Sum> collections,
      List<Returnable> returnable,
      List<Sum> suspense) {}

  /** Money of a day. */
  public record Sum(LocalDate on, long pence) {}

  /**
   * A receipt that may be taken back.
   *
   * @param typeCode RDD or RQP
   */
  public record Returnable(LocalDate on, String typeCode, long pence) {}

  /**
   * A recharge on it or for it.
   *
   * @param waits for a second person
   */
  public record Recharged(
      UUID id, LocalDate on, String what, long pence, boolean waits, String madeByName) {}

  /** What was decided last. */
  public record Decided(
      UUID id, String outcome, long balancePence, int entryCount, LocalDate on, String byName) {}

  /** How long is waited, as the council sets it. */
  public record Waits(
      int benefitDays,
      int managedDays,
      int suspenseDays,
      int debitWorkingDays,
      int chequeWorkingDays) {}
}
