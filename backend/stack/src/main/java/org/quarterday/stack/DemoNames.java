package org.quarterday.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Invented people and streets, and what must be invented safely: telephones, e-mail, numbers. */
final class DemoNames {

  private static final Map<String, String> TITLES = titles();
  private static final List<String> FORENAMES = List.copyOf(TITLES.keySet());
  private static final List<String> SURNAMES = lines("demo-surnames.txt");
  private static final List<String> STREETS = lines("demo-streets.txt");

  private final Random random;

  DemoNames(Random random) {
    this.random = random;
  }

  String forename() {
    return pick(FORENAMES);
  }

  String surname() {
    return pick(SURNAMES);
  }

  String street() {
    return pick(STREETS);
  }

  /** One that people expect with the forename, or one that tells nothing. */
  String title(String forename) {
    return switch (TITLES.getOrDefault(forename, "Mx")) {
      case "Mr" -> pick(List.of("Mr", "Mr", "Mr", "Mr", "Mr", "Mr", "Mr", "Mx", "Dr"));
      case "Ms" -> pick(List.of("Mrs", "Ms", "Miss", "Mrs", "Ms", "Mrs", "Ms", "Mx", "Dr"));
      default -> pick(List.of("Mx", "Dr", "Mx"));
    };
  }

  private static Map<String, String> titles() {
    var titles = new LinkedHashMap<String, String>();
    for (String line : lines("demo-forenames.txt")) {
      if (!line.startsWith("#")) {
        titles.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
      }
    }
    return titles;
  }

  private static List<String> lines(String resource) {
    try (var in = DemoNames.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** The ranges kept free for drama: they ring nowhere. */
  String telephone() {
    return (random.nextInt(4) == 0 ? "01632 960" : "07700 900")
        + "%03d".formatted(random.nextInt(1000));
  }

  /** Prefix QQ is never given out. */
  String nationalInsuranceNumber() {
    return "QQ%06d%c".formatted(random.nextInt(1_000_000), 'A' + random.nextInt(4));
  }

  /** No postcode area begins ZZ. */
  String postcode() {
    return "ZZ%d %d%c%c"
        .formatted(
            1 + random.nextInt(9),
            1 + random.nextInt(9),
            'A' + random.nextInt(8),
            'N' + random.nextInt(8));
  }
}
