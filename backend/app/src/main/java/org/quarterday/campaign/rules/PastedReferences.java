package org.quarterday.campaign.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * References that were pasted or stood in a file, line by line: each once, in the order they came.
 *
 * @param wanted the ones to look up
 * @param faults lines that cannot be used, and why
 */
public record PastedReferences(List<Line> wanted, List<Fault> faults) {

  private static final List<String> HEADINGS =
      List.of("account", "account reference", "reference", "payment reference");

  /**
   * @param number of the line, from 1
   */
  public record Line(int number, String reference) {}

  /**
   * @param kind UNREADABLE or DOUBLED; what nobody knows is said by who looks them up
   */
  public record Fault(int number, String reference, String kind, String detail) {}

  /** Of rows of a CSV file, by their line: the column of its heading, else the first. */
  public static PastedReferences ofRows(SortedMap<Integer, List<String>> rows) {
    List<Line> lines = new ArrayList<>();
    int column = -1;
    for (var row : rows.entrySet()) {
      List<String> fields = row.getValue();
      if (column < 0) {
        column = headed(fields);
        if (column >= 0) {
          continue;
        }
        column = 0;
      }
      lines.add(new Line(row.getKey(), column < fields.size() ? fields.get(column) : ""));
    }
    return ofLines(lines);
  }

  /** Of what was pasted: a line or a comma parts them. */
  public static PastedReferences ofText(String pasted) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : pasted.lines().toList()) {
      number++;
      for (String one : line.split("[,;\t]")) {
        lines.add(new Line(number, one));
      }
    }
    return ofLines(lines);
  }

  private static int headed(List<String> fields) {
    for (int i = 0; i < fields.size(); i++) {
      if (HEADINGS.contains(fields.get(i).strip().toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  private static PastedReferences ofLines(List<Line> lines) {
    List<Line> wanted = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Line line : lines) {
      String reference = line.reference().strip();
      if (reference.isEmpty()) {
        continue;
      }
      Integer first = seen.putIfAbsent(reference, line.number());
      if (reference.length() > 40) {
        faults.add(
            new Fault(
                line.number(),
                reference.substring(0, 40),
                "UNREADABLE",
                "Longer than any reference"));
      } else if (first != null) {
        faults.add(
            new Fault(line.number(), reference, "DOUBLED", "Stands in line " + first + " already"));
      } else {
        wanted.add(new Line(line.number(), reference));
      }
    }
    return new PastedReferences(List.copyOf(wanted), List.copyOf(faults));
  }
}
