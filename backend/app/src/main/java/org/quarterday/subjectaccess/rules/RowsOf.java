package org.quarterday.subjectaccess.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quarterday.dataprotection.rules.Access;
import org.quarterday.dataprotection.rules.Path;
import org.quarterday.dataprotection.rules.Register;

/**
 * The statement that finds every row about a person, made from the register: {@code ?1} is the
 * person. One statement, so that all of it is of one moment. Each row: table, whether it names the
 * person, account, day, and its columns as JSON. What is withheld is not even read.
 */
public final class RowsOf {

  /** Accounts the person owes or owed, and garages on them, with the days of being a tenant. */
  private static final String MINE =
      """
      with own as (
        select a.account_id, m.from_on, case when m.to_on = t.ends_on then null else m.to_on end as to_on
          from account a join tenancy_member m on m.tenancy_id = a.tenancy_id join tenancy t on t.id = m.tenancy_id
         where m.person_id = ?1 and m.liable),
      mine as (
        select * from own
        union
        select g.account_id, own.from_on, own.to_on from account g join own on own.account_id = g.main_account_id)
      """;

  private static final String TENANCIES =
      "(select tenancy_id from tenancy_member where person_id = ?1)";
  private static final String ACCOUNTS = "(select account_id from mine)";

  /** The day of a row, the first of these that its table has. */
  private static final List<String> DAYS =
      List.of(
          "effective_on",
          "happened_on",
          "paid_on",
          "due_on",
          "dated",
          "tried_on",
          "found_on",
          "received_on",
          "taken_on",
          "made_on",
          "order_on",
          "recorded_at",
          "made_at",
          "queued_at",
          "raised_at",
          "asked_at",
          "proposed_at",
          "opened_at",
          "at",
          "starts_on");

  private RowsOf() {}

  public static String sql(Register register) {
    Map<String, List<Register.Column>> tables = register.byTable();
    return MINE
        + tables.entrySet().stream()
            .filter(each -> each.getValue().getFirst().path().kind() != Path.Kind.NONE)
            .filter(each -> !read(each.getValue()).isEmpty())
            .map(each -> one(register, each.getKey(), each.getValue()))
            .collect(Collectors.joining("\nunion all\n"))
        + "\norder by 1, 4, 5";
  }

  private static List<Register.Column> read(List<Register.Column> columns) {
    return columns.stream().filter(each -> each.access() != Access.WITHHOLD).toList();
  }

  private static String one(Register register, String table, List<Register.Column> columns) {
    Path path = columns.getFirst().path();
    String cells =
        read(columns).stream()
            .map(each -> "t.\"" + each.column() + "\"")
            .collect(Collectors.joining(", "));
    return "select cast('%s' as text), %s, cast(%s as text), %s, cast((select to_jsonb(x) from (select %s) x) as text) from \"%s\" t where %s"
        .formatted(
            table,
            own("t", path, register.byTable()),
            account("t", table, path, register),
            day(columns),
            cells,
            table,
            where("t", path, register.byTable()));
  }

  /** What belongs to a row that names the person is the person's as much as that row. */
  private static String own(String t, Path path, Map<String, List<Register.Column>> tables) {
    return switch (path.kind()) {
      case SELF, PERSON, PERSON_OR_ACCOUNT, PERSON_OR_HELD ->
          "coalesce(%s.%s = ?1, false)".formatted(t, path.column());
      case PARENT ->
          "coalesce((select %s from \"%s\" %sp where %sp.id = %s.%s), false)"
              .formatted(
                  own(t + "p", tables.get(path.parent()).getFirst().path(), tables),
                  path.parent(),
                  t,
                  t,
                  t,
                  path.column());
      default -> "false";
    };
  }

  /** The account of a row, or of the row it belongs to: its days say whose time it is of. */
  private static String account(String t, String table, Path path, Register register) {
    if (register.isNothing(table, "account_id")) {
      return t + ".account_id";
    }
    if (path.kind() != Path.Kind.PARENT) {
      return "cast(null as uuid)";
    }
    Path next = register.byTable().get(path.parent()).getFirst().path();
    return "(select %s from \"%s\" %sp where %sp.id = %s.%s)"
        .formatted(
            account(t + "p", path.parent(), next, register), path.parent(), t, t, t, path.column());
  }

  private static String day(List<Register.Column> columns) {
    return DAYS.stream()
        .filter(day -> columns.stream().anyMatch(each -> each.column().equals(day)))
        .findFirst()
        .map(day -> "left(cast(t.\"" + day + "\" as text), 10)")
        .orElse("cast(null as text)");
  }

  private static String where(String t, Path path, Map<String, List<Register.Column>> tables) {
    String column = t + "." + path.column();
    return switch (path.kind()) {
      case SELF, PERSON -> column + " = ?1";
      case ACCOUNT -> column + " in " + ACCOUNTS;
      case PERSON_OR_ACCOUNT ->
          "(%s = ?1 or %s is null and %s.account_id in %s)".formatted(column, column, t, ACCOUNTS);
      case PERSON_OR_HELD ->
          "(%s = ?1 or %s is null and %s.id in (select hold_id from hold_account where account_id in %s))"
              .formatted(column, column, t, ACCOUNTS);
      case TENANCY, TENANCY_SELF -> column + " in " + TENANCIES;
      case HOME -> column + " in (select property_id from tenancy where id in " + TENANCIES + ")";
      case SUBJECT -> t + ".subject = 'person' and " + column + " = cast(cast(?1 as uuid) as text)";
      case PARENT ->
          "%s in (select p.id from \"%s\" p where %s)"
              .formatted(
                  column,
                  path.parent(),
                  where("p", tables.get(path.parent()).getFirst().path(), tables));
      case NONE -> "false";
    };
  }

  /** The accounts and the days on them. */
  public static String stays() {
    return MINE
        + "select account_id, min(from_on), max(coalesce(to_on, date '9999-12-31')) from mine group by account_id";
  }
}
