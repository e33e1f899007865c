package org.quarterday.refund.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundStateTest {

  @ParameterizedTest
  @CsvSource({
    "AWAITING_APPROVAL, APPROVE, APPROVED",
    "AWAITING_APPROVAL, REFUSE, REFUSED",
    "AWAITING_APPROVAL, TAKE_BACK, TAKEN_BACK",
    "APPROVED, PUT_IN_FILE, IN_FILE",
    "APPROVED, TAKE_BACK, TAKEN_BACK",
    "IN_FILE, SEND, SENT",
    "IN_FILE, FILE_WITHDRAWN, APPROVED",
    "SENT, FILE_WITHDRAWN, APPROVED",
    "SENT, COME_BACK, CAME_BACK",
  })
  void aRefundMoves(RefundState from, RefundEvent event, RefundState to) {
    assertEquals(Optional.of(to), from.after(event));
  }

  @Test
  void nothingElseCanHappenToIt() {
    long moves =
        Arrays.stream(RefundState.values())
            .flatMap(from -> Arrays.stream(RefundEvent.values()).map(from::after))
            .filter(Optional::isPresent)
            .count();
    assertEquals(9, moves);
  }
}
