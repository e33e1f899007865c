package org.quarterday.migration;

import com.github.f4b6a3.uuid.UuidCreator;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.quarterday.migration.format.Column;
import org.quarterday.migration.format.Extract;
import org.quarterday.migration.format.LegacyFile;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.platform.format.CsvReader;
import org.quarterday.platform.security.FieldCipher;
import org.quarterday.platform.security.Mask;

/**
 * Copies one stored file into its staging table, a few thousand rows a statement, with a finding
 * for every row that is wrong by itself. What rows mean to each other is looked at afterwards, in
 * SQL.
 */
final class Staging {

  private static final int ROWS_AT_ONCE = 5_000;
  private static final String FINDINGS =
      """
      insert into import_finding (run, severity, file, line, kind, key, detail)
      select $1, f.* from unnest($2::text[], $3::text[], $4::integer[], $5::text[], $6::text[], $7::text[]) f\
      """;

  private record Finding(String severity, int line, String kind, String key, String detail) {}

  private final Pool pool;
  private final FieldCipher cipher;
  private final UUID run;
  private final LegacyFile file;
  private final MessageDigest reading;
  private final LongConsumer progress;
  private final List<Extract.Typed> rows = new ArrayList<>(ROWS_AT_ONCE);
  private final List<Finding> findings = new ArrayList<>();
  private final String insert;
  private long read;

  /**
   * @param reading takes what the file says, whatever its line ends and the order of its columns
   * @param progress told the number of rows read so far
   */
  Staging(
      Pool pool,
      FieldCipher cipher,
      UUID run,
      LegacyFile file,
      MessageDigest reading,
      LongConsumer progress) {
    this.pool = pool;
    this.cipher = cipher;
    this.run = run;
    this.file = file;
    this.reading = reading;
    this.progress = progress;
    this.insert = insertStatement();
  }

  /**
   * Stages the whole file and answers how many rows it had.
   *
   * @throws Extract.Unusable when no row of it can be read
   */
  long stage(UUID uploadId) throws IOException {
    CsvReader csv = new CsvReader(new StoredFile(pool, uploadId));
    CsvReader.Row header = csv.next();
    if (header == null) {
      throw new Extract.Unusable("the file is empty");
    }
    if (!header.isReadable()) {
      throw new Extract.Unusable("the first line cannot be read: " + header.problem());
    }
    Extract extract = new Extract(file, header.fields());
    for (String column : extract.missing()) {
      findings.add(new Finding("NOTE", 0, "column missing", column, "read as empty in every row"));
    }
    for (CsvReader.Row row = csv.next(); row != null; row = csv.next()) {
      take(extract.typed(row));
    }
    flush();
    return read;
  }

  private void take(Extract.Typed row) {
    read++;
    for (Object value : row.values()) {
      reading.update(String.valueOf(value).getBytes(StandardCharsets.UTF_8));
      reading.update((byte) 0);
    }
    find(row);
    rows.add(row);
    if (rows.size() >= ROWS_AT_ONCE) {
      flush();
    }
  }

  /**
   * A rejected row is named once, with everything that is wrong; a warning has a line of its own.
   */
  private void find(Extract.Typed row) {
    if (row.isRejected()) {
      var first = row.faults().stream().filter(Extract.Fault::rejects).findFirst().orElseThrow();
      String details = String.join("; ", row.faults().stream().map(Extract.Fault::detail).toList());
      findings.add(new Finding("REJECTED", row.line(), first.kind(), row.key(), details));
      return;
    }
    for (Extract.Fault fault : row.faults()) {
      findings.add(new Finding("WARNING", row.line(), fault.kind(), row.key(), fault.detail()));
    }
  }

  private void flush() {
    if (!rows.isEmpty()) {
      pool.preparedQuery(insert).execute(values()).await().indefinitely();
      rows.clear();
    }
    if (!findings.isEmpty()) {
      pool.preparedQuery(FINDINGS)
          .execute(
              Tuple.tuple()
                  .addUUID(run)
                  .addArrayOfString(texts(Finding::severity))
                  .addArrayOfString(texts(f -> file.fileName()))
                  .addArrayOfInteger(findings.stream().map(Finding::line).toArray(Integer[]::new))
                  .addArrayOfString(texts(Finding::kind))
                  .addArrayOfString(texts(Finding::key))
                  .addArrayOfString(texts(Finding::detail)))
          .await()
          .indefinitely();
      findings.clear();
    }
    progress.accept(read);
  }

