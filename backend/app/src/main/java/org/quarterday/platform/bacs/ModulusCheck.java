package org.quarterday.platform.bacs;

import java.util.ArrayList;
import java.util.List;
import org.quarterday.platform.bacs.ModulusTable.Method;
import org.quarterday.platform.bacs.ModulusTable.Row;

/**
 * Whether an account number can be one of its sort code, by Vocalink's "Validating account
 * numbers". A number that passes need not exist; one that fails cannot.
 *
 * <p>Fourteen digits, sort code u v w x y z and account a b c d e f g h, are each multiplied by a
 * weight and summed; the remainder of the sum decides. Exceptions have numbers, as the
 * specification's chapter 3 names them.
 */
public final class ModulusCheck {

  public enum Result {
    PASSED,
    FAILED,

    /** The table has no check for it: it may be right or wrong. */
    NOT_CHECKED
  }

  private static final int A = 6;
  private static final int B = 7;
  private static final int C = 8;
  private static final int G = 12;
  private static final int H = 13;

  /** Exception 2 has other weights for accounts that do not begin with nought. */
  private static final List<Integer> LLOYDS_EURO =
      List.of(0, 0, 1, 2, 5, 3, 6, 4, 8, 7, 10, 9, 3, 1);

  /** And these when g is 9. */
  private static final List<Integer> LLOYDS_EURO_NINE =
      List.of(0, 0, 0, 0, 0, 0, 0, 0, 8, 7, 10, 9, 3, 1);

  private final ModulusTable table;

  private ModulusCheck(ModulusTable table) {
    this.table = table;
  }

  public static ModulusCheck of(ModulusTable table) {
    return new ModulusCheck(table);
  }

  /** The account's own check or both of them. */
  public Result check(BankAccount account) {
    List<Row> rows = table.of(account.sortCode());
    if (rows.isEmpty() || isForeign(account, rows.getFirst())) {
      return Result.NOT_CHECKED;
    }
    boolean first = passes(account, rows.getFirst());
    if (rows.size() == 1) {
      return answer(first);
    }
    Row second = rows.getLast();
    if (List.of(2, 10, 12).contains(rows.getFirst().exception())) {
      return answer(first || passes(account, second));
    }
    return answer(first && (isLeftOut(account, second) || passes(account, second)));
  }

  private static Result answer(boolean passed) {
    return passed ? Result.PASSED : Result.FAILED;
  }

  /** Exception 6: an account in another currency, which no check is for. */
  private static boolean isForeign(BankAccount account, Row row) {
    int[] at = digits(account.sortCode(), account.accountNumber());
    return row.exception() == 6 && at[A] >= 4 && at[A] <= 8 && at[G] == at[H];
  }

  /** Exception 3: no second check when c is 6 or 9. */
  private static boolean isLeftOut(BankAccount account, Row second) {
    int c = digits(account.sortCode(), account.accountNumber())[C];
    return second.exception() == 3 && (c == 6 || c == 9);
  }

  private boolean passes(BankAccount account, Row row) {
    int[] at = digits(sortCode(account, row), account.accountNumber());
    int remainder = Math.floorMod(sum(at, weights(at, row), row), modulus(row));
    return switch (row.exception()) {
      case 4 -> remainder == at[G] * 10 + at[H];
      case 5 -> row.method() == Method.DBLAL ? isH(remainder, at) : isG(remainder, at);
      case 14 -> remainder == 0 || movedRightPasses(account, row, at);
      default -> remainder == 0;
    };
  }

  /** Exceptions 5, 8 and 9 check with another sort code. */
  private String sortCode(BankAccount account, Row row) {
    return switch (row.exception()) {
      case 5 -> table.substitute(account.sortCode());
      case 8 -> "090126";
      case 9 -> "309634";
      default -> account.sortCode();
    };
  }

  private static List<Integer> weights(int[] at, Row row) {
    boolean nineAtG = at[G] == 9;
    boolean nineAtB = at[B] == 9 && (at[A] == 0 || at[A] == 9);
    if (row.exception() == 2 && at[A] != 0) {
      return nineAtG ? LLOYDS_EURO_NINE : LLOYDS_EURO;
    }
    if (nineAtG && (row.exception() == 7 || row.exception() == 10 && nineAtB)) {
      List<Integer> noughtUpToB = new ArrayList<>(row.weights());
      noughtUpToB.subList(0, B + 1).replaceAll(weight -> 0);
      return noughtUpToB;
    }
    return row.weights();
  }

  private static int sum(int[] at, List<Integer> weights, Row row) {
    int sum = row.exception() == 1 ? 27 : 0;
    for (int i = 0; i < at.length; i++) {
      int product = at[i] * weights.get(i);
      sum += row.method() == Method.DBLAL ? product / 10 + product % 10 : product;
    }
    return sum;
  }

  private static int modulus(Row row) {
    return row.method() == Method.MOD11 ? 11 : 10;
  }

  /** Exception 5, first check: g is the check digit; no digit fits a remainder of 1. */
  private static boolean isG(int remainder, int[] at) {
    return remainder != 1 && at[G] == (11 - remainder) % 11;
  }

  /** Exception 5, second check: h is the check digit. */
  private static boolean isH(int remainder, int[] at) {
    return at[H] == (10 - remainder) % 10;
  }

  /** Exception 14: an old seven-digit number whose last digit is a type, with a nought in front. */
  private static boolean movedRightPasses(BankAccount account, Row row, int[] at) {
    if (at[H] != 0 && at[H] != 1 && at[H] != 9) {
      return false;
    }
    int[] moved = digits(account.sortCode(), "0" + account.accountNumber().substring(0, 7));
    return sum(moved, row.weights(), row) % modulus(row) == 0;
  }

  private static int[] digits(String sortCode, String accountNumber) {
    return (sortCode + accountNumber).chars().map(c -> c - '0').toArray();
  }
}
