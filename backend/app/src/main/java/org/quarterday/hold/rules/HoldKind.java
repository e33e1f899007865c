package org.quarterday.hold.rules;

import static org.quarterday.hold.rules.HeldAction.AGENCY;
import static org.quarterday.hold.rules.HeldAction.ARREARS_STEP;
import static org.quarterday.hold.rules.HeldAction.CHASING_LETTER;
import static org.quarterday.hold.rules.HeldAction.COURT_STEP;
import static org.quarterday.hold.rules.HeldAction.OTHER_LETTER;
import static org.quarterday.hold.rules.HeldAction.RE_PRESENTATION;
import static org.quarterday.hold.rules.HeldAction.SET_OFF;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The table of holds: what each stops, for which debt, against whom, what ends it by itself and who
 * may end it before. Nothing else in the product says so.
 */
public enum HoldKind {
  /**
   * Debt Respite Scheme Regulations 2020, reg. 7 and 11 (what stops), 25 and 26 (from and to when).
   */
  BREATHING_SPACE(
      "Breathing Space", recovery(), Covers.AT_START, Against.ALL_LIABLE, End.DAYS, Ender.SECOND),
  /** The same Regulations, Part 3: as long as crisis treatment lasts, and 30 days. */
  MENTAL_HEALTH_BREATHING_SPACE(
      "Mental health Breathing Space",
      recovery(),
      Covers.AT_START,
      Against.ALL_LIABLE,
      End.TREATMENT,
      Ender.SECOND),
  /** Insolvency Act 1986 s.251G: the order binds creditors of its debtor, not joint debtors. */
  DEBT_RELIEF_ORDER(
      "Debt relief order",
      recovery(),
      Covers.AT_START,
      Against.PERSON,
      End.DEBT_RELIEF_MONTHS,
      Ender.SECOND),
  /** Insolvency Act 1986 s.285: what was owed to the day of the order is proved for. */
  BANKRUPTCY(
      "Bankruptcy",
      recovery(),
      Covers.AT_START,
      Against.PERSON,
      End.BANKRUPTCY_MONTHS,
      Ender.SECOND),
  IVA(
      "Individual voluntary arrangement",
      recovery(),
      Covers.AT_START,
      Against.PERSON,
      End.PERSON_SAYS,
      Ender.SECOND),
  /** Nobody writes to the dead; what the estate owes is asked of its representatives. */
  DECEASED("Deceased", pursuit(), Covers.ALL, Against.PERSON, End.PERSON_SAYS, Ender.SECOND),
  /** Pre-Action Protocol for Possession Claims by Social Landlords, Part 2. */
  BENEFIT_PENDING(
      "Benefit pending",
      EnumSet.of(COURT_STEP),
      Covers.ALL,
      Against.ALL_LIABLE,
      End.PERSON_SAYS,
      Ender.ANY),
  /** Only the sum in dispute; the rest is owed as it was. */
  COMPLAINT(
      "Complaint", recovery(), Covers.DISPUTED_SUM, Against.ALL_LIABLE, End.PERSON_SAYS, Ender.ANY),
  /** Everything that is written to them is looked at by a second person first. */
  VULNERABILITY(
      "Vulnerability",
      EnumSet.of(CHASING_LETTER, OTHER_LETTER),
      Covers.ALL,
      Against.PERSON,
      End.PERSON_SAYS,
      Ender.ANY),
  /** Set with the promise and ended by what becomes of it. */
  PROMISE(
      "Promise to pay",
      EnumSet.of(CHASING_LETTER, ARREARS_STEP, COURT_STEP, AGENCY),
      Covers.ALL,
      Against.ALL_LIABLE,
      End.PROMISE,
      Ender.PROMISE);

  /** For which debt a hold stands. */
  public enum Covers {
    /** What had fallen due by its cut-off day; what falls due later is outside it. */
    AT_START,
    /** As much as is in dispute, whatever else is owed. */
    DISPUTED_SUM,
    ALL
  }

  /** Against whom nothing may be done. */
  public enum Against {
    /** Everybody who owes the debt, jointly or alone. */
    ALL_LIABLE,
    /** Whom it is about only; a joint tenant may still be asked. */
    PERSON
  }

  /** What ends it when nobody does. */
  public enum End {
    DAYS,
    /** So many days after treatment ended, once that is on record. */
    TREATMENT,
    DEBT_RELIEF_MONTHS,
    BANKRUPTCY_MONTHS,
    /** The last day on which a payment still keeps the promise. */
    PROMISE,
    /** Nothing does: it is looked at again on a day. */
    PERSON_SAYS
  }

  /** Who may end it early. */
  public enum Ender {
    /** Whoever may act about arrears, its setter too. */
    ANY,
    /**
     * Another person than who set it, who approves letters: what was stopped may go from then on.
     */
    SECOND,
    /** Nobody: what becomes of the promise does. One that no promise set is anybody's. */
    PROMISE
  }

  private final String words;
  private final Set<HeldAction> stops;
  private final Covers covers;
  private final Against against;
  private final End end;
  private final Ender ender;

  HoldKind(
      String words, Set<HeldAction> stops, Covers covers, Against against, End end, Ender ender) {
    this.words = words;
    this.stops = Set.copyOf(stops);
    this.covers = covers;
    this.against = against;
    this.end = end;
    this.ender = ender;
  }

  /** Everything that pursues a debt. Statements, replies and what the law requires are not. */
  private static Set<HeldAction> pursuit() {
    return EnumSet.of(CHASING_LETTER, RE_PRESENTATION, ARREARS_STEP, COURT_STEP, AGENCY);
  }

  /** Pursuing it, and taking it where the debtor was not asked. */
  private static Set<HeldAction> recovery() {
    EnumSet<HeldAction> all = EnumSet.of(SET_OFF);
    all.addAll(pursuit());
    return all;
  }

  /** As staff who work on arrears read it. */
  public String words() {
    return words;
  }

  public boolean stops(HeldAction action) {
    return stops.contains(action);
  }

  public Covers covers() {
    return covers;
  }

  public Against against() {
    return against;
  }

  public End end() {
    return end;
  }

  public Ender ender() {
    return ender;
  }

  /** Whether the debt itself is not asked for; the others stop a sort of letter or of step. */
  public boolean holdsDebt() {
    return stops(ARREARS_STEP);
  }

  /** A letter it stops may go all the same once a second person has read it. */
  public boolean mayBeApproved() {
    return this == VULNERABILITY;
  }

  /** About a person and not about an account. */
  public boolean needsPerson() {
    return against == Against.PERSON
        || this == BREATHING_SPACE
        || this == MENTAL_HEALTH_BREATHING_SPACE;
  }

  /**
   * Whether its name says something of a person's health or frailty, which only those who work on
   * arrears read (UK GDPR Article 9).
   */
  public boolean isSensitive() {
    return this == VULNERABILITY || this == MENTAL_HEALTH_BREATHING_SPACE;
  }

  /** As everybody who sees the account may read it. */
  public String openWords() {
    return isSensitive() ? "A hold" : words;
  }

  /** The kinds that hold against somebody, for set SQL. */
  public static List<HoldKind> against(Against whom) {
    return Arrays.stream(values()).filter(kind -> kind.against == whom).toList();
  }

  /** The kinds that stop something for a debt of a sort, for set SQL. */
  public static List<HoldKind> stopping(HeldAction action, Covers covers) {
    return Arrays.stream(values())
        .filter(kind -> kind.stops(action) && kind.covers == covers)
        .toList();
  }
}
