package org.quarterday.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.quarterday.stack.DemoTenancy.Pays;

/**
 * Makes up Riverbourne Borough Council and writes it as a legacy extract as at last Sunday: always
 * the same council for the same day and size. Nobody and no place in it exists.
 */
final class DemoExtract {

  /** How large, and how many weeks back every posting is known. */
  record Size(int homes, int garages, int weeks) {
    static Size of(StackSettings.Demo demo) {
      return switch (demo) {
        case NONE -> throw new IllegalArgumentException("no council is no size");
        case TINY -> new Size(60, 10, 26);
        case DEMO -> new Size(3_050, 420, 3 * 52);
        case LARGE -> new Size(10_700, 1_400, 3 * 52);
      };
    }
  }

  /** A home or garage, before anybody lives in it. */
  record Place(
      String reference,
      String kind,
      String group,
      int bedrooms,
      String address,
      String postcode,
      int patch,
      Map<String, Long> charges) {}

  static final String COUNCIL = "Riverbourne Borough Council (demonstration data)";
  private static final long SEED = 20_261_123L;
  private static final int PATCHES = 6;

  final Random random = new Random(SEED);
  final DemoNames names = new DemoNames(random);
  final Size size;
  final LocalDate monday;
  final LocalDate closes;
  final LocalDate begins;
  final DemoHistory history;
  final List<Place> places = new ArrayList<>();
  final List<DemoTenancy> tenancies = new ArrayList<>();
  final DemoPeople people;
  private int tenancyNumber = 600_000;
  private int paymentNumber = 61_000_000;

  DemoExtract(StackSettings.Demo demo, LocalDate today) {
    size = Size.of(demo);
    monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    closes = monday.minusDays(1);
    begins =
        size.weeks() > 52
            ? DemoCalendar.start(DemoCalendar.year(closes) - 2)
            : monday.minusWeeks(size.weeks());
    history = new DemoHistory(random, begins, closes);
    people = new DemoPeople(names, closes);
  }

  /** Writes the extract into the folder. */
  void write(Path folder) throws IOException {
    for (int n = 1; n <= size.homes(); n++) {
      places.add(home(n));
    }
    for (int n = 1; n <= size.garages(); n++) {
      places.add(garage(n));
    }
    DemoPersonas personas = new DemoPersonas(this);
    personas.settle();
    Set<String> taken = tenancies.stream().map(t -> t.property).collect(Collectors.toSet());
    for (Place place : places) {
      if (taken.contains(place.reference())) {
        continue;
      }
      if (place.kind().equals("DWE")) {
        letHome(place);
      } else {
        letGarage(place);
      }
    }
    personas.changeThisWeek();
    new DemoFiles(this, folder).write(personas.defects());
  }

  private Place home(int n) {
    boolean sheltered = n % 12 == 0;
    int bedrooms = sheltered ? 1 : 1 + random.nextInt(4);
    Map<String, Long> charges = new LinkedHashMap<>();
    charges.put("DBR", 7_900L + 1_150L * bedrooms + random.nextInt(1_400));
    boolean flat = random.nextInt(2) == 0;
    if (flat) {
      charges.put("DSC", 300L + random.nextInt(500));
      charges.put("DCB", 120L + random.nextInt(150));
    }
    if (sheltered) {
      charges.put("DHE", 950L + random.nextInt(300));
      charges.put("DWR", 430L);
    }
    String address =
        (flat ? "Flat " + (1 + n % 24) + ", " : (1 + random.nextInt(160)) + " ") + names.street();
    return new Place(
        "R%07d".formatted(n),
        "DWE",
        sheltered ? "SHL" : "HRA",
        bedrooms,
        address,
        names.postcode(),
        1 + n * PATCHES / (size.homes() + 1),
        charges);
  }

  private Place garage(int n) {
    Map<String, Long> charges = new LinkedHashMap<>(Map.of("DGA", 1_050L + random.nextInt(600)));
    return new Place(
        "RG%06d".formatted(n),
        "GAR",
        "GAR",
        0,
        "Garage " + n + ", " + names.street(),
        names.postcode(),
        1 + n * PATCHES / (size.garages() + 1),
        charges);
  }

  /** Three homes in a hundred are empty; nearly a quarter had another tenant in these years. */
  private void letHome(Place place) {
    LocalDate from =
        LocalDate.of(1988 + random.nextInt(35), 1 + random.nextInt(12), 1 + random.nextInt(28))
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    boolean relet = random.nextInt(100) < 23;
    boolean empty = random.nextInt(100) < 3;
    if (relet || empty) {
      int weeks =
          empty ? 1 + random.nextInt(12) : 8 + random.nextInt(Math.max(1, size.weeks() - 16));
      DemoTenancy former = let(place, from, closes.minusWeeks(weeks));
      former.reason = names.pick(List.of("NTQ", "NTQ", "NTQ", "DEC", "EVI", "TRF"));
      former.target =
          random.nextInt(10) == 0
              ? -1_000L - random.nextInt(20_000)
              : random.nextInt(20) < 13 ? 2_000L + exponential(88_000) : 0L;
      live(former);
      from = former.to.plusDays(1).plusWeeks(2 + random.nextInt(5));
    }
    if (!empty && from.isBefore(closes)) {
      DemoTenancy tenancy = let(place, from, null);
      tenancy.target = balance();
      live(tenancy);
      if (random.nextInt(25) == 0) {
        subAccount(
            tenancy, 12_000L + random.nextInt(30_000), random.nextInt(2) == 0 ? "DCC" : "DRP");
      }
    }
  }

