package org.quarterday.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to measure, from the environment.
 *
 * @param root of the repository
 * @param figures {@code BENCH}: ready, h1, h2, h3, collection, h4, memory, h5, h6, h7, campaign;
 *     all when not set
 * @param sizes {@code SIZES}: numbers of accounts, smallest first; the largest is the one of H2,
 *     H3, the Direct Debit run, H4, H5, H6 and memory
 * @param rounds {@code ROUNDS}: of ours and of the floor, in turn
 * @param seconds {@code SECONDS_A_ROUND}: of load in a round of H2 and H4
 * @param rate {@code RATE}: pages a second of H4, two requests each; the target is for 300 requests
 * @param entries {@code ENTRIES}: an account's, for H4 and H5
 * @param lines {@code LINES}: of the files of H3 and H5, of the Direct Debit run and of a campaign
 */
record Settings(
    Path root,
    Set<String> figures,
    List<Integer> sizes,
    int rounds,
    int seconds,
    int rate,
    int entries,
    int lines) {

  static final List<String> ALL =
      List.of(
          "ready", "h1", "h2", "h3", "collection", "h4", "memory", "h5", "h6", "h7", "campaign");

  static Settings of(Path root, Map<String, String> environment) {
    return new Settings(
        root,
        words(environment.getOrDefault("BENCH", String.join(",", ALL))).collect(Collectors.toSet()),
        words(environment.getOrDefault("SIZES", "10000,100000,1000000"))
            .map(Integer::valueOf)
            .sorted()
            .toList(),
        Integer.parseInt(environment.getOrDefault("ROUNDS", "5")),
        Integer.parseInt(environment.getOrDefault("SECONDS_A_ROUND", "30")),
        Integer.parseInt(environment.getOrDefault("RATE", "150")),
        Integer.parseInt(environment.getOrDefault("ENTRIES", "25")),
        Integer.parseInt(environment.getOrDefault("LINES", "100000")));
  }

  private static java.util.stream.Stream<String> words(String list) {
    return Arrays.stream(list.split("[, ]+")).filter(word -> !word.isEmpty());
  }

  int largest() {
    return sizes.getLast();
  }

  Path home() {
    return root.resolve(".data/bench");
  }

  Path app() {
    return root.resolve("backend/app/target/quarkus-app");
  }

  Path results() {
    return root.resolve("backend/bench/RESULTS.md");
  }
}
