package org.quarterday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Migrations are told apart by their times: two of one time stop the application at its start. */
class MigrationsTest {

  private static final Pattern NAME = Pattern.compile("(V20[0-9]{6}_[0-9]{4}|R)__[a-z0-9_]+\\.sql");

  @Test
  void noTwoMigrationsShareAVersion() throws IOException {
    Map<String, List<String>> byVersion =
        names().stream()
            .filter(name -> name.startsWith("V"))
            .collect(Collectors.groupingBy(name -> name.split("__")[0]));
    byVersion.values().removeIf(same -> same.size() == 1);
    assertEquals(Map.of(), byVersion);
  }

  @Test
  void eachIsNamedByItsTimeAndTopicAndSaysWhyInItsFirstLine() throws IOException {
    for (String name : names()) {
      assertTrue(NAME.matcher(name).matches(), name);
      assertTrue(Files.readAllLines(folder().resolve(name)).getFirst().startsWith("-- "), name);
    }
  }

  private static List<String> names() throws IOException {
    try (var files = Files.list(folder())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Path folder() {
    return Path.of("src", "main", "resources", "db", "migration");
  }
}
