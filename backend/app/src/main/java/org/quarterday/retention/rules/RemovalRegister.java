package org.quarterday.retention.rules;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quarterday.dataprotection.rules.Register;
import org.quarterday.dataprotection.rules.Removal;
import org.quarterday.platform.digest.ContentHash;

/** Which column of which table goes with which class of the schedule, and how. */
public record RemovalRegister(List<Column> columns) {

  /**
   * @param retentionClass a code of the schedule
   */
  public record Column(String table, String column, String retentionClass, Treatment treatment) {}

  /** What the register of personal data says is not kept for good, in its order. */
  public static RemovalRegister of(Register register) {
    return new RemovalRegister(
        register.columns().stream()
            .filter(each -> each.removal() != Removal.KEEP)
            .map(each ->
                new Column(
                    each.table(),
                    each.column(),
                    each.retention(),
                    Treatment.valueOf(each.removal().name())))
            .toList());
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
