package org.quarterday.platform.bacs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.platform.bacs.ModulusCheck.Result;

/** The published examples of "Validating account numbers", version 6.40, chapter 3. */
class ModulusCheckTest {

  private final ModulusCheck check = ModulusCheck.of(ModulusTable.synthetic());

  @ParameterizedTest(name = "example {0}: {1} {2} {3}")
  @CsvSource({
    "1, 089999, 66374958, PASSED",
    "2, 107999, 88837491, PASSED",
    "4, 871427, 46238510, PASSED",
    "5, 872427, 46238510, PASSED",
    "7, 871427, 99123496, PASSED",
    "9, 827999, 73988638, PASSED",
    "10, 827101, 28748352, PASSED",
    "12, 118765, 64371389, PASSED",
    "14, 938611, 07806039, PASSED",
    "15, 938600, 42368003, PASSED",
    "17, 772798, 99345694, PASSED",
    "18, 086090, 06774744, PASSED",
    "19, 309070, 02355688, PASSED",
    "21, 309070, 12345677, PASSED",
    "22, 309070, 99345694, PASSED",
    "23, 938063, 15764273, FAILED",
    "25, 938063, 15763217, FAILED",
    "26, 118765, 64371388, FAILED",
    "28, 203099, 58716970, FAILED",
    "29, 089999, 66374959, FAILED",
    "31, 074456, 12345112, PASSED",
    "32, 070116, 34012583, PASSED",
    "34, 180002, 00000190, PASSED",
    "worked, 180002, 98093517, PASSED",
  })
  void everyPublishedExampleIsAnsweredAsPublished(
      String example, String sortCode, String accountNumber, Result expected) {
    assertEquals(expected, check.check(new BankAccount(sortCode, accountNumber)), example);
  }

  @ParameterizedTest(name = "exception {0}: {1} {2} {3}")
  @CsvSource({
    // 4: weights 7 5 9 8 4 6 3 5 2 on x y z a to f; the remainder of 11 is the number gh
    "4, 134020, 63849203, PASSED",
    "4, 134020, 63849204, FAILED",
    // 6: a from 4 to 8 with g and h alike is in another currency
    "6, 200915, 41011166, NOT_CHECKED",
    "6, 200915, 41011167, FAILED",
    // 14: the last digit must be 0, 1 or 9 before the number is moved to the right
    "14, 180002, 00000192, FAILED",
  })
  void everyOtherExceptionDecides(
      String exception, String sortCode, String accountNumber, Result expected) {
    assertEquals(expected, check.check(new BankAccount(sortCode, accountNumber)), exception);
  }

  @Test
  void aSortCodeTheTableDoesNotKnowIsNotChecked() {
    assertEquals(Result.NOT_CHECKED, check.check(new BankAccount("999999", "00000001")));
    assertEquals(
        Result.NOT_CHECKED,
        ModulusCheck.of(ModulusTable.parse("", "")).check(new BankAccount("089999", "66374959")));
  }

  @Test
  void aTableThatCannotBeReadNamesItsLines() {
    String weights =
        """
        089000 089999 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 1
        089000 089999 MOD12 0 0 0 0 0 0 7 1 3 7 1 3 7 1
        089000 089999 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 1 15
        089000 MOD10
        """;
    var refused =
        assertThrows(IllegalArgumentException.class, () -> ModulusTable.parse(weights, "938600\n"));
    assertEquals(
        "line 2 of the weights cannot be read; line 3 of the weights has the unknown exception 15;"
            + " line 4 of the weights cannot be read; line 1 of the substitutions is not two sort"
            + " codes",
        refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "08-99-99, 6637 4958, 089999, 66374958",
    "089999, 374958, 089999, 00374958",
    "089999, 6374958, 089999, 06374958",
    "090129, 566374958, 090125, 66374958",
    "080228, 6637495801, 080228, 66374958",
    "560036, 0166374958, 560036, 66374958",
  })
  void anAccountNumberOfAnotherLengthIsBroughtToEightDigits(
      String sortCode, String number, String sixDigits, String eightDigits) {
    assertEquals(new BankAccount(sixDigits, eightDigits), BankAccount.of(sortCode, number));
  }

  @Test
  void whatIsNoAccountIsRefusedAndNoneIsEverPrinted() {
    assertThrows(IllegalArgumentException.class, () -> BankAccount.of("8999", "66374958"));
    assertThrows(IllegalArgumentException.class, () -> BankAccount.of("089999", "66374"));
    assertThrows(IllegalArgumentException.class, () -> BankAccount.of("089999", "6637495812x"));
    assertTrue(new BankAccount("089999", "66374958").toString().equals("****4958"));
  }
}
