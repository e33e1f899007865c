package org.quarterday.expected.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How a payer is told to the tenant, and of the tenant to somebody else. */
class PayerTest {

  private static final Pattern SPOKEN_TO = Pattern.compile("\\byou(r|rs)?\\b");

  @ParameterizedTest
  @EnumSource(Payer.class)
  void nobodyElseIsAddressedAsTheTenant(Payer payer) {
    assertFalse(
        SPOKEN_TO.matcher(payer.wordsOfTenant()).find(), payer + ": " + payer.wordsOfTenant());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UNIVERSAL_CREDIT_BY_TENANT | 'of Universal Credit, which the tenant pays on,'",
        "ARRANGEMENT | by the tenant's arrangement",
        "HOUSING_BENEFIT | of Housing Benefit"
      })
  void whoPaysIsStillNamed(Payer payer, String words) {
    assertEquals(words, payer.wordsOfTenant());
  }
}
