package org.quarterday.retention;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.quarterday.dataprotection.PersonalData;
import org.quarterday.retention.rules.Reach;
import org.quarterday.retention.rules.RemovalRegister;

/**
 * What is removed and how a table leads to whom it is of: the register of personal data, and the
 * references of the schema, read from the database's own catalogue.
 */
@ApplicationScoped
@Startup
class Removals {

  /** Not a table whose rows are changed: what it says is taken out another way. */
  static final String AUDIT = "audit_event";

  private static final String COLUMNS =
      """
      select table_name, column_name, is_nullable = 'NO' as needed from information_schema.columns
       where table_schema = 'public' and column_name in ('account_id', 'person_id')\
      """;

  private static final String REFERENCES =
      """
      select f.relname as table_name, a.attname as column_name, t.relname as to_table, b.attname as to_column
        from pg_constraint c join pg_class f on f.oid = c.conrelid join pg_class t on t.oid = c.confrelid
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1]
       where c.contype = 'f' and cardinality(c.conkey) = 1 order by 1, 2, 3\
      """;

  /**
   * A reference that the schema does not declare: events outlive nothing, and are written in bulk.
   */
  private static final List<Reach.Reference> KNOWN =
      List.of(new Reach.Reference("hold_event", "hold_id", "hold", "id"));

  /**
   * @param register what is removed
   * @param ways of its tables
   * @param order its tables, what hangs on another first
   */
  record Plan(RemovalRegister register, List<Reach.Way> ways, List<String> order) {

    /** The ways of a class's tables to an account, a person or a complaint, in their order. */
    List<Reach.Way> ways(String retentionClass, Reach.Kind kind) {
      Set<String> tables = Set.copyOf(register.tables(retentionClass));
      return order.stream()
          .filter(tables::contains)
          .flatMap(
              table -> ways.stream().filter(way -> way.kind() == kind && way.table().equals(table)))
          .toList();
    }

    /** The classes that anything of this kind has, as an array of the database. */
    String classes(Reach.Kind kind) {
      return register.classes().stream()
          .filter(each -> !ways(each, kind).isEmpty() || register.tables(each).contains(AUDIT))
          .collect(Collectors.joining(",", "{", "}"));
    }
  }

  @Inject Pool pool;

  private final RemovalRegister register = RemovalRegister.of(PersonalData.read());

  RemovalRegister register() {
    return register;
  }

  /**
   * @throws IllegalStateException for a table of the register that leads to nobody
   */
  Uni<Plan> plan() {
    return pool.query(COLUMNS)
        .execute()
        .chain(columns ->
            pool.query(REFERENCES)
                .execute()
                .map(references ->
                    plan(
                        new Reach(
                            StreamSupport.stream(columns.spliterator(), false)
                                .map(row ->
                                    new Reach.Column(
                                        row.getString(0), row.getString(1), row.getBoolean(2)))
                                .toList(),
                            Stream.concat(
                                    KNOWN.stream(),
                                    StreamSupport.stream(references.spliterator(), false)
                                        .map(row ->
                                            new Reach.Reference(
                                                row.getString(0),
                                                row.getString(1),
                                                row.getString(2),
                                                row.getString(3))))
                                .toList()))));
  }

  private Plan plan(Reach reach) {
    List<String> tables =
        register.columns().stream()
            .map(RemovalRegister.Column::table)
            .distinct()
            .filter(table -> !table.equals(AUDIT))
            .toList();
    List<Reach.Way> ways =
        tables.stream()
            .flatMap(table ->
                Stream.concat(
                    Stream.of(
                        reach
                            .of(table)
                            .orElseThrow(() ->
                                new IllegalStateException("rows of " + table + " lead to nobody"))),
                    Reach.ofComplaint(table).stream()))
            .toList();
    return new Plan(register, ways, reach.hangingFirst(tables));
  }
}
