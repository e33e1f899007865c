package org.quarterday.migration.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quarterday.platform.format.CsvReader;

/**
 * Turns the rows of one legacy file into typed values, naming everything that is wrong with each.
 */
public final class Extract {

  /**
   * What is wrong with a row.
   *
   * @param rejects whether the row is not loaded
   */
  public record Fault(boolean rejects, String kind, String detail) {}

  /**
   * A row as typed.
   *
   * @param values one per column of the file: String, Integer, LocalDate, Long (pence), Boolean or
   *     null
   * @param key what names the row to a person
   */
  public record Typed(int line, String key, Object[] values, List<Fault> faults) {
    public boolean isRejected() {
      return faults.stream().anyMatch(Fault::rejects);
    }
  }

  private final LegacyFile file;
  private final int width;
  private final int[] places;
  private final List<String> missing = new ArrayList<>();

  /**
   * Reads the first line.
   *
   * @throws Unusable when a column is named twice
   */
  public Extract(LegacyFile file, List<String> header) {
    this.file = file;
    this.width = header.size();
    Map<String, Integer> named = new HashMap<>();
    for (int i = 0; i < width; i++) {
      String name = header.get(i).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && named.put(name, i) != null) {
        throw new Unusable("the column " + name + " is there twice");
      }
    }
    places = file.columns().stream().mapToInt(c -> named.getOrDefault(c.name(), -1)).toArray();
    for (Column column : file.columns()) {
      if (!named.containsKey(column.name())) {
        missing.add(column.name());
      }
    }
    List<String> needed =
        file.columns().stream()
            .filter(c -> c.required() && missing.contains(c.name()))
            .map(Column::name)
            .toList();
    if (!needed.isEmpty()) {
      throw new Unusable("column missing: " + String.join(", ", needed));
    }
  }

  /** A file of which no row can be read. The message says why. */
  public static final class Unusable extends RuntimeException {
    public Unusable(String why) {
      super(why, null, false, false);
    }
  }

  /** The columns that a row can do without and that this file does not have. */
  public List<String> missing() {
    return List.copyOf(missing);
  }

  public Typed typed(CsvReader.Row row) {
    List<Fault> faults = new ArrayList<>(0);
    Object[] values = new Object[places.length];
    if (!row.isReadable()) {
      faults.add(new Fault(true, "row cannot be read", row.problem()));
      return new Typed(row.line(), "", values, faults);
    }
    List<String> fields = row.fields();
    if (!fits(fields)) {
      String detail = "it has " + fields.size() + " fields, the first line has " + width;
      faults.add(new Fault(true, "row has the wrong number of fields", detail));
    }
    for (int i = 0; i < places.length; i++) {
      String text =
          places[i] < 0 || places[i] >= fields.size() ? "" : fields.get(places[i]).strip();
      values[i] = value(file.columns().get(i), text, faults);
    }
    return new Typed(row.line(), key(values), values, faults);
  }

  /** Empty fields after the last column are a spreadsheet's habit and take nothing away. */
  private boolean fits(List<String> fields) {
    return fields.size() == width
        || (fields.size() > width
            && fields.subList(width, fields.size()).stream().allMatch(String::isBlank));
  }

  private static Object value(Column column, String text, List<Fault> faults) {
    if (text.isEmpty()) {
      if (column.required()) {
        faults.add(new Fault(true, column.problem(), column.name() + " is empty"));
      }
      return null;
    }
    Object value = Value.of(column.type(), text);
    if (value == null) {
      String kind =
          column.problem() == null || column.type() == Column.Type.TEXT
              ? "text is too long or holds control characters"
              : column.problem();
      faults.add(new Fault(column.rejects(), kind, detail(column, text)));
    }
    return value;
  }

  /** What stood there, but never a person's number: the work list is read by many. */
  private static String detail(Column column, String text) {
    if (column.type() == Column.Type.NATIONAL_INSURANCE) {
      return column.name() + " is not two letters, six digits and a letter";
    }
    String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
    return column.name() + " is “" + shown.replaceAll("\\p{Cntrl}", "?") + "”";
  }

  private String key(Object[] values) {
    List<String> parts = new ArrayList<>(1);
    for (int i = 0; i < values.length; i++) {
      if (file.key().contains(file.columns().get(i).name()) && values[i] != null) {
        parts.add(String.valueOf(values[i]));
      }
    }
    if (parts.isEmpty()) {
      return "";
    }
    return file == LegacyFile.PERIOD ? String.join("/", parts) : parts.getFirst();
  }
}
