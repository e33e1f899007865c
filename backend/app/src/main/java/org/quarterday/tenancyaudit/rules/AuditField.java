package org.quarterday.tenancyaudit.rules;

import java.util.Arrays;
import java.util.List;

/**
 * What is asked at a visit, in the order of the screen: the one table of where each answer goes.
 */
public enum AuditField {
  LIVES_HERE("Lives here", Of.TENANT, Kind.YES_NO, Route.TENANCY, true),
  PHOTO_ID("Photo identity seen, which", Of.TENANT, Kind.TEXT, Route.KEPT, true),
  FORENAME("First names", Of.TENANT, Kind.TEXT, Route.RECORD, false),
  SURNAME("Surname", Of.TENANT, Kind.TEXT, Route.RECORD, false),
  BORN_ON("Born on", Of.TENANT, Kind.DAY, Route.RECORD, false),
  NATIONAL_INSURANCE("National Insurance number", Of.TENANT, Kind.SECRET, Route.RECORD, false),
  PHONE("Telephone", Of.TENANT, Kind.TEXT, Route.RECORD, false),
  EMAIL("E-mail", Of.TENANT, Kind.TEXT, Route.RECORD, false),
  CORRESPONDENCE_ADDRESS("Other address for letters", Of.TENANT, Kind.TEXT, Route.RECORD, false),
  ADJUSTMENTS("How to write and speak to them", Of.TENANT, Kind.CHOICES, Route.RECORD, false),
  LANGUAGE(
      "Language, and whether an interpreter is needed", Of.TENANT, Kind.TEXT, Route.KEPT, false),
  NEXT_OF_KIN("Next of kin, as they wish to say", Of.TENANT, Kind.TEXT, Route.KEPT, false),
  SUPPORT_NEEDED(
      "Illness, disability or another reason for care", Of.TENANT, Kind.TEXT, Route.SUPPORT, false),
  SIGNED("They have signed what was found", Of.TENANT, Kind.YES_NO, Route.KEPT, false),
  OCCUPANT_LIVES_HERE("Lives here too", Of.OCCUPANT, Kind.YES_NO, Route.HOUSEHOLD, true),
  NEW_OCCUPANT(
      "Somebody else who lives here: name, born on, relation",
      Of.HOME,
      Kind.TEXT,
      Route.HOUSEHOLD,
      false),
  LODGER("A lodger, since when, and what they pay", Of.HOME, Kind.TEXT, Route.TENANCY, false),
  SHARES_TENANCY(
      "Somebody who wants to share or take over the tenancy",
      Of.HOME,
      Kind.TEXT,
      Route.TENANCY,
      false),
  SUBLET("Signs that it is let to somebody else", Of.HOME, Kind.TEXT, Route.SUSPICION, false),
  NOT_LIVED_IN("Signs that nobody lives here", Of.HOME, Kind.TEXT, Route.SUSPICION, false),
  OTHER_HOME(
      "Another home somebody of the tenancy has", Of.HOME, Kind.TEXT, Route.SUSPICION, false),
  PETS("Pets", Of.HOME, Kind.TEXT, Route.KEPT, false),
  GAS_ACCESS("The gas meter and boiler can be reached", Of.HOME, Kind.YES_NO, Route.KEPT, false),
  CONDITION("What is wrong with the home", Of.HOME, Kind.TEXT, Route.KEPT, false);

  /** How many people nobody knows of may be written down. */
  public static final int NEW_OCCUPANTS = 6;

  /** Whom it is asked of. */
  public enum Of {
    TENANT,
    OCCUPANT,
    HOME
  }

  /**
   * How it is answered; days as YYYY-MM-DD, choices with commas between, yes or no as YES and NO.
   */
  public enum Kind {
    TEXT,
    DAY,
    YES_NO,
    CHOICES,
    /** Sealed when it is kept, and shown masked. */
    SECRET
  }

  private final String label;
  private final Of of;
  private final Kind kind;
  private final Route route;
  private final boolean needed;

  AuditField(String label, Of of, Kind kind, Route route, boolean needed) {
    this.label = label;
    this.of = of;
    this.kind = kind;
    this.route = route;
    this.needed = needed;
  }

  /** Those asked of such a one, in order. */
  public static List<AuditField> of(Of of) {
    return Arrays.stream(values()).filter(field -> field.of == of).toList();
  }

  public String label() {
    return label;
  }

  public Of of() {
    return of;
  }

  public Kind kind() {
    return kind;
  }

  public Route route() {
    return route;
  }

  /** Whether a visit without an answer to it is not one. */
  public boolean needed() {
    return needed;
  }
}
