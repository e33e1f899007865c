package org.quarterday.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmFilesTest {
  @TempDir Path folder;

  @Test
  void placesAreFilledFromTheValuesElseFromTheirDefault() throws Exception {
    Files.writeString(
        folder.resolve("a-realm.json"),
        """
        {"realm": "a", "origin": "${ORIGIN:http://localhost:3000}/x", "secret": "${SECRET:s}"}
        """);
    var realm = new RealmFiles(folder, Map.of("ORIGIN", "http://localhost:3999")).realms().get("a");
    assertEquals("http://localhost:3999/x", realm.path("origin").asText());
    assertEquals("s", realm.path("secret").asText());
  }

  @Test
  void aPlaceWithoutValueOrDefaultIsRefused() throws Exception {
    Files.writeString(folder.resolve("a-realm.json"), "{\"realm\": \"${NAME}\"}");
    assertThrows(StackException.class, () -> new RealmFiles(folder, Map.of()));
  }

  @Test
  void theHashChangesWithAFilledInValue() throws Exception {
    Files.writeString(folder.resolve("a-realm.json"), "{\"realm\": \"a\", \"x\": \"${X:1}\"}");
    assertNotEquals(
        new RealmFiles(folder, Map.of()).hash(), new RealmFiles(folder, Map.of("X", "2")).hash());
    assertEquals(
        new RealmFiles(folder, Map.of()).hash(), new RealmFiles(folder, Map.of("X", "1")).hash());
  }
}
