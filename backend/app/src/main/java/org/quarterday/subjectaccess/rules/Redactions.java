package org.quarterday.subjectaccess.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quarterday.dataprotection.rules.Access;
import org.quarterday.dataprotection.rules.Category;
import org.quarterday.dataprotection.rules.Path;
import org.quarterday.dataprotection.rules.Register;
import org.quarterday.dataprotection.rules.Whose;

/**
 * What of the rows about a person is given, and what somebody has to read first. A cell that has to
 * be read is held back until it is decided, so that what nobody looked at is never given.
 */
public final class Redactions {

  public static final String STAFF = "A member of staff";

  /** Money of the account is both tenants': its words are read only when they name somebody. */
  private static final Set<String> OF_BOTH = Set.of("RENT", "PAYMENT", "DIRECT_DEBIT");

  /**
   * @param own whether the row names the person
   * @param accountId the account that leads to the person, or null
   * @param day ISO, or null
   */
  public record Found(
      String table, boolean own, String accountId, String day, Map<String, Object> cells) {}

  /** From when until when the person owed on an account; somebody else may have before or after. */
  public record Stay(LocalDate from, LocalDate until) {}

  /**
   * @param why in words, for the officer
   */
  public record Item(int row, String table, String column, String original, String why) {}

  public record Row(int number, String table, Map<String, Object> cells) {}

  public record Draft(List<Row> rows, List<Item> items) {}

  private final Register register;
  private final Others others;
  private final Map<String, Stay> stays;
  private final List<Row> rows = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();

  private Redactions(Register register, Others others, Map<String, Stay> stays) {
    this.register = register;
    this.others = others;
    this.stays = stays;
  }

  /**
   * @param stays by account
   */
  public static Draft draft(
      Register register, Others others, Map<String, Stay> stays, List<Found> found) {
    var draft = new Redactions(register, others, stays);
    found.stream().filter(draft::ofTheirDays).forEach(draft::add);
    return new Draft(List.copyOf(draft.rows), List.copyOf(draft.items));
  }

  private boolean ofTheirDays(Found row) {
    Stay stay = row.accountId() == null ? null : stays.get(row.accountId());
    if (row.own() || stay == null || row.table().equals("account")) {
      return true;
    }
    if (row.day() == null) {
      return stay.until().equals(LocalDate.of(9999, 12, 31));
    }
    LocalDate day = LocalDate.parse(row.day());
    return !day.isBefore(stay.from()) && !day.isAfter(stay.until());
  }

  private void add(Found row) {
    int number = rows.size() + 1;
    Map<String, Object> given = new LinkedHashMap<>();
    row.cells()
        .forEach((column, value) -> {
          var entry = register.of(row.table(), column).orElse(null);
          if (entry == null || entry.access() == Access.WITHHOLD || value == null) {
            return;
          }
          if (entry.whose() == Whose.STAFF) {
            given.put(column, STAFF);
            return;
          }
          Optional<String> why = whyRead(row, entry, value.toString());
          why.ifPresent(
              words -> items.add(new Item(number, row.table(), column, value.toString(), words)));
          given.put(column, why.isPresent() ? null : value);
        });
    rows.add(new Row(number, row.table(), given));
  }

  private Optional<String> whyRead(Found row, Register.Column column, String text) {
    Optional<String> somebody = others.in(text);
    if (somebody.isPresent()) {
      return Optional.of("It says “" + somebody.get() + "”");
    }
    boolean theirs = row.own() || column.path().kind() == Path.Kind.SELF;
    if (!theirs && column.whose() != Whose.TENANT) {
      return Optional.of("It is of somebody who pays or speaks for a tenant");
    }
    boolean mayBeOf =
        column.category() == Category.SPECIAL
            || column.category() == Category.OPINION
            || column.category() == Category.CONTACT && column.path().kind() != Path.Kind.HOME;
    return others.shared() && !theirs && mayBeOf && !OF_BOTH.contains(column.purpose())
        ? Optional.of("The account has other tenants, and it may be about one of them")
        : Optional.empty();
  }
}
