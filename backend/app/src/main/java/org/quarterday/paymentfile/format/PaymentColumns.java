package org.quarterday.paymentfile.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the columns of a payment file stand: they are named in its first row, in any order. */
final class PaymentColumns {

  private static final List<String> REQUIRED =
      List.of("source", "source_line_id", "payment_ref", "amount", "payment_date");
  private static final List<String> OPTIONAL = List.of("value_date", "method", "narrative");

  private final Map<String, Integer> at;
  private final int count;

  private PaymentColumns(Map<String, Integer> at, int count) {
    this.at = at;
    this.count = count;
  }

  /**
   * Reads the first row.
   *
   * @throws UnusableFile naming the columns that are missing, unknown or there twice
   */
  static PaymentColumns of(List<String> header) {
    Map<String, Integer> at = new HashMap<>();
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip().toLowerCase(Locale.ROOT);
      if (!REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
        faults.add("there is no column “" + PaymentLine.shown(name) + "”");
      } else if (at.put(name, i) != null) {
        faults.add("the column " + name + " is there twice");
      }
    }
    REQUIRED.stream()
        .filter(name -> !at.containsKey(name))
        .forEach(name -> faults.add("the column " + name + " is missing"));
    if (!faults.isEmpty()) {
      throw new UnusableFile(faults.stream().limit(10).collect(Collectors.joining("; ")));
    }
    return new PaymentColumns(at, header.size());
  }

  int count() {
    return count;
  }

  /** The field without blanks around it; empty where the row is too short or has no such column. */
  String of(List<String> fields, String name) {
    Integer index = at.get(name);
    return index == null || index >= fields.size() ? "" : fields.get(index).strip();
  }

  /** What the row says, column by column in one order, wherever the columns stand in this file. */
  Stream<String> inOrder(List<String> fields) {
    return Stream.concat(REQUIRED.stream(), OPTIONAL.stream()).map(name -> of(fields, name));
  }
}
