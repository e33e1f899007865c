package org.quarterday.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code RESULTS.md}, put together from what was measured last for each figure: one figure can be
 * measured again alone, and each says the day and commit it is from.
 */
final class Results {
  private static final String HEAD =
      """
      # Measured

      Written by `make bench`. Each figure stands against its floor on the same machine, in the same PostgreSQL, in the same run, with
      `fsync`, `synchronous_commit` and `full_page_writes` on; ours and the floor in turn, A-B-A-B. Shown are medians with the lowest and
      highest round in brackets. Processor seconds are those of the backend and of every PostgreSQL process, from `/proc`; they
      say more than the clock when a neighbour is busy. After each debit round the books are proved, or the round is void.

      | Figure | Target | Measured | Met | When |
      |---|---|---|---|---|
      """;

  private final Settings settings;

  Results(Settings settings) {
    this.settings = settings;
  }

  private Path folder() {
    return settings.home().resolve("figures");
  }

  void keep(Figure figure) {
    String when = LocalDate.now() + ", " + commit();
    String row =
        "| %s | %s | %s | %s | %s |\n"
            .formatted(
                figure.name(),
                figure.target(),
                figure.measured(),
                figure.met() ? "yes" : "**no**",
                when);
    String section =
        "## %s\n\n%s, %s.\n\n%s".formatted(figure.name(), when, Machine.words(), figure.section());
    try {
      Files.createDirectories(folder());
      Files.writeString(folder().resolve(figure.key() + ".row"), row);
      Files.writeString(folder().resolve(figure.key() + ".md"), section);
      write();
    } catch (IOException e) {
      throw new BenchException("the results could not be written", e);
    }
    Progress.say(
        "%s: %s (target %s)%s",
        figure.name(), figure.measured(), figure.target(), figure.met() ? "" : " NOT MET");
  }

  private void write() throws IOException {
    List<String> sections = new ArrayList<>();
    var text = new StringBuilder(HEAD);
    for (String key : Settings.ALL) {
      if (Files.exists(folder().resolve(key + ".row"))) {
        text.append(Files.readString(folder().resolve(key + ".row")));
        sections.add(Files.readString(folder().resolve(key + ".md")).strip());
      }
    }
    text.append(
        sections.stream().map(section -> "\n" + section + "\n").collect(Collectors.joining()));
    Files.writeString(settings.results(), text);
  }

  private String commit() {
    String changed =
        git("status", "--porcelain", "--untracked-files=no").isEmpty() ? "" : " with local changes";
    return git("rev-parse", "--short", "HEAD") + changed;
  }

  private String git(String... words) {
    List<String> command = new ArrayList<>(List.of("git", "-C", settings.root().toString()));
    command.addAll(List.of(words));
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "no commit";
    }
  }
}