  /** Two in five owe something; a few are far in credit, most are near nothing. */
  private long balance() {
    int die = random.nextInt(1_000);
    if (die < 320) {
      return 1_500L + exponential(62_000);
    }
    return die < 329 ? -50_100L - random.nextInt(60_000) : -random.nextInt(12_000);
  }

  private long exponential(long mean) {
    return Math.min(600_000L, Math.round(-Math.log(1 - random.nextDouble()) * mean));
  }

  private void letGarage(Place place) {
    if (random.nextInt(100) >= 73) {
      return;
    }
    LocalDate from = closes.minusWeeks(3 + random.nextInt(400)).plusDays(1);
    List<DemoTenancy> homes =
        tenancies.stream()
            .filter(t -> t.tenure.equals("SEC") && t.to == null && t.from.isBefore(from))
            .toList();
    DemoTenancy garage = let(place, from, null);
    if (random.nextInt(10) < 7 && !homes.isEmpty()) {
      DemoTenancy main = names.pick(homes);
      garage.tenure = "TGA";
      garage.main = main.reference;
      people.move(garage.household, main.household);
      garage.household = main.household;
    } else {
      garage.tenure = "PVG";
      garage.charges.put("DVA", garage.charges.get("DGA") / 5);
    }
    garage.pays = random.nextInt(3) == 0 ? Pays.CASH : Pays.DIRECT_DEBIT;
    garage.target =
        random.nextInt(10) == 0 ? 300L + random.nextInt(4_000) : -(long) random.nextInt(1_200);
    live(garage);
  }

  /** Lets a place to a new household; the history comes with {@link #live}. */
  DemoTenancy let(Place place, LocalDate from, LocalDate to) {
    DemoTenancy tenancy =
        new DemoTenancy(
            "%06d/%02d".formatted(++tenancyNumber, 1 + random.nextInt(4)), place.reference());
    tenancy.from = from;
    tenancy.to = to;
    tenancy.group = place.group();
    tenancy.tenure = from.isAfter(closes.minusWeeks(52)) ? "INT" : "SEC";
    paymentNumber += 63 + random.nextInt(9);
    tenancy.payment = String.valueOf(paymentNumber);
    tenancy.charges.putAll(place.charges());
    if (place.kind().equals("DWE")) {
      if (random.nextInt(6) == 0) {
        tenancy.charges.put("DCI", 74L + 41L * random.nextInt(5));
      }
      if (place.group().equals("SHL")) {
        tenancy.charges.put("DTV", 14L);
      }
    }
    int die = random.nextInt(100);
    tenancy.pays =
        die < 20
            ? Pays.BENEFIT_WEEKLY
            : die < 31
                ? Pays.BENEFIT_FOUR_WEEKLY
                : die < 55
                    ? Pays.UNIVERSAL_CREDIT
                    : die < 67
                        ? Pays.UNIVERSAL_CREDIT_TO_LANDLORD
                        : die < 92 ? Pays.DIRECT_DEBIT : Pays.CASH;
    tenancy.household = people.household(place.kind().equals("DWE") && random.nextInt(4) == 0);
    tenancies.add(tenancy);
    return tenancy;
  }

  void live(DemoTenancy tenancy) {
    history.live(tenancy);
  }

  DemoTenancy subAccount(DemoTenancy main, long pence, String type) {
    DemoTenancy sub = new DemoTenancy("%06d/01".formatted(++tenancyNumber), main.property);
    sub.from = main.from;
    sub.household = main.household;
    sub.tenure = "SUB";
    sub.group = "SUB";
    sub.main = main.reference;
    paymentNumber += 63 + random.nextInt(9);
    sub.payment = String.valueOf(paymentNumber);
    LocalDate charged =
        main.from.isAfter(closes.minusWeeks(20))
            ? main.from.plusDays(1)
            : closes.minusWeeks(4 + random.nextInt(16));
    if (!charged.isAfter(closes)) {
      sub.postings.add(
          new DemoTenancy.Posting(
              charged, type, pence, type.equals("DCC") ? "Court costs" : "Repair recharged"));
      sub.postings.add(new DemoTenancy.Posting(closes, "RPY", -Math.min(pence, 1_000L), ""));
    }
    tenancies.add(sub);
    return sub;
  }
}
