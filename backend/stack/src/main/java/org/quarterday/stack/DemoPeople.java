package org.quarterday.stack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The households of the demonstration council. */
final class DemoPeople {

  /** A person as the extract has them; {@code relationship} T, J or O. */
  record Person(
      String title,
      String forename,
      String surname,
      LocalDate born,
      String number,
      String relationship) {}

  /** How to reach a household. */
  record Reach(String telephone, String email, String preference) {}

  final Map<String, List<Person>> households = new LinkedHashMap<>();
  final Map<String, Reach> reach = new LinkedHashMap<>();
  private final DemoNames names;
  private final LocalDate closes;
  private int next;

  DemoPeople(DemoNames names, LocalDate closes) {
    this.names = names;
    this.closes = closes;
  }

  String household(boolean joint) {
    String reference = "RH%05d".formatted(++next);
    List<Person> members = new ArrayList<>();
    String surname = names.surname();
    members.add(person(names.forename(), surname, "T"));
    if (joint) {
      members.add(person(names.forename(), next % 3 == 0 ? names.surname() : surname, "J"));
    }
    if (next % 5 == 0) {
      members.add(person(names.forename(), surname, "O"));
    }
    households.put(reference, members);
    String wanted =
        next % 19 == 0
            ? "LARGE PRINT"
            : next % 41 == 0 ? "WELSH" : next % 53 == 0 ? "NO WRITTEN CONTACT" : "";
    reach.put(reference, new Reach(names.telephone(), "tenant" + next + "@example.org", wanted));
    return reference;
  }

  private Person person(String forename, String surname, String relationship) {
    LocalDate born =
        closes
            .minusYears(22 + names.pick(List.of(0, 4, 9, 15, 21, 28, 35, 44, 52, 60)))
            .minusDays(names.pick(List.of(3, 40, 77, 140, 211, 300)));
    return new Person(
        names.title(forename),
        forename,
        surname,
        born,
        names.nationalInsuranceNumber(),
        relationship);
  }

  /** Puts people of our choice into a household, with what they prefer. */
  void name(String household, String preference, String... fullNames) {
    List<Person> members = new ArrayList<>();
    for (String name : fullNames) {
      int space = name.indexOf(' ');
      members.add(
          person(
              name.substring(0, space), name.substring(space + 1), members.isEmpty() ? "T" : "J"));
    }
    households.put(household, members);
    reach.computeIfPresent(
        household, (key, was) -> new Reach(was.telephone(), was.email(), preference));
  }

  /** The people of a household that turned out to be another one. */
  void move(String from, String to) {
    if (!from.equals(to)) {
      households.remove(from);
      reach.remove(from);
    }
  }
}
