package org.quarterday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever runs a server finds every setting of ours in one page. */
class SettingsAreListedTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path PAGE = Path.of("../docs/how-to/configure.md");

  /**
   * As {@code @ConfigProperty(name = "quarterday.keys")} or {@code every = "{quarterday.x:2s}"}.
   */
  private static final Pattern KEY = Pattern.compile("[\"{](quarterday\\.[a-z.-]+[a-z])(?=[\":}])");

  @Test
  void everySettingTheCodeReadsIsOnThePage() throws IOException {
    String page = Files.readString(PAGE);
    Set<String> keys = keys();
    assertFalse(keys.isEmpty());
    assertEquals(List.of(), keys.stream().filter(key -> !page.contains('`' + key)).toList());
  }

  private static Set<String> keys() throws IOException {
    var keys = new TreeSet<String>();
    try (var files = Files.walk(SOURCES)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> KEY.matcher(read(file)).results().forEach(m -> keys.add(m.group(1))));
    }
    return keys;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
