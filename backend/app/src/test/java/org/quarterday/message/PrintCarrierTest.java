package org.quarterday.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.support.Await.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterday.message.Carrier.Outgoing;
import org.quarterday.message.Carrier.Refused;

/** Pages for a print house. */
class PrintCarrierTest {

  private static final byte[] PDF = {37, 80, 68, 70};

  @Test
  void pagesAreInTheFolderWholeAndOnceHoweverOftenTheyAreSent(@TempDir Path folder)
      throws IOException {
    var carrier = new PrintCarrier(Optional.of(folder.toString()));
    Outgoing message = message();
    assertEquals(message.id() + ".pdf", await(carrier.send(message)));
    await(carrier.send(message));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
    assertArrayEquals(PDF, Files.readAllBytes(folder.resolve(message.id() + ".pdf")));
  }

  @Test
  void withoutAFolderTheChannelWaits(@TempDir Path folder) {
    for (Optional<String> none :
        List.of(Optional.<String>empty(), Optional.of(folder.resolve("gone").toString()))) {
      var carrier = new PrintCarrier(none);
      assertTrue(carrier.missing().isPresent());
      assertThrows(Refused.class, () -> await(carrier.send(message())));
    }
  }

  private static Outgoing message() {
    return new Outgoing(
        UUID.randomUUID(),
        MessageChannel.POST,
        "1 Example Row\nZZ1 1AA",
        "Ms Tina Osei",
        "",
        "",
        PDF,
        1);
  }
}
