package org.quarterday.refund.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quarterday.letter.rules.LetterText;

class RefundLetterTest {

  @Test
  void theTenantReadsHowMuchWhereToAndWhatToDoIfItIsWrong() {
    var letter =
        new RefundLetter(
            "1000177",
            18_270,
            "Paid twice in May",
            "A OKAFOR",
            "****4958",
            -5_730,
            "Telephone 01632 960123.");
    assertEquals(
        List.of(
            "Your rent account 1000177 was in credit. We are paying £182.70 of it back to you: Paid twice in May.",
            "The money goes by Bacs to the bank account of A OKAFOR that ends in 4958. It is there two working days after our next payments are sent, as “REFUND 1000177”.",
            "Your rent account is now £57.30 in credit. Please go on paying your rent as before.",
            "If this is not your bank account, or you did not ask for a refund",
            "Tell us at once. Telephone 01632 960123."),
        letter.letter().blocks().stream().map(LetterText.Block::text).toList());
  }
}
