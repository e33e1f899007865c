package org.quarterday.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.quarterday.calendar.RentWeek;
import org.quarterday.money.Money;

/**
 * One rent account's entries and the balance carried beside them. It only ever grows: a mistake is
 * reversed by an equal and opposite entry that names it, and nothing is edited away.
 *
 * <p>Immutable: each change answers a new ledger, and one that is refused changes nothing.
 */
public final class AccountLedger {

  private final List<Entry> entries;
  private final Money balance;

  private AccountLedger(List<Entry> entries, Money balance) {
    this.entries = List.copyOf(entries);
    this.balance = balance;
  }

  public static AccountLedger opened() {
    return new AccountLedger(List.of(), Money.NIL);
  }

  /** Numbers the postings on from the last entry and moves the balance by their sum. */
  public AccountLedger post(Instant recordedAt, List<Posting> postings) {
    List<Entry> grown = new ArrayList<>(entries);
    Money moved = balance;
    for (Posting posting : postings) {
      grown.add(new Entry(grown.size() + 1, posting, recordedAt, 0));
      moved = moved.plus(posting.amount());
    }
    return new AccountLedger(grown, moved);
  }

  /**
   * Reverses one entry, once.
   *
   * @throws IllegalStateException if there is no such entry, it is itself a reversal, or it has
   *     been reversed before
   */
  public AccountLedger reverse(int number, Instant recordedAt, UUID journal, RentWeek inWeek) {
    if (number < 1 || number > entries.size()) {
      throw new IllegalStateException("There is no entry " + number);
    }
    Entry mistake = entries.get(number - 1);
    if (mistake.reverses().isPresent()) {
      throw new IllegalStateException("Entry " + number + " is a reversal: post afresh instead");
    }
    if (entries.stream().anyMatch(e -> e.reversed() == number)) {
      throw new IllegalStateException("Entry " + number + " has been reversed before");
    }
    List<Entry> grown = new ArrayList<>(entries);
    Posting reversal = mistake.posting().reversedBy(journal, inWeek);
    grown.add(new Entry(grown.size() + 1, reversal, recordedAt, number));
    return new AccountLedger(grown, balance.plus(reversal.amount()));
  }

  /** The balance of what counted at the end of that day, with all that is known now. */
  public Money asAt(LocalDate day) {
    return sum(e -> !e.posting().effectiveOn().isAfter(day));
  }

  /** The balance that stood on the account at that instant, knowing only what was recorded then. */
  public Money asRecordedAt(Instant instant) {
    return sum(e -> !e.recordedAt().isAfter(instant));
  }

  private Money sum(Predicate<Entry> counts) {
    return Money.sum(entries.stream().filter(counts).map(Entry::amount).toList());
  }

  public Proof prove() {
    return Proof.of(
        Money.NIL,
        entries.stream().map(e -> Proof.Line.of(e.number(), e.amount())).toList(),
        balance);
  }

  public List<Entry> entries() {
    return entries;
  }

  public Money balance() {
    return balance;
  }
}
