package org.quarterday.dataprotection.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every column of the database: what it says of whom, why and how long it is kept, and what is done
 * with it when the person asks or its time is over; or that it holds nothing personal (UK GDPR
 * Articles 5(2) and 30). Written in files that are reviewed as code is.
 *
 * @param columns those that hold personal data, in the order of the file
 * @param nothing table to its columns that hold none, or to {@code *}
 */
public record Register(
    List<Column> columns,
    Map<String, Nothing> nothing,
    Map<String, Purpose> purposes,
    Map<String, Retention> retentions) {

  /** For all columns of a table. */
  public static final String ALL = "*";

  static final String HEAD =
      "table,column,whose,category,path,purpose,retention,access,ground,removal";

  /**
   * @param purpose a code of {@link #purposes()}
   * @param retention a code of {@link #retentions()}
   * @param ground why it is not given as it stands, or null where it is
   */
  public record Column(
      String table,
      String column,
      Whose whose,
      Category category,
      Path path,
      String purpose,
      String retention,
      Access access,
      Ground ground,
      Removal removal) {}

  public record Nothing(Set<String> columns, String why) {}

  /** What data is used for, on which lawful basis, and who else gets it. */
  public record Purpose(String code, String name, String basis, String shared) {}

  /**
   * @param from what the time is counted from, in words
   * @param keep how long, in words: what is in force is dated data of the council
   */
  public record Retention(String code, String name, String from, String keep) {}

  /**
   * @throws IllegalArgumentException naming the first line that is wrong
   */
  public static Register parse(String columns, String nothing, String purposes, String retentions) {
    Map<String, Purpose> why = new TreeMap<>();
    rows(purposes, "code,name,basis,shared")
        .forEach(c -> why.put(c.get(0), new Purpose(c.get(0), c.get(1), c.get(2), c.get(3))));
    Map<String, Retention> keep = new TreeMap<>();
    rows(retentions, "code,name,from,keep")
        .forEach(c -> keep.put(c.get(0), new Retention(c.get(0), c.get(1), c.get(2), c.get(3))));
    Map<String, Nothing> none = new LinkedHashMap<>();
    rows(nothing, "table,columns,why").forEach(c -> addNothing(none, c));
    List<Column> read = rows(columns, HEAD).stream().map(Register::column).toList();
    var register = new Register(read, none, why, keep);
    register.check();
    return register;
  }

  private static void addNothing(Map<String, Nothing> none, List<String> cells) {
    Set<String> columns = new TreeSet<>(List.of(cells.get(1).split(" ")));
    if (none.put(cells.get(0), new Nothing(columns, cells.get(2))) != null) {
      throw new IllegalArgumentException("twice with nothing personal: " + cells.get(0));
    }
  }

  private static Column column(List<String> c) {
    try {
      return new Column(
          c.get(0),
          c.get(1),
          Whose.valueOf(c.get(2)),
          Category.valueOf(c.get(3)),
          Path.of(c.get(4)),
          c.get(5),
          c.get(6),
          Access.valueOf(c.get(7)),
          c.get(8).isEmpty() ? null : Ground.valueOf(c.get(8)),
          Removal.valueOf(c.get(9)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the register is wrong at " + c + ": " + e.getMessage());
    }
  }

  private static List<List<String>> rows(String text, String head) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(head)) {
      throw new IllegalArgumentException("begins with " + head);
    }
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = Arrays.asList(line.split(",", -1));
      if (cells.size() != head.split(",").length || cells.getFirst().isBlank()) {
        throw new IllegalArgumentException("cannot be read: " + line);
      }
      rows.add(cells);
    }
    return rows;
  }

  private void check() {
    Set<String> seen = new TreeSet<>();
    Map<String, Path> paths = new TreeMap<>();
    for (Column each : columns) {
      String at = each.table() + "." + each.column();
      Path path = paths.computeIfAbsent(each.table(), table -> each.path());
      refuse(!seen.add(at), at + " stands twice");
      refuse(!purposes.containsKey(each.purpose()), at + " is for no known purpose");
      refuse(!retentions.containsKey(each.retention()), at + " has no known retention");
      refuse(
          (each.access() == Access.GIVE) != (each.ground() == null),
          at + " is given, or has a ground");
      refuse(!path.equals(each.path()), at + " leads to the person by another way than its row");
      refuse(isNothing(each.table(), each.column()), at + " is personal and not");
      refuse(
          path.kind() == Path.Kind.NONE && each.access() != Access.WITHHOLD,
          at + " leads to nobody and is given");
    }
    for (Column each : columns) {
      each.path()
          .through()
          .ifPresent(
              table -> refuse(!paths.containsKey(table), each.table() + " leads through " + table));
    }
  }

  private static void refuse(boolean wrong, String why) {
    if (wrong) {
      throw new IllegalArgumentException(why);
    }
  }

  /** Whether a column is among those that hold nothing personal. */
  public boolean isNothing(String table, String column) {
    Nothing listed = nothing.get(table);
    return listed != null && (listed.columns().contains(ALL) || listed.columns().contains(column));
  }

  public Optional<Column> of(String table, String column) {
    return columns.stream()
        .filter(each -> each.table().equals(table) && each.column().equals(column))
        .findFirst();
  }

  /** Tables with personal data and their columns, in the order of the file. */
  public Map<String, List<Column>> byTable() {
    return columns.stream()
        .collect(Collectors.groupingBy(Column::table, LinkedHashMap::new, Collectors.toList()));
  }

  /** Who outside the council may have been given something about tenants; no two alike. */
  public List<String> sharedWith() {
    return columns.stream()
        .filter(each -> each.whose() == Whose.TENANT)
        .flatMap(each -> Arrays.stream(purposes.get(each.purpose()).shared().split(";")))
        .map(String::strip)
        .filter(each -> !each.startsWith("Nobody"))
        .distinct()
        .sorted()
        .toList();
  }
}