  private String[] texts(java.util.function.Function<Finding, String> part) {
    return findings.stream().map(part).toArray(String[]::new);
  }

  private String insertStatement() {
    List<String> names = new ArrayList<>(List.of("line", "rejected"));
    List<String> types = new ArrayList<>(List.of("integer[]", "boolean[]"));
    for (String id : ids()) {
      names.add(id);
      types.add("uuid[]");
    }
    for (Column column : file.columns()) {
      if (column.type() == Column.Type.NATIONAL_INSURANCE) {
        names.addAll(List.of("ni_sealed", "ni_mask", "ni_digest"));
        types.addAll(List.of("text[]", "text[]", "text[]"));
      } else {
        names.add(column.name());
        types.add(sqlType(column.type()) + "[]");
      }
    }
    StringBuilder arrays = new StringBuilder();
    for (int i = 0; i < types.size(); i++) {
      arrays.append(i == 0 ? "" : ", ").append('$').append(i + 2).append("::").append(types.get(i));
    }
    return "insert into %s (run, %s) select $1, r.* from unnest(%s) r"
        .formatted(Check.table(file), String.join(", ", names), arrays);
  }

  /** The ids a row is loaded under are given here, so that whatever hangs on it can name them. */
  private List<String> ids() {
    return switch (file) {
      case PROPERTY, MEMBER, CONTACTS, DEBITEM -> List.of("id");
      case TENAGREE -> List.of("id", "tenancy_id");
      default -> List.of();
    };
  }

  private static String sqlType(Column.Type type) {
    return switch (type) {
      case TEXT, NATIONAL_INSURANCE -> "text";
      case NUMBER -> "integer";
      case DATE -> "date";
      case MONEY, WHOLE_POUNDS -> "bigint";
      case FLAG -> "boolean";
    };
  }

  private Tuple values() {
    Tuple tuple = Tuple.tuple().addUUID(run);
    tuple.addArrayOfInteger(rows.stream().map(Extract.Typed::line).toArray(Integer[]::new));
    tuple.addArrayOfBoolean(rows.stream().map(Extract.Typed::isRejected).toArray(Boolean[]::new));
    UUID[] first = null;
    for (int i = 0; i < ids().size(); i++) {
      UUID[] given =
          rows.stream().map(row -> UuidCreator.getTimeOrderedEpoch()).toArray(UUID[]::new);
      first = first == null ? given : first;
      tuple.addArrayOfUUID(given);
    }
    for (int c = 0; c < file.columns().size(); c++) {
      add(tuple, file.columns().get(c).type(), c, first);
    }
    return tuple;
  }

  private void add(Tuple tuple, Column.Type type, int c, UUID[] ids) {
    switch (type) {
      case TEXT -> tuple.addArrayOfString(column(c, new String[0]));
      case NUMBER -> tuple.addArrayOfInteger(column(c, new Integer[0]));
      case DATE -> tuple.addArrayOfLocalDate(column(c, new LocalDate[0]));
      case MONEY, WHOLE_POUNDS -> tuple.addArrayOfLong(column(c, new Long[0]));
      case FLAG -> tuple.addArrayOfBoolean(column(c, new Boolean[0]));
      case NATIONAL_INSURANCE -> addSealed(tuple, column(c, new String[0]), ids);
    }
  }

  @SuppressWarnings("unchecked")
  private <T> T[] column(int c, T[] kind) {
    return rows.stream().map(row -> (T) row.values()[c]).toList().toArray(kind);
  }

  /** A National Insurance number never lies open in a table, not even in staging. */
  private void addSealed(Tuple tuple, String[] numbers, UUID[] ids) {
    String[] sealed = new String[numbers.length];
    String[] masks = new String[numbers.length];
    String[] digests = new String[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] != null) {
        sealed[i] =
            HexFormat.of()
                .formatHex(cipher.seal(numbers[i], "person.national_insurance:" + ids[i]));
        masks[i] = Mask.nationalInsurance(numbers[i]);
        digests[i] = digest(numbers[i]);
      }
    }
    tuple.addArrayOfString(sealed).addArrayOfString(masks).addArrayOfString(digests);
  }

  /** Tells equal numbers within this run, and nothing else: salted with the run's id. */
  private String digest(String number) {
    byte[] hash = Sha256.of(run + number);
    return HexFormat.of().formatHex(hash);
  }
}
