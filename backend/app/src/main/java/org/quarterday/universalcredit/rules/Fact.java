package org.quarterday.universalcredit.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.quarterday.money.Money;

/**
 * One thing the portal asks, as the books have it.
 *
 * @param key tells two charges apart; else the field's name
 * @param value as its field's kind is written; empty when the books do not say
 */
public record Fact(String key, PortalField field, String label, String value) {

  private static final DateTimeFormatter PORTAL_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  static Fact of(PortalField field, String value) {
    return new Fact(field.name(), field, field.label(), value);
  }

  static Fact of(PortalField field, long value) {
    return of(field, Long.toString(value));
  }

  static Fact of(PortalField field, LocalDate day) {
    return of(field, day == null ? "" : day.toString());
  }

  /** As it is pasted into the portal. */
  String asPasted() {
    if (value.isEmpty()) {
      return "";
    }
    return switch (field.kind()) {
      case MONEY -> Money.ofPence(Long.parseLong(value)).decimal();
      case DAY -> LocalDate.parse(value).format(PORTAL_DAY);
      case TEXT, NAMES, NUMBER -> value;
    };
  }
}
