package org.quarterday.onlinesupport.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.onlinesupport.rules.CheckQuestion.BORN_ON;
import static org.quarterday.onlinesupport.rules.CheckQuestion.LAST_PAYMENT;
import static org.quarterday.onlinesupport.rules.CheckQuestion.NAME;
import static org.quarterday.onlinesupport.rules.CheckQuestion.NATIONAL_INSURANCE;
import static org.quarterday.onlinesupport.rules.CheckQuestion.PAYMENT_REFERENCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.onlinesupport.rules.Answers.OnRecord;

class AnswersTest {

  private static final LocalDate BORN = LocalDate.of(1984, 5, 17);
  private static final OnRecord TINA =
      new OnRecord("Tina", "Osei-Núñez", BORN, List.of("10012113", "500001/01"), List.of(11_746L));

  @Test
  void whatWasNotAnsweredIsNeitherRightNorWrong() {
    var said = new Answers(null, BORN, " ", null, null);
    assertEquals(Set.of(BORN_ON), said.given());
    assertEquals(Set.of(BORN_ON), said.right(TINA));
  }

  @Test
  void eachAnswerIsHeldAgainstTheRecord() {
    var right = new Answers("Tina Osei-Nunez", BORN, "1001 2113", 11_746L, true);
    assertEquals(
        Set.of(NAME, BORN_ON, PAYMENT_REFERENCE, LAST_PAYMENT, NATIONAL_INSURANCE),
        right.right(TINA));
    var wrong = new Answers("Tim Osei", BORN.plusDays(1), "10012114", 11_745L, false);
    assertEquals(5, wrong.given().size());
    assertEquals(Set.of(), wrong.right(TINA));
  }

  @ParameterizedTest
  @CsvSource({
    "Tina Osei-Núñez, true",
    "MS TINA OSEI NUNEZ, true",
    "tina maria osei-nunez, true",
    "Osei-Nunez, false",
    "Tina, false",
    "Tina Osei, false",
    "T Osei-Nunez, false"
  })
  void firstAndLastNameMakeTheName(String name, boolean right) {
    assertEquals(
        right ? Set.of(NAME) : Set.of(), new Answers(name, null, null, null, null).right(TINA));
  }

  @Test
  void whatIsNotOnRecordCannotBeRight() {
    var nothing = new OnRecord("", "Osei", null, List.of(), List.of());
    var said = new Answers("Osei", BORN, "10012113", 11_746L, false);
    assertEquals(Set.of(), said.right(nothing));
  }
}
