package org.quarterday.message.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quarterday.message.rules.MessageState.Event;

class MessageStateTest {

  @Test
  void theTableIsThisAndNothingElse() {
    Map<String, String> moves = new TreeMap<>();
    for (MessageState state : MessageState.values()) {
      moves.put(
          state.name(),
          Stream.of(Event.values())
              .flatMap(event -> state.after(event).map(to -> event + ">" + to).stream())
              .collect(Collectors.joining(" ")));
    }
    assertEquals(
        Map.of(
            "QUEUED",
            "CLAIM>SENDING ARRIVE>DELIVERED BOUNCE>FAILED PAUSE>PAUSED CANCEL>CANCELLED",
            "SENDING",
            "CLAIM>SENDING ACCEPT>SENT PUT_OFF>QUEUED FAIL>FAILED ARRIVE>DELIVERED BOUNCE>FAILED",
            "SENT",
            "ARRIVE>DELIVERED BOUNCE>FAILED",
            "DELIVERED",
            "",
            "FAILED",
            "ARRIVE>DELIVERED",
            "PAUSED",
            "ARRIVE>DELIVERED BOUNCE>FAILED RESUME>QUEUED CANCEL>CANCELLED",
            "CANCELLED",
            "ARRIVE>DELIVERED BOUNCE>FAILED"),
        moves);
  }

  @Test
  void whateverOrderReceiptsComeInDeliveredIsTheLastWord() {
    for (MessageState from : MessageState.values()) {
      var once = after(after(from, Event.ARRIVE), Event.BOUNCE);
      var otherwise = after(after(from, Event.BOUNCE), Event.ARRIVE);
      assertEquals(MessageState.DELIVERED, once, from.name());
      assertEquals(MessageState.DELIVERED, otherwise, from.name());
    }
  }

  @Test
  void nothingThatIsWithAProviderIsPausedOrCancelled() {
    for (Event event : List.of(Event.PAUSE, Event.CANCEL)) {
      assertEquals(Optional.empty(), MessageState.SENDING.after(event));
      assertEquals(Optional.empty(), MessageState.SENT.after(event));
    }
    assertEquals("'QUEUED', 'PAUSED'", MessageState.in(Event.CANCEL));
    assertTrue(MessageState.before(Event.CLAIM).contains(MessageState.SENDING));
  }

  /** An event that cannot happen changes nothing. */
  private static MessageState after(MessageState from, Event event) {
    return from.after(event).orElse(from);
  }
}
