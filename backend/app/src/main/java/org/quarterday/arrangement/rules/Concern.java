package org.quarterday.arrangement.rules;

/** What speaks against an arrangement. Said before it is agreed; nothing is refused by it. */
public enum Concern {
  /** Nobody asked what the household has and spends. */
  NO_STATEMENT("There is no statement of income and outgoings. Ask for one before you agree."),
  STATEMENT_OLD("The statement of income and outgoings is old. Ask whether it still holds."),
  NOTHING_LEFT("By the statement nothing is left at the end of the month."),
  MORE_THAN_IS_LEFT("It is more than what is left at the end of the month."),
  LARGE_SHARE("It takes most of what is left at the end of the month."),
  LONG("It takes longer than the council usually agrees to."),
  CALENDAR_UNKNOWN(
      "Rent years it reaches into have not been set up: their weeks are taken for charged ones."),
  NOT_ALL_OF_IT("It leaves out a part of what is owed.");

  private final String words;

  Concern(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
