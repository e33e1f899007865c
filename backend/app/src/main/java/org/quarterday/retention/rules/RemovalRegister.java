package org.quarterday.retention.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quarterday.platform.digest.ContentHash;

/**
 * Which column of which table goes with which class of the schedule, and how. Read from a file that
 * is reviewed as code is; a line that cannot be read stops the server from starting.
 */
public record RemovalRegister(List<Column> columns) {

  private static final String HEAD = "table,column,class,treatment";

  /**
   * @param retentionClass a code of the schedule
   */
  public record Column(String table, String column, String retentionClass, Treatment treatment) {}

  /**
   * @throws IllegalArgumentException naming the first line that is wrong
   */
  public static RemovalRegister parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) {
      throw new IllegalArgumentException("the register begins with " + HEAD);
    }
    Set<String> seen = new LinkedHashSet<>();
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      if (cells.length != 4 || !seen.add(cells[0] + "." + cells[1])) {
        throw new IllegalArgumentException("line %d is wrong: %s".formatted(i + 1, lines.get(i)));
      }
      columns.add(new Column(cells[0], cells[1], cells[2], Treatment.valueOf(cells[3])));
    }
    return new RemovalRegister(List.copyOf(columns));
  }

  /** The tables of a class, in the order of the file. */
  public List<String> tables(String retentionClass) {
    return columns.stream()
        .filter(column -> column.retentionClass().equals(retentionClass))
        .map(Column::table)
        .distinct()
        .toList();
  }

  /** What is done to the rows of a table in a class: deleted, or something in them is changed. */
  public Treatment treatment(String retentionClass, String table) {
    return columns.stream()
        .filter(each -> each.table().equals(table) && each.retentionClass().equals(retentionClass))
        .map(Column::treatment)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  public Set<String> classes() {
    Set<String> classes = new LinkedHashSet<>();
    columns.forEach(column -> classes.add(column.retentionClass()));
    return classes;
  }

  /** What a run's approval is bound to, beside its lists. */
  public String hash() {
    return ContentHash.of(columns.stream().map(Column::toString).toList());
  }
}
