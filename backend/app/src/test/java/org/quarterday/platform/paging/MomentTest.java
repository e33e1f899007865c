package org.quarterday.platform.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.problem.Problem;

/** A cursor says where the list goes on, and nothing else does. */
class MomentTest {

  private static final UUID ID = UUID.fromString("01a206cd-cc9e-7372-b916-7641a02c7cd5");
  private static final Instant AT = Instant.parse("2026-05-27T09:30:00.123456Z");

  @Test
  void theFirstPageBeginsAtTheNewest() {
    assertNull(Moment.of(null).at());
    assertNull(Moment.of("").id());
  }

  @Test
  void theNextPageGoesOnAfterTheLastRowOfThePageBefore() {
    String cursor = Page.of(List.of(1, 2), 1, row -> List.of(AT, ID)).next();
    assertEquals(AT, Moment.of(cursor).at().toInstant(), "to the microsecond");
    assertEquals(ID, Moment.of(cursor).id());
  }

  @Test
  void whatIsNoCursorOfSuchAListIsRefused() {
    String other = Page.of(List.of(1, 2), 1, row -> List.of("T500123", ID)).next();
    assertThrows(Problem.class, () -> Moment.of(other));
    assertThrows(Problem.class, () -> Moment.of("not one of ours"));
  }
}
