package org.quarterday.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script the Makefile asks: Debian's own java is 17 and must never be taken. */
class FindJdkTest {
  @TempDir Path folder;

  private record Found(int exitCode, String output) {}

  @Test
  void theNewestFittingOneIsTaken() throws Exception {
    jdk("java-17", "17.0.15");
    jdk("java-25", "25.0.1");
    jdk("java-26", "26");
    assertEquals(new Found(0, folder.resolve("java-26").toString()), find(""));
  }

  @Test
  void javaHomeIsTakenWhenItFitsAndPassedOverWhenItDoesNot() throws Exception {
    Path old = jdk("java-17", "17.0.15");
    Path fits = jdk("java-25", "25.0.1");
    jdk("java-26", "26");
    assertEquals(fits.toString(), find(fits.toString()).output());
    assertEquals(folder.resolve("java-26").toString(), find(old.toString()).output());
  }

  @Test
  void aFolderWithoutACompilerIsNoJdk() throws Exception {
    Path runtime = jdk("java-27", "27");
    Files.delete(runtime.resolve("bin/javac"));
    Path fits = jdk("java-25", "25.0.1");
    assertEquals(fits.toString(), find("").output());
  }

  @Test
  void withoutOneTheMessageSaysWhatIsNeeded() throws Exception {
    jdk("java-17", "17.0.15");
    var found = find("");
    assertNotEquals(0, found.exitCode());
    assertTrue(found.output().contains("needs a JDK 25"), found.output());
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Path javac = Files.writeString(home.resolve("bin/javac"), "#!/bin/sh\n");
    assertTrue(javac.toFile().setExecutable(true));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private Found find(String javaHome) throws Exception {
    var builder = new ProcessBuilder("bash", Path.of("find-jdk.sh").toAbsolutePath().toString());
    builder.environment().put("JAVA_HOME", javaHome);
    builder.environment().put("JVM_FOLDER", folder.toString());
    // Whatever java this machine has on its path, here it is an old one.
    builder.environment().put("PATH", jdk("on-the-path", "17.0.15") + "/bin:/usr/bin:/bin");
    var process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes()).strip();
    return new Found(process.waitFor(), output);
  }
}
