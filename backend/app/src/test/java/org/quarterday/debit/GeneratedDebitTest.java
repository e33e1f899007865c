package org.quarterday.debit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.debit.Debits.prelist;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.calendar.DatePeriod;
import org.quarterday.calendar.RentWeek;
import org.quarterday.debit.rules.ChargeTerms;
import org.quarterday.debit.rules.WeekLine;
import org.quarterday.money.Money;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;

/** The set-based SQL and the pure rule say the same of every generated account, line by line. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class GeneratedDebitTest {

  private static final Map<String, ChargeTerms> TERMS =
      Map.of(
          "DBR", new ChargeTerms(true, false, true),
          "DSC", new ChargeTerms(true, false, true),
          "DHE", new ChargeTerms(true, true, false),
          "DCI", new ChargeTerms(false, true, false),
          "DCC", new ChargeTerms(false, false, false),
          "DWW", new ChargeTerms(true, true, false));

  private record Letting(UUID home, DatePeriod period) {}

  private record Charged(UUID id, String type, Money weekly, DatePeriod period) {}

  private final Map<UUID, LocalDate[]> homes = new HashMap<>();
  private final Map<UUID, Letting> lettings = new HashMap<>();
  private final Map<UUID, List<Charged>> charges = new HashMap<>();
  private final Map<UUID, List<Charged>> propertyCharges = new HashMap<>();

  @ParameterizedTest
  @CsvSource({"1,2026-11-23,false", "2,2025-03-31,true", "3,2026-04-06,false", "4,2024-12-23,true"})
  void theSqlOfARunIsTheRule(long seed, LocalDate monday, boolean freeWeek) {
    Council.empty();
    if (freeWeek) {
      Council.rentFree(monday);
    }
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      home(random, monday);
    }
    assertEquals("PRELISTED", prelist(monday).getString("state"));
    RentWeek week = RentWeek.of(monday);
    assertEquals(expectedLines(week, freeWeek), lines(), "lines, seed " + seed);
    assertEquals(expectedVoids(week, freeWeek), voids(), "void loss, seed " + seed);
    rollIsWhatTheLinesSay();
  }

  private void home(Random random, LocalDate monday) {
    LocalDate acquired =
        random.nextInt(8) == 0 ? monday.plusDays(random.nextInt(-3, 9)) : monday.minusYears(9);
    UUID home = Council.home(acquired);
    LocalDate sold = random.nextInt(10) == 0 ? monday.plusDays(random.nextInt(-5, 10)) : null;
    if (sold != null && sold.isAfter(acquired)) {
      Council.run(
          "update property set sold_on = ?, sale_reason = 'RIGHT_TO_BUY' where id = ?", sold, home);
    } else {
      sold = null;
    }
    homes.put(home, new LocalDate[] {acquired, sold});
    for (String type : TERMS.keySet()) {
      DatePeriod period = period(random, monday);
      Money weekly = Money.ofPence(random.nextLong(1, 20_000));
      UUID id = Council.propertyCharge(home, type, weekly.pence(), period.from());
      if (!period.isOpen()) {
        Council.run("update property_charge set ends_before = ? where id = ?", period.to(), id);
      }
      propertyCharges
          .computeIfAbsent(home, h -> new ArrayList<>())
          .add(new Charged(id, type, weekly, period));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      letting(random, home, monday);
    }
  }

  private void letting(Random random, UUID home, LocalDate monday) {
    DatePeriod period = period(random, monday);
    UUID account = Council.letting(home, period.from(), period.lastDay().orElse(null));
    lettings.put(account, new Letting(home, period));
    for (String type : TERMS.keySet()) {
      DatePeriod in = period(random, monday);
      long sign = type.equals("DWW") ? -1 : 1;
      Money weekly = Money.ofPence(sign * random.nextLong(1, 20_000));
      UUID id = Council.charge(account, type, weekly.pence(), in.from(), in.to());
      charges
          .computeIfAbsent(account, a -> new ArrayList<>())
          .add(new Charged(id, type, weekly, in));
    }
  }

  private static DatePeriod period(Random random, LocalDate monday) {
    LocalDate from =
        random.nextInt(3) == 0
            ? monday.plusDays(random.nextInt(-10, 10))
            : monday.minusYears(random.nextInt(1, 5));
    return new DatePeriod(
        from, random.nextInt(2) == 0 ? null : from.plusDays(random.nextInt(1, 2_000)));
  }

  private Map<String, String> expectedLines(RentWeek week, boolean free) {
    Map<String, String> expected = new HashMap<>();
    charges.forEach((account, list) ->
        list.forEach(c ->
            WeekLine.occupied(
                    week,
                    c.period(),
                    lettings.get(account).period(),
                    c.weekly(),
                    TERMS.get(c.type()),
                    free)
                .ifPresent(line -> expected.put(account + " " + c.id(), words(line)))));
    return expected;
  }

  private Map<String, String> expectedVoids(RentWeek week, boolean free) {
    Map<String, String> expected = new HashMap<>();
    propertyCharges.forEach((home, list) -> {
      List<DatePeriod> held =
          lettings.values().stream()
              .filter(l -> l.home().equals(home))
              .map(Letting::period)
              .toList();
      for (Charged c : list) {
        Optional<WeekLine> line =
            WeekLine.voided(
                week,
                c.period(),
                held,
                homes.get(home)[0],
                homes.get(home)[1],
                c.weekly(),
                TERMS.get(c.type()),
                free);
        line.ifPresent(l -> expected.put(home + " " + c.id(), words(l)));
      }
    });
    return expected;
  }

  private static String words(WeekLine line) {
    return line.days()
        + " days "
        + line.amount().pence()
        + " apportioned "
        + line.apportioned().pence()
        + (line.onRoll() ? " on roll" : "")
        + (line.rentFree() ? " free" : "");
  }

  private static Map<String, String> lines() {
    return found("select account_id as subject, charge_id as charge, * from debit_line");
  }

  private static Map<String, String> voids() {
    return found("select property_id as subject, property_charge_id as charge, * from void_loss");
  }

  private static Map<String, String> found(String sql) {
    Map<String, String> found = new HashMap<>();
    for (var row : Books.rows(sql)) {
      found.put(
          row.get("subject") + " " + row.get("charge"),
          row.get("days")
              + " days "
              + row.get("amount_pence")
              + " apportioned "
              + row.get("apportioned_pence")
              + ((Boolean) row.get("on_roll") ? " on roll" : "")
              + ((Boolean) row.get("rent_free") ? " free" : ""));
    }
    return found;
  }

  /** Debit and void loss = roll and apportionments and what rent-free weeks take, code by code. */
  private static void rollIsWhatTheLinesSay() {
    assertEquals(
        0,
        Books.number(
            """
            select count(*) from debit_total where occupied_pence + void_pence
              <> occupied_roll_pence + void_roll_pence + apportioned_pence + rent_free_pence\
            """));
  }
}
