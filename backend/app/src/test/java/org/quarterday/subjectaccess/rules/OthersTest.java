package org.quarterday.subjectaccess.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What tells that a text is about somebody else. */
class OthersTest {

  private static final Others OTHERS =
      Others.of(
          List.of("Ada", "Hale", "07700 900111"),
          List.of("Ben", "Hale", "07700 900222", "ben@example.org"),
          true);

  @Test
  void aNameOfTheirsAndNotTheSharedSurname() {
    assertEquals(Optional.of("Ben"), OTHERS.in("She said that Ben is ill"));
    assertEquals(Optional.empty(), OTHERS.in("Ms Hale rang about Benefit"));
  }

  @Test
  void aNumberHoweverItIsSpacedAndNotTheirOwn() {
    assertEquals(Optional.of("07700900222"), OTHERS.in("ring 07700900222"));
    assertEquals(Optional.empty(), OTHERS.in("ring 07700 900 111"));
  }

  @Test
  void anAddressHoweverItIsWritten() {
    Others hidden =
        Others.of(
            List.of("Ada", "12 Long Street\nMidtown\nZZ1 1ZZ"),
            List.of("4 Quiet Court\nMidtown\nZZ9 9ZZ", "The Haven, 1 Low Road, Midtown ZZ8 8ZZ"),
            true);
    assertEquals(Optional.of("4 Quiet Court"), hidden.in("Write to 4 Quiet Court, Midtown"));
    assertEquals(Optional.of("ZZ99ZZ"), hidden.in("moved to ZZ99ZZ, I think"));
    assertEquals(Optional.of("the haven"), hidden.in("is at the haven now"));
    assertEquals(Optional.of("zz8 8zz"), hidden.in("somewhere in zz8 8zz"));
    assertEquals(Optional.empty(), hidden.in("12 Long Street, Midtown, ZZ1 1ZZ"));
  }

  @Test
  void aNationalInsuranceNumberOrAddressOfAnybody() {
    assertEquals(Optional.of("QQ 12 34 56 C"), OTHERS.in("his is QQ 12 34 56 C"));
    assertEquals(Optional.of("neighbour@example.org"), OTHERS.in("see neighbour@example.org"));
  }
}
