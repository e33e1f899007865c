package org.quarterday.onlinesupport.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CodeFateTest {

  private static final Instant NOW = Instant.parse("2026-05-27T10:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Instant BEFORE = NOW.minusSeconds(60);

  @Test
  void aCodeWaitsIsSentAndIsUsed() {
    assertEquals(CodeFate.WAITING, CodeFate.of(NOW, LATER, null, null, null, 5));
    assertEquals(CodeFate.SENT, CodeFate.of(NOW, LATER, null, null, BEFORE, 1));
    assertEquals(CodeFate.USED, CodeFate.of(NOW, BEFORE, BEFORE, null, BEFORE, 5));
  }

  @Test
  void aCodeThatIsGoodNoMoreSaysWhy() {
    assertEquals(CodeFate.RUN_OUT, CodeFate.of(NOW, NOW, null, null, BEFORE, 5));
    assertEquals(CodeFate.TRIED_OUT, CodeFate.of(NOW, BEFORE, null, null, BEFORE, 0));
    assertEquals(CodeFate.REPLACED, CodeFate.of(NOW, LATER, null, BEFORE, BEFORE, 5));
  }
}
