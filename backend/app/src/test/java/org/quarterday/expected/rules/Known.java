package org.quarterday.expected.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.quarterday.calendar.Frequency;
import org.quarterday.calendar.RentYear;
import org.quarterday.standingorder.rules.Terms;

/** A situation put together piece by piece; every week charges the same. */
final class Known {

  private final LocalDate today;
  private long balance;
  private LocalDate debitedTo;
  private long weekly = 11_746;
  private Set<LocalDate> free = Set.of();
  private HousingBenefit benefit;
  private final List<UniversalCredit> credits = new ArrayList<>();
  private DirectDebit directDebit;
  private StandingOrder standingOrder;
  private Agreed agreed;
  private final List<Receipt> receipts = new ArrayList<>();

  private Known(LocalDate today) {
    this.today = today;
  }

  static Known on(String today) {
    return new Known(LocalDate.parse(today));
  }

  static Known on(LocalDate today) {
    return new Known(today);
  }

  Known owing(long pence) {
    balance = pence;
    return this;
  }

  Known debitedTo(String monday) {
    debitedTo = LocalDate.parse(monday);
    return this;
  }

  Known charged(long pence) {
    weekly = pence;
    return this;
  }

  Known freeIn(String... mondays) {
    free =
        java.util.Arrays.stream(mondays)
            .map(LocalDate::parse)
            .collect(java.util.stream.Collectors.toSet());
    return this;
  }

  Known benefit(String creditedOn, long posted, long aWeek, long recovered) {
    benefit = new HousingBenefit(LocalDate.parse(creditedOn), posted, aWeek, recovered);
    return this;
  }

  Known credit(long monthly, String startsOn) {
    return credit(monthly, startsOn, null);
  }

  Known credit(long monthly, String startsOn, String endsBefore) {
    credits.add(
        new UniversalCredit(
            monthly,
            true,
            LocalDate.parse(startsOn),
            endsBefore == null ? null : LocalDate.parse(endsBefore)));
    return this;
  }

  Known toTenant() {
    UniversalCredit last = credits.removeLast();
    credits.add(
        new UniversalCredit(last.monthlyPence(), false, last.startsOn(), last.endsBefore()));
    return this;
  }

  /** Twelve months from the first of April at 508.99, of 52 weeks' rent. */
  Known collected(long openingPence, long chargedPence, DirectDebit.Collection... collections) {
    directDebit =
        new DirectDebit(
            openingPence,
            52 * weekly,
            0,
            openingPence + 52 * weekly,
            chargedPence,
            List.of(collections));
    return this;
  }

  /** Every month from a day on, until told otherwise. */
  Known ordered(long monthly, String from) {
    return ordered(monthly, from, null);
  }

  Known ordered(long monthly, String from, String endsOn) {
    standingOrder =
        new StandingOrder(
            endsOn == null ? null : LocalDate.parse(endsOn),
            List.of(new Terms(LocalDate.parse(from), Frequency.MONTHLY, monthly)),
            List.of());
    return this;
  }

  /** By an arrangement that is kept, with five days and a pound of tolerance. */
  Known agreed(Agreed.Part... parts) {
    agreed = new Agreed(5, 100, List.of(parts));
    return this;
  }

  Known came(Receipt.Kind from, LocalDate on, long pence) {
    receipts.add(new Receipt(from, on, pence));
    return this;
  }

  Known came(Receipt.Kind from, String on, long pence) {
    return came(from, LocalDate.parse(on), pence);
  }

  Situation situation() {
    LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
    List<ChargedWeek> weeks =
        IntStream.rangeClosed(-13, 8)
            .mapToObj(monday::plusWeeks)
            .map(week -> new ChargedWeek(week, free.contains(week) ? 0 : weekly))
            .toList();
    int first =
        credits.isEmpty() ? today.getYear() - 1 : credits.getFirst().startsOn().getYear() - 1;
    List<ChargedYear> years =
        IntStream.rangeClosed(first, today.getYear() + 1)
            .mapToObj(RentYear::firstMondayOnOrAfterFirstOfApril)
            .map(year ->
                new ChargedYear(
                    year.label(),
                    year.start(),
                    year.weeks(),
                    free.stream()
                        .filter(year::contains)
                        .collect(java.util.stream.Collectors.toSet())))
            .toList();
    return new Situation(
        today,
        balance,
        debitedTo == null ? monday : debitedTo,
        weeks,
        years,
        benefit,
        credits,
        directDebit,
        standingOrder,
        agreed,
        receipts);
  }

  ArrearsToday arrears() {
    return ArrearsToday.of(situation());
  }

  List<String> words() {
    return ArrearsInWords.of(arrears());
  }
}
