package org.quarterday.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quarterday.money.Money;

/**
 * One account between two days, both included, by effective date: what was brought forward, every
 * entry with the balance after it, what is carried forward. Pure.
 */
public record Statement(
    Head head,
    LocalDate from,
    LocalDate to,
    Money opening,
    List<Line> lines,
    Money debits,
    Money credits) {

  /** Whose account it is. */
  public record Head(
      String reference,
      String paymentReference,
      String names,
      String addressLine1,
      String addressLine2,
      String postcode,
      String rentGroup) {}

  /** An entry as it comes from the ledger. */
  public record Posted(
      int number,
      LocalDate effectiveOn,
      int rentYear,
      int rentWeek,
      String typeCode,
      String words,
      String narrative,
      long amountPence,
      Integer reverses) {}

  /** An entry as it is printed, with the balance after it. */
  public record Line(Posted entry, Money balance) {

    public String words() {
      String text = entry.reverses() == null ? entry.words() : entry.words() + " (put right)";
      return entry.narrative().isBlank() || entry.narrative().equals(entry.words())
          ? text
          : text + ": " + entry.narrative();
    }

    public String charged() {
      return entry.amountPence() >= 0 ? Money.ofPence(entry.amountPence()).format() : "";
    }

    public String paid() {
      return entry.amountPence() < 0 ? Money.ofPence(entry.amountPence()).negate().format() : "";
    }
  }

  static Statement of(
      Head head, LocalDate from, LocalDate to, long openingPence, List<Posted> entries) {
    Money balance = Money.ofPence(openingPence);
    Money debits = Money.NIL;
    Money credits = Money.NIL;
    List<Line> lines = new ArrayList<>(entries.size());
    for (Posted entry : entries) {
      Money amount = Money.ofPence(entry.amountPence());
      balance = balance.plus(amount);
      debits = amount.isCredit() ? debits : debits.plus(amount);
      credits = amount.isCredit() ? credits.plus(amount.negate()) : credits;
      lines.add(new Line(entry, balance));
    }
    return new Statement(
        head, from, to, Money.ofPence(openingPence), List.copyOf(lines), debits, credits);
  }

  public Money closing() {
    return lines.isEmpty() ? opening : lines.getLast().balance();
  }
}
