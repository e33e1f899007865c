package org.quarterday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Some tables are read by the feature that keeps them and by nobody else: in SQL a join is written
 * quickly, and no compiler sees it. Read in the sources, as people read them.
 */
class RestrictedTablesTest {

  private static final Path SOURCES = Path.of("src/main/java/org/quarterday");

  /** A table's prefix, and the only feature whose statements name it. */
  private static final Map<String, String> KEPT_BY =
      Map.of(
          "equality_",
          "equality",
          "safeguarding_",
          "safeguarding",
          "cautionary_",
          "marker",
          "breach_",
          "breach");

  /** Retention asks of these what is due and what still stands, and counts; it shows nothing. */
  private static final List<String> MAY_COUNT = List.of("retention");

  @Test
  void equalityDataConcernsAndMarkersAreReadByTheirOwnFeatureOnly() throws IOException {
    for (var kept : KEPT_BY.entrySet()) {
      Pattern table = Pattern.compile("\\b(from|join|into|update)\\s+" + kept.getKey() + "\\w+");
      try (Stream<Path> files = Files.walk(SOURCES)) {
        List<String> elsewhere =
            files
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> !feature(file).equals(kept.getValue()))
                .filter(file -> !MAY_COUNT.contains(feature(file)))
                .filter(file -> table.matcher(read(file)).find())
                .map(Path::toString)
                .toList();
        assertEquals(List.of(), elsewhere, kept.getKey());
      }
    }
  }

  @Test
  void theRuleFindsAViolation() {
    Pattern table = Pattern.compile("\\b(from|join|into|update)\\s+equality_\\w+");
    assertFalse(table.matcher("select equality_answer").find());
    assertEquals(true, table.matcher("join  equality_answer e").find());
  }

  @Test
  void noPageOfHousingOnlineNoLetterAndNoFileKnowsOfAMarker() throws IOException {
    for (String feature : List.of("online", "letter", "statement", "search", "report")) {
      try (Stream<Path> files = Files.walk(SOURCES.resolve(feature))) {
        assertEquals(
            List.of(),
            files
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> read(file).contains("cautionary"))
                .toList(),
            feature);
      }
    }
  }

  private static String feature(Path file) {
    return SOURCES.relativize(file).getName(0).toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
