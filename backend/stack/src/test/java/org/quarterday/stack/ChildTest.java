package org.quarterday.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
  @TempDir Path folder;
  private Child.Desk desk;

  @BeforeEach
  void desk() {
    desk = new Child.Desk(folder.resolve("logs"), folder.resolve("run"));
  }

  @Test
  void aScriptAndWhatItRunsStopTogether() throws IOException {
    var child = start("sleep 600 & echo $! > inner.pid; wait");
    var inner = new OsProcess(Long.parseLong(awaitText(folder.resolve("inner.pid"))));
    assertTrue(inner.isAlive());
    child.close();
    assertFalse(child.isAlive());
    assertTrue(inner.awaitEnd(Duration.ofSeconds(5)));
  }

  @Test
  void oneThatIgnoresBeingAskedIsEnded() {
    var child = start("trap '' TERM; echo started; while true; do sleep 1; done");
    awaitText(folder.resolve("logs/script.log"));
    child.close(Duration.ofMillis(300));
    assertFalse(child.isAlive());
  }

  @Test
  void whatAKilledLauncherLeftIsStoppedByTheNext() {
    var left = start("sleep 600");
    assertTrue(left.isAlive());
    Child.stopLeftOver("script", desk);
    assertFalse(left.isAlive());
    assertFalse(Files.exists(folder.resolve("run/script.pid")));
  }

  @Test
  void aLaterProcessWithTheSameIdIsLeftAlone() throws IOException {
    var other = start("sleep 600");
    Files.writeString(folder.resolve("run/script.pid"), other.pid() + " 2001-01-01T00:00:00Z");
    Child.stopLeftOver("script", desk);
    assertTrue(other.isAlive());
    other.close();
  }

  @Test
  void aFailureShowsWhatTheProgramSaidLast() {
    var child = start("echo the port is taken; exit 3");
    assertTrue(new OsProcess(child.pid()).awaitEnd(Duration.ofSeconds(5)));
    String message = child.failure().getMessage();
    assertTrue(message.contains("exit code 3"), message);
    assertTrue(message.contains("the port is taken"), message);
  }

  @Test
  void settingsFromOutsideReachTheProgram() {
    var child =
        Child.start(
            "script", List.of("sh", "-c", "echo $PENCE"), Map.of("PENCE", "11300"), folder, desk);
    assertEquals("11300", awaitText(folder.resolve("logs/script.log")));
    child.close();
  }

  private Child start(String script) {
    return Child.start("script", List.of("bash", "-c", script), Map.of(), folder, desk);
  }

  private static String awaitText(Path file) {
    for (int i = 0; i < 200; i++) {
      try {
        if (Files.exists(file) && !Files.readString(file).isBlank()) {
          return Files.readString(file).strip();
        }
      } catch (IOException notYet) {
        // Being written.
      }
      Pause.briefly();
    }
    throw new AssertionError(file + " stayed empty");
  }
}
