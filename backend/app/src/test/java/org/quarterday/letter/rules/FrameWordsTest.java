package org.quarterday.letter.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrameWordsTest {

  @Test
  void howToPayNamesWhatAPaymentHasToQuote() {
    assertEquals(List.of(), FrameWords.pay("Quote (( paymentReference )) always."));
    assertEquals(
        List.of("Say what a payment has to quote: ((paymentReference))."),
        FrameWords.pay("Pay by card."));
  }

  @Test
  void aFieldThatIsNoneIsNamed() {
    assertEquals(
        List.of("There is no field “reference” in this kind of letter."),
        FrameWords.pay("Quote ((reference)) and ((paymentReference))."));
  }

  @Test
  void whatIsSaidAsItIsNamesNoField() {
    assertEquals(List.of(), FrameWords.plain("Talk to us (0800 138 1111)."));
    assertEquals(
        List.of("Only how to pay can name a field."), FrameWords.plain("You owe ((balance))."));
    assertEquals(
        List.of("“<b>” is HTML; write plain words.", "“</b>” is HTML; write plain words."),
        FrameWords.plain("<b>Us</b>"));
  }
}
