package org.quarterday.letter.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The register of what a template may name: a closed set for each kind of letter. What is not here
 * is no field, so a template that was approved can always be filled.
 */
public enum LetterField {
  ADDRESSEE("addressee", Type.TEXT, "Whom the letter is to"),
  NAMES("names", Type.TEXT, "All tenants of the account"),
  HOME("home", Type.TEXT, "The address of the home, on one line"),
  ACCOUNT("account", Type.TEXT, "The account’s reference"),
  PAYMENT_REFERENCE("paymentReference", Type.TEXT, "What a payment has to quote"),
  DATED("dated", Type.DATE, "The day on the letter"),
  BALANCE("balance", Type.MONEY, "The balance when the letter is made"),
  DEBT("debt", Type.MONEY, "What the letter asks for, or else all that is owed"),
  HEADING("heading", Type.TEXT, "The heading the letter has without a template"),
  COUNCIL("council", Type.TEXT, "The council’s name"),
  BODY("body", Type.BLOCKS, "All the words the letter has without a template"),
  TABLES("tables", Type.BLOCKS, "Only the tables of those words"),
  HELP("help", Type.BLOCKS, "Where free advice is to be had");

  /** What stands in its place. Blocks stand alone on a line. */
  public enum Type {
    TEXT,
    DATE,
    MONEY,
    BLOCKS
  }

  private final String code;
  private final Type type;
  private final String says;

  LetterField(String code, Type type, String says) {
    this.code = code;
    this.type = type;
    this.says = says;
  }

  /** As a template writes it between double brackets. */
  public String code() {
    return code;
  }

  public Type type() {
    return type;
  }

  /** What it says, for who writes templates. */
  public String says() {
    return says;
  }

  /** Those a kind has. */
  public static List<LetterField> of(LetterKind kind) {
    return Arrays.stream(values()).filter(field -> field != DEBT || kind.chases()).toList();
  }

  /** The one of a kind by its code. */
  public static Optional<LetterField> find(LetterKind kind, String code) {
    return of(kind).stream().filter(field -> field.code.equals(code)).findFirst();
  }
}
