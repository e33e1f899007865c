package org.quarterday.platform.bacs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * By which weights the accounts of a sort code are checked: Vocalink's {@code valacdos.txt} and
 * {@code scsubtab.txt} read as data, so that its monthly changes are a new file and no new release.
 */
public final class ModulusTable {

  enum Method {
    MOD10,
    MOD11,
    DBLAL
  }

  /**
   * @param from the first sort code it is for
   * @param to the last
   * @param weights fourteen, for the positions u v w x y z of the sort code and a to h of the
   *     account
   * @param exception 0 for none
   */
  record Row(int from, int to, Method method, List<Integer> weights, int exception) {

    boolean covers(int sortCode) {
      return sortCode >= from && sortCode <= to;
    }
  }

  /** Vocalink's own has some eleven hundred. */
  private static final int MOST_ROWS = 100_000;

  private static final int KNOWN_EXCEPTIONS = 14;

  private final TreeMap<Integer, List<Row>> rows = new TreeMap<>();
  private final Map<String, String> substitutes = new HashMap<>();

  private ModulusTable() {}

  /**
   * Reads both files.
   *
   * @param weights the text of valacdos.txt: first and last sort code, method, fourteen weights and
   *     perhaps an exception, parted by blanks; the order of a sort code's rows is the order of its
   *     checks
   * @param substitutions the text of scsubtab.txt: a sort code and the one to check it as
   * @throws IllegalArgumentException naming the lines that cannot be read, at most ten
   */
  public static ModulusTable parse(String weights, String substitutions) {
    ModulusTable table = new ModulusTable();
    List<String> faults = new ArrayList<>();
    List<String> lines = weights.lines().toList();
    if (lines.size() > MOST_ROWS) {
      throw new IllegalArgumentException("The weights have more than " + MOST_ROWS + " lines");
    }
    for (int i = 0; i < lines.size() && faults.size() < 10; i++) {
      if (!lines.get(i).isBlank()) {
        table.weights(lines.get(i).strip(), i + 1, faults);
      }
    }
    List<String> pairs = substitutions.lines().toList();
    for (int i = 0; i < pairs.size() && faults.size() < 10; i++) {
      String[] pair = pairs.get(i).strip().split("\\s+");
      if (pair.length == 2 && isSort(pair[0]) && isSort(pair[1])) {
        table.substitutes.put(pair[0], pair[1]);
      } else if (!pairs.get(i).isBlank()) {
        faults.add("line " + (i + 1) + " of the substitutions is not two sort codes");
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", faults));
    }
    return table;
  }

  /**
   * The few rows the published examples need, for demonstrations and tests. It knows hardly any
   * sort code; a council loads Vocalink's own.
   */
  public static ModulusTable synthetic() {
    return parse(
        resource("/modulus/synthetic-valacdos.txt"), resource("/modulus/synthetic-scsubtab.txt"));
  }

  private static String resource(String path) {
    try (InputStream in = ModulusTable.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void weights(String line, int number, List<String> faults) {
    String[] fields = line.split("\\s+");
    boolean readable =
        (fields.length == 17 || fields.length == 18)
            && isSort(fields[0])
            && isSort(fields[1])
            && fields[2].matches("MOD10|MOD11|DBLAL")
            && List.of(fields).subList(3, fields.length).stream()
                .allMatch(field -> field.matches("-?[0-9]{1,3}"));
    if (!readable) {
      faults.add("line " + number + " of the weights cannot be read");
      return;
    }
    int exception = fields.length == 18 ? Integer.parseInt(fields[17]) : 0;
    if (exception < 0 || exception > KNOWN_EXCEPTIONS) {
      faults.add("line " + number + " of the weights has the unknown exception " + exception);
      return;
    }
    Row row =
        new Row(
            Integer.parseInt(fields[0]),
            Integer.parseInt(fields[1]),
            Method.valueOf(fields[2]),
            List.of(fields).subList(3, 17).stream().map(Integer::valueOf).toList(),
            exception);
    rows.computeIfAbsent(row.from(), first -> new ArrayList<>()).add(row);
  }

  private static boolean isSort(String field) {
    return field.matches("[0-9]{6}");
  }

  /** The checks of a sort code in their order: none, one or two. */
  List<Row> of(String sortCode) {
    int sort = Integer.parseInt(sortCode);
    var below = rows.floorEntry(sort);
    return below == null
        ? List.of()
        : below.getValue().stream().filter(row -> row.covers(sort)).limit(2).toList();
  }

  /** The sort code that accounts of this one are checked with under exception 5. */
  String substitute(String sortCode) {
    return substitutes.getOrDefault(sortCode, sortCode);
  }
}
