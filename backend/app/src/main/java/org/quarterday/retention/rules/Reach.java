package org.quarterday.retention.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a row leads to whom it is about: by its own column, or by the rows it hangs on. A row that
 * always names a person is that person's; one that names an account goes with the account.
 */
public final class Reach {

  /** Whose a row is. */
  public enum Kind {
    ACCOUNT,
    PERSON,
    /** A complaint about no account: nobody on record is behind it. */
    COMPLAINT
  }

  /**
   * A column of the schema that matters here.
   *
   * @param needed never null
   */
  public record Column(String table, String column, boolean needed) {}

  /** A reference of one column to one column. */
  public record Reference(String table, String column, String to, String toColumn) {}

  /**
   * The rows of a table that are of somebody.
   *
   * @param where a condition on the table's own columns, {@code $1} being the ids
   */
  public record Way(String table, Kind kind, String where) {

    /** The column a token is made of. */
    public String whose() {
      return switch (kind) {
        case PERSON -> table.equals("person") ? "id" : "person_id";
        case ACCOUNT -> "account_id";
        case COMPLAINT ->
            switch (table) {
              case "complaint" -> "id";
              case "message" -> "about_id";
              default -> "complaint_id";
            };
      };
    }
  }

  private static final String IDS = "cast(cast($1 as text) as uuid[])";

  private final List<Column> columns;
  private final List<Reference> references;

  public Reach(List<Column> columns, List<Reference> references) {
    this.columns = List.copyOf(columns);
    this.references = List.copyOf(references);
  }

  /** The shortest way from a table; empty where there is none. */
  public Optional<Way> of(String table) {
    record Step(String table, String before, String after) {}
    Deque<Step> open = new ArrayDeque<>(List.of(new Step(table, "", "")));
    Set<String> seen = new HashSet<>(Set.of(table));
    while (!open.isEmpty()) {
      Step step = open.poll();
      Optional<Way> own = own(step.table());
      if (own.isPresent()) {
        return Optional.of(
            new Way(table, own.get().kind(), step.before() + own.get().where() + step.after()));
      }
      for (Reference each : references) {
        if (each.table().equals(step.table()) && seen.add(each.to())) {
          open.add(
              new Step(
                  each.to(),
                  step.before()
                      + "%s in (select %s from %s where "
                          .formatted(each.column(), each.toColumn(), each.to()),
                  ")" + step.after()));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The way to a complaint that is about no account, for what is written of one; empty elsewhere. A
   * letter's message names the letter, which nothing in the schema declares.
   */
  public static Optional<Way> ofComplaint(String table) {
    return switch (table) {
      case "complaint" -> Optional.of(way(table, Kind.COMPLAINT, "account_id is null and id"));
      case "complaint_action",
          "complaint_decision",
          "complaint_event",
          "complaint_point",
          "complaint_stage",
          "letter" ->
          Optional.of(way(table, Kind.COMPLAINT, "account_id is null and complaint_id"));
      case "message" ->
          Optional.of(
              new Way(
                  table,
                  Kind.COMPLAINT,
                  "account_id is null and about_id in (select l.id from letter l where l.account_id is null and l.complaint_id = any ("
                      + IDS
                      + "))"));
      default -> Optional.empty();
    };
  }

  private Optional<Way> own(String table) {
    if (table.equals("person")) {
      return Optional.of(way(table, Kind.PERSON, "id"));
    }
    boolean account = has(table, "account_id", false);
    if (has(table, "person_id", account)) {
      return Optional.of(way(table, Kind.PERSON, "person_id"));
    }
    return account ? Optional.of(way(table, Kind.ACCOUNT, "account_id")) : Optional.empty();
  }

  private boolean has(String table, String column, boolean needed) {
    return columns.stream()
        .anyMatch(each ->
            each.table().equals(table)
                && each.column().equals(column)
                && (!needed || each.needed()));
  }

  private static Way way(String table, Kind kind, String column) {
    return new Way(table, kind, column + " = any (" + IDS + ")");
  }

  /** Tables in the order in which their rows can be deleted: what hangs on another goes first. */
  public List<String> hangingFirst(List<String> tables) {
    Deque<String> left = new ArrayDeque<>(tables);
    List<String> order = new ArrayList<>();
    int waited = 0;
    while (!left.isEmpty()) {
      String table = left.poll();
      boolean hungOn =
          waited <= left.size()
              && references.stream()
                  .anyMatch(each ->
                      each.to().equals(table)
                          && !each.table().equals(table)
                          && left.contains(each.table()));
      if (hungOn) {
        left.add(table);
        waited++;
      } else {
        order.add(table);
        waited = 0;
      }
    }
    return List.copyOf(order);
  }
}
