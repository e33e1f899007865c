package org.quarterday.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares an output with the file kept beside the tests. {@code GOLDEN_WRITE=1} in the environment
 * writes the file anew, for a person to read the difference before committing it.
 */
public final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  public static void same(String name, String actual) {
    Path file = FOLDER.resolve(name);
    try {
      if (System.getenv("GOLDEN_WRITE") != null) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertEquals(text(name), actual, name);
  }

  public static String text(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
