package org.quarterday.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Indexes, constraints and triggers of some tables, dropped for a load and made anew after it as
 * the catalogue described them. Making a constraint anew checks it over all rows.
 */
final class SetAside {
  private static final String FOREIGN_KEYS =
      """
      select conrelid::regclass, conname, pg_get_constraintdef(oid) from pg_constraint
       where contype = 'f' and (conrelid::regclass::text in (%1$s) or confrelid::regclass::text in (%1$s))\
      """;
  private static final String KEYS =
      """
      select conrelid::regclass, conname, pg_get_constraintdef(oid) from pg_constraint
       where contype in ('p', 'u', 'x') and conrelid::regclass::text in (%s)
       order by contype = 'p' desc, conname\
      """;
  private static final String INDEXES =
      """
      select i.indexrelid::regclass, pg_get_indexdef(i.indexrelid) from pg_index i
       where i.indrelid::regclass::text in (%s)
         and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
       order by 1\
      """;
  private static final String TRIGGERS =
      "select tgrelid::regclass, tgname from pg_trigger where not tgisinternal and tgrelid::regclass::text in (%s)";

  private final Database database;
  private final List<String> drops = new ArrayList<>();
  private final List<String> makes = new ArrayList<>();

  private SetAside(Database database) {
    this.database = database;
  }

  static SetAside of(Database database, List<String> tables) {
    String names = tables.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    var aside = new SetAside(database);
    List<List<String>> foreignKeys = database.rows(FOREIGN_KEYS.formatted(names));
    foreignKeys.forEach(aside::drop);
    for (var key : database.rows(KEYS.formatted(names))) {
      aside.drop(key);
      aside.make(key);
    }
    for (var index : database.rows(INDEXES.formatted(names))) {
      aside.drops.add("drop index " + index.get(0));
      aside.makes.add(index.get(1));
    }
    // Last, when the keys they lean on are there again.
    foreignKeys.forEach(aside::make);
    for (var trigger : database.rows(TRIGGERS.formatted(names))) {
      aside.drops.add(
          "alter table %s disable trigger %s".formatted(trigger.get(0), trigger.get(1)));
      aside.makes.add("alter table %s enable trigger %s".formatted(trigger.get(0), trigger.get(1)));
    }
    database.run(aside.drops.toArray(String[]::new));
    return aside;
  }

  private void drop(List<String> constraint) {
    drops.add("alter table %s drop constraint %s".formatted(constraint.get(0), constraint.get(1)));
  }

  private void make(List<String> constraint) {
    makes.add(
        "alter table %s add constraint %s %s"
            .formatted(constraint.get(0), constraint.get(1), constraint.get(2)));
  }

  void putBack() {
    makes.addFirst("set maintenance_work_mem = '512MB'");
    database.run(makes.toArray(String[]::new));
  }
}
