package org.quarterday.subjectaccess;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.quarterday.dataprotection.rules.Register;
import org.quarterday.subjectaccess.rules.Redactions.Row;

/** What is given for a machine: everything as one JSON file, and each table as CSV. */
final class SubjectAccessZip {

  private SubjectAccessZip() {}

  static byte[] of(GivenAnswer given, Register register, ObjectMapper json) {
    var tables =
        given.rows().stream()
            .collect(Collectors.groupingBy(Row::table, LinkedHashMap::new, Collectors.toList()));
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      add(zip, given, "data.json", json.writeValueAsBytes(whole(given, tables)));
      for (var table : tables.entrySet()) {
        String csv = csv(columns(register, table.getKey()), table.getValue());
        add(zip, given, table.getKey() + ".csv", csv.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static Map<String, Object> whole(GivenAnswer given, Map<String, List<Row>> tables) {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("request", given.reference());
    whole.put("person", given.person());
    whole.put("madeOn", given.madeOn().toString());
    tables.forEach((table, rows) -> whole.put(table, rows.stream().map(Row::cells).toList()));
    return whole;
  }

  private static List<String> columns(Register register, String table) {
    return register.byTable().get(table).stream().map(Register.Column::column).toList();
  }

  private static String csv(List<String> columns, List<Row> rows) {
    List<String> shown =
        columns.stream()
            .filter(each -> rows.stream().anyMatch(row -> row.cells().containsKey(each)))
            .toList();
    var text = new StringBuilder(String.join(",", shown)).append("\r\n");
    for (Row row : rows) {
      text.append(
              shown.stream()
                  .map(each -> cell(row.cells().get(each)))
                  .collect(Collectors.joining(",")))
          .append("\r\n");
    }
    return text.toString();
  }

  /** A spreadsheet takes a text that begins like a formula for one: it gets an apostrophe. */
  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    boolean formula = value instanceof String && text.matches("(?s)[=+\\-@\\t\\r].*");
    return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
  }

  /** The time of a file is the day of the answer, so that the same content gives the same bytes. */
  private static void add(ZipOutputStream zip, GivenAnswer given, String name, byte[] bytes)
      throws IOException {
    var entry = new ZipEntry(name);
    LocalDateTime midnight = given.madeOn().atStartOfDay();
    entry.setTimeLocal(midnight);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
