package org.quarterday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.problem.ProblemType;

/**
 * Every problem a caller can meet is in {@code docs/problems.md}, and nothing else is. After a
 * change that is meant, {@code PROBLEMS_WRITE=1} in the environment writes the page.
 */
class ProblemsTest {

  private static final Path PAGE = Path.of("..", "docs", "problems.md");

  private static final String HEADING =
      """
      # Problems

      Every error answer is `application/problem+json` (RFC 9457). Its `code` is the name below, its `type` is
      `/problems/` and the name in lower case with hyphens. `errors[].pointer` names the field or line. A request that is
      answered with a problem has changed nothing.
      """;

  @Test
  void theDocumentedProblemsAreThoseTheProductHas() throws IOException {
    String page = page();
    if (System.getenv("PROBLEMS_WRITE") != null) {
      Files.writeString(PAGE, page);
    }
    assertEquals(page, Files.readString(PAGE), "docs/problems.md; see the class comment");
  }

  @Test
  void aCodeMeansOneThing() {
    Map<String, String> seen = new HashMap<>();
    for (Class<?> problems : problems()) {
      for (ProblemType problem : values(problems)) {
        String meaning = problem.status() + " " + problem.title();
        String before = seen.putIfAbsent(problem.name(), meaning);
        assertEquals(before == null ? meaning : before, meaning, problem.name());
      }
    }
  }

  @Test
  void onlyWhatTheCallerCannotPutRightIsNot4xx() {
    for (Class<?> problems : problems()) {
      for (ProblemType problem : values(problems)) {
        boolean ours =
            List.of("UNEXPECTED", "UNAVAILABLE").contains(problem.name())
                || problem.status() == 503;
        assertTrue(ours || problem.status() / 100 == 4, problem.name() + " is " + problem.status());
      }
    }
  }

  private static String page() {
    return HEADING + problems().stream().map(ProblemsTest::section).collect(Collectors.joining());
  }

  private static String section(Class<?> problems) {
    String rows =
        values(problems).stream()
            .map(problem ->
                "| `%s` | %d | %s |\n".formatted(problem.name(), problem.status(), problem.title()))
            .collect(Collectors.joining());
    String name =
        problems.getPackageName().substring(problems.getPackageName().lastIndexOf('.') + 1);
    String title = name.equals("problem") ? "Any operation" : name;
    return "\n## %s\n\n| Code | Status | Title |\n|---|---|---|\n%s".formatted(title, rows);
  }

  private static List<Class<?>> problems() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.quarterday")
            .stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(ProblemType.class))
            .sorted(
                Comparator.comparing(
                        (JavaClass type) -> !type.getSimpleName().equals("CommonProblem"))
                    .thenComparing(JavaClass::getName))
            .<Class<?>>map(JavaClass::reflect)
            .toList();
  }

  private static List<ProblemType> values(Class<?> problems) {
    return Arrays.stream(problems.getEnumConstants()).map(ProblemType.class::cast).toList();
  }
}
