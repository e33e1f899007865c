package org.quarterday.subjectaccess.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quarterday.dataprotection.rules.Ground;
import org.quarterday.subjectaccess.rules.Redactions.Row;

/** The rows as they are given, with what was decided about each cell that had to be read. */
public final class GivenRows {

  /**
   * @param text what is given; null when it is withheld
   */
  public record Decided(int row, String column, boolean withheld, Ground ground, String text) {}

  private GivenRows() {}

  /** What is withheld is said to be, and why: a gap nobody is told of looks like nothing. */
  public static List<Row> of(List<Row> rows, List<Decided> decided) {
    Map<Integer, List<Decided>> byRow =
        decided.stream().collect(Collectors.groupingBy(Decided::row));
    return rows.stream()
        .map(row -> {
          Map<String, Object> cells = new LinkedHashMap<>(row.cells());
          byRow
              .getOrDefault(row.number(), List.of())
              .forEach(each ->
                  cells.put(
                      each.column(),
                      each.withheld()
                          ? "[Not given: %s]".formatted(each.ground().words())
                          : each.text()));
          return new Row(row.number(), row.table(), cells);
        })
        .toList();
  }
}
