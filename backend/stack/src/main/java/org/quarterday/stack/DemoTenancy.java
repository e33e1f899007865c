package org.quarterday.stack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One account of the demonstration council while its history is being made up. Sums are in pence.
 */
final class DemoTenancy {

  /** How somebody pays. */
  enum Pays {
    BENEFIT_WEEKLY,
    BENEFIT_FOUR_WEEKLY,
    UNIVERSAL_CREDIT,
    UNIVERSAL_CREDIT_TO_LANDLORD,
    DIRECT_DEBIT,
    CASH,
    NOTHING
  }

  /** One transaction. */
  record Posting(LocalDate on, String type, long pence, String text) {}

  final String reference;
  final String property;
  String household;
  String tenure;
  LocalDate from;
  LocalDate to;
  String group;
  String payment;
  String reason = "";
  LocalDate possessionOrder;
  String main = "";
  Pays pays = Pays.CASH;

  /** What it should come to at the close; null: whatever its payments leave. */
  Long target;

  /** Weekly charges of the current rent year, by code. */
  final Map<String, Long> charges = new LinkedHashMap<>();

  final List<Posting> postings = new ArrayList<>();

  DemoTenancy(String reference, String property) {
    this.reference = reference;
    this.property = property;
  }

  boolean holds(LocalDate day) {
    return !from.isAfter(day) && (to == null || !to.isBefore(day));
  }

  long balance() {
    return postings.stream().mapToLong(Posting::pence).sum();
  }

  long weekly() {
    return charges.values().stream().mapToLong(Long::longValue).sum();
  }
}
