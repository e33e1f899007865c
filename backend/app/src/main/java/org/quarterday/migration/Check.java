package org.quarterday.migration;

import org.quarterday.migration.format.LegacyFile;

/**
 * One thing that can be wrong with a staged row, as a statement over all rows at once. What it
 * finds goes to the findings; {@code t} is the row looked at.
 *
 * @param again whether to look again until nothing more is found
 */
record Check(Sql sql, boolean again) {

  private static final String FOUND =
      "insert into import_finding (run, severity, file, line, kind, key, detail)";

  /** A row that cannot be true: it is not loaded, and nothing that hangs on it either. */
  static Check reject(LegacyFile file, String kind, String key, String detail, String condition) {
    return new Check(rejecting(file, kind, key, detail, condition), false);
  }

  /** The same, where a rejection can show the next one. */
  static Check rejectUntilNone(
      LegacyFile file, String kind, String key, String detail, String condition) {
    return new Check(rejecting(file, kind, key, detail, condition), true);
  }

  private static Sql rejecting(
      LegacyFile file, String kind, String key, String detail, String condition) {
    return new Sql(
        """
        with bad as (
          update %s t set rejected = true where t.run = :run and not t.rejected and (%s)
          returning t.line, %s as key, %s as detail)
        %s select cast(:run as uuid), 'REJECTED', '%s', line, '%s', coalesce(key, ''), detail from bad\
        """
            .formatted(table(file), condition, key, detail, FOUND, file.fileName(), quoted(kind)));
  }

  /** The second and later rows of one key. */
  static Check duplicate(LegacyFile file, String kind, String key, String columns) {
    return reject(
        file,
        kind,
        key,
        "'the first is on line ' || (select min(f.line) from "
            + table(file)
            + " f where f.run = t.run and not f.rejected and ("
            + prefixed("f.", columns)
            + ") = ("
            + prefixed("t.", columns)
            + "))",
        """
        t.line in (select d.line from (
          select line, row_number() over (partition by %s order by line) as nth
            from %s where run = :run and not rejected) d where d.nth > 1)\
        """
            .formatted(columns, table(file)));
  }

  private static String prefixed(String alias, String columns) {
    return alias + String.join(", " + alias, columns.split(",\\s*"));
  }

  /** A row that is loaded and stays on the work list until a person settles it. */
  static Check warn(LegacyFile file, String kind, String key, String detail, String condition) {
    return telling("WARNING", file, kind, key, detail, condition);
  }

  /** Something worth knowing that asks for no decision. */
  static Check note(LegacyFile file, String kind, String key, String detail, String condition) {
    return telling("NOTE", file, kind, key, detail, condition);
  }

  private static Check telling(
      String severity, LegacyFile file, String kind, String key, String detail, String condition) {
    return new Check(
        new Sql(
            """
            %s select cast(:run as uuid), '%s', '%s', t.line, '%s', coalesce(%s, ''), %s
              from %s t where t.run = :run and not t.rejected and (%s)\
            """
                .formatted(
                    FOUND,
                    severity,
                    file.fileName(),
                    quoted(kind),
                    key,
                    detail,
                    table(file),
                    condition)),
        false);
  }

  /** A warning about one column, which is then left empty: the rest of the row is loaded. */
  static Check leaveOut(LegacyFile file, String kind, String key, String column, String condition) {
    return new Check(
        new Sql(
            """
            with bad as (
              update %s t set %s = null where t.run = :run and not t.rejected and (%s)
              returning t.line, %s as key, old.%s::text as was)
            %s select cast(:run as uuid), 'WARNING', '%s', line, '%s', coalesce(key, ''),
                      '%s is “' || was || '”: left out' from bad\
            """
                .formatted(
                    table(file),
                    column,
                    condition,
                    key,
                    column,
                    FOUND,
                    file.fileName(),
                    quoted(kind),
                    column)),
        false);
  }

  /** Works something out for the checks after it; finds nothing itself. */
  static Check workOut(String sql) {
    return new Check(new Sql(sql), false);
  }

  static String table(LegacyFile file) {
    return "import_staged_" + file.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String quoted(String text) {
    return text.replace("'", "''");
  }
}
