package org.quarterday.migration.format;

/**
 * A column of a legacy file.
 *
 * @param name as in the file's first line
 * @param required whether a row without a good value here is rejected; an optional value that is
 *     not good is left out and warned of, unless {@code rejects}
 * @param problem what is said of a value that is not good; null where every text is
 * @param rejects whether a bad value rejects the row although a missing one does not: leaving out
 *     the end of a tenancy would make it live
 */
public record Column(String name, Type type, boolean required, String problem, boolean rejects) {

  /** What a column holds. */
  public enum Type {
    TEXT,
    NUMBER,
    DATE,
    /** Pounds and pence, kept in pence. */
    MONEY,
    /** Pounds, kept in pence. */
    WHOLE_POUNDS,
    /** Y or N. */
    FLAG,
    NATIONAL_INSURANCE
  }

  static Column must(String name, Type type, String problem) {
    return new Column(name, type, true, problem, true);
  }

  static Column may(String name, Type type, String problem) {
    return new Column(name, type, false, problem, false);
  }

  Column orRejects() {
    return new Column(name, type, required, problem, true);
  }
}
