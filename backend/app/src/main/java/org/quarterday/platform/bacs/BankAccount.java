package org.quarterday.platform.bacs;

/**
 * A bank account as Bacs addresses it.
 *
 * @param sortCode six digits
 * @param accountNumber eight digits
 */
public record BankAccount(String sortCode, String accountNumber) {

  /**
   * The Co-operative Bank's; its ten-digit numbers lose their last two digits, others' the first.
   */
  private static final String TEN_DIGITS_FROM_THE_LEFT = "08";

  public BankAccount {
    if (!sortCode.matches("[0-9]{6}")) {
      throw new IllegalArgumentException("A sort code has six digits.");
    }
    if (!accountNumber.matches("[0-9]{8}")) {
      throw new IllegalArgumentException("An account number has eight digits.");
    }
  }

  /** Whether this can be a sort code: six digits, blanks and hyphens left out. */
  public static boolean isSortCode(String written) {
    return digits(written).matches("[0-9]{6}");
  }

  /** Whether this can be an account number: six to ten digits, blanks and hyphens left out. */
  public static boolean isAccountNumber(String written) {
    return digits(written).matches("[0-9]{6,10}");
  }

  /**
   * An account as people write it. Numbers of other lengths than eight are brought to it as
   * "Validating account numbers" says: six and seven digits get noughts in front; of nine the first
   * becomes the last of the sort code; of ten two are left out, at the end for the Co-operative
   * Bank, in front for others.
   *
   * @throws IllegalArgumentException if either is none
   */
  public static BankAccount of(String sortCode, String accountNumber) {
    if (!isSortCode(sortCode)) {
      throw new IllegalArgumentException("A sort code has six digits.");
    }
    if (!isAccountNumber(accountNumber)) {
      throw new IllegalArgumentException("An account number has six to ten digits, mostly eight.");
    }
    String sort = digits(sortCode);
    String number = digits(accountNumber);
    return switch (number.length()) {
      case 6 -> new BankAccount(sort, "00" + number);
      case 7 -> new BankAccount(sort, "0" + number);
      case 9 -> new BankAccount(sort.substring(0, 5) + number.charAt(0), number.substring(1));
      case 10 ->
          new BankAccount(
              sort,
              sort.startsWith(TEN_DIGITS_FROM_THE_LEFT)
                  ? number.substring(0, 8)
                  : number.substring(2));
      default -> new BankAccount(sort, number);
    };
  }

  private static String digits(String written) {
    return written == null ? "" : written.replace("-", "").replace(" ", "");
  }

  /** What may be shown of it: the last four digits. */
  public String mask() {
    return "****" + accountNumber.substring(4);
  }

  /** Never the number: this ends up in logs. */
  @Override
  public String toString() {
    return mask();
  }
}
