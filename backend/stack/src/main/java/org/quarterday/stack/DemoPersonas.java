package org.quarterday.stack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quarterday.stack.DemoTenancy.Pays;
import org.quarterday.stack.DemoTenancy.Posting;

/**
 * People whose accounts tell a story worth showing, by name; and what happens in the week of the
 * debit.
 */
final class DemoPersonas {

  private final DemoExtract extract;
  private final List<DemoTenancy> settled = new ArrayList<>();
  private int place;

  DemoPersonas(DemoExtract extract) {
    this.extract = extract;
  }

  /** Lets the first homes to them. */
  void settle() {
    universalCreditWait();
    calm("Dorothy Debbage", Pays.DIRECT_DEBIT, 28_000);
    benefitClawedBack();
    deceased();
    former("Evan Hale", "EVI", 60, 184_230);
    bounced();
    indemnity();
    calm("Ina Shaw", Pays.CASH, 4_120);
    courtCosts();
    calm("Brenda Quayle", Pays.NOTHING, 92_000);
    preferring("Lawrence Prentice", "LARGE PRINT; TELEPHONE ONLY");
    preferring("Gwen Llewellyn", "WELSH");
    doublePayment();
    former("Stanley Barr", "NTQ", 330, 61_150);
    former("Agnes Cole-Tracey", "NTQ", 90, 47_710);
    calm("Wesley Fifty", Pays.DIRECT_DEBIT, 11_746);
    calm("Fraser Audley", Pays.UNIVERSAL_CREDIT, 36_900);
    mutualExchange();
    calm("Rita Boughton", Pays.DIRECT_DEBIT, -2_000);
    calm("Josie Parting", Pays.CASH, 9_900, "Joel Parting");
    garageOnly();
  }

  private DemoExtract.Place next() {
    return extract.places.get(place++);
  }

  private DemoTenancy named(LocalDate from, LocalDate to, String preference, String... names) {
    DemoTenancy tenancy = extract.let(next(), from, to);
    extract.people.name(tenancy.household, preference, names);
    settled.add(tenancy);
    return tenancy;
  }

  private LocalDate ago(int weeks) {
    return extract.monday.minusWeeks(weeks);
  }

  private void calm(String name, Pays pays, long target, String... others) {
    List<String> names = new ArrayList<>(List.of(name));
    names.addAll(List.of(others));
    DemoTenancy tenancy = named(ago(420), null, "", names.toArray(String[]::new));
    tenancy.pays = pays;
    tenancy.target = target;
    extract.live(tenancy);
  }

  private void preferring(String name, String preference) {
    DemoTenancy tenancy = named(ago(510), null, preference, name);
    tenancy.target = 15_430L;
    extract.live(tenancy);
  }

  /** Five weeks without a payment, because the first one is not due yet. */
  private void universalCreditWait() {
    DemoTenancy tenancy = named(ago(5), null, "", "Wanda Tarry");
    tenancy.pays = Pays.NOTHING;
    extract.live(tenancy);
  }

  private void benefitClawedBack() {
    DemoTenancy tenancy = named(ago(300), null, "", "Hubert Backhouse");
    tenancy.pays = Pays.BENEFIT_WEEKLY;
    tenancy.target = 21_300L;
    tenancy.postings.add(new Posting(ago(6), "HBA", 33_640L, "Overpayment recovered"));
    extract.live(tenancy);
  }

  private void deceased() {
    DemoTenancy tenancy = named(ago(900), ago(7).minusDays(1), "", "Edith Yewtree");
    tenancy.reason = "DEC";
    tenancy.target = -14_220L;
    extract.live(tenancy);
  }

  private void former(String name, String reason, int weeksAgo, long owes) {
    DemoTenancy tenancy = named(ago(weeksAgo + 250), ago(weeksAgo).minusDays(1), "", name);
    tenancy.reason = reason;
    tenancy.target = owes;
    extract.live(tenancy);
    if (tenancy.postings.isEmpty()) {
      tenancy.postings.add(
          new Posting(extract.begins.minusDays(1), "OPB", owes, "Opening balance"));
    }
  }

  private void bounced() {
    DemoTenancy tenancy = named(ago(200), null, "", "Bruno Kite");
    tenancy.pays = Pays.DIRECT_DEBIT;
    tenancy.target = 51_900L;
    tenancy.postings.add(new Posting(ago(2), "RDD", -49_000L, ""));
    tenancy.postings.add(new Posting(ago(2).plusDays(3), "RDX", 49_000L, "Refer to payer"));
    extract.live(tenancy);
  }

  private void indemnity() {
    DemoTenancy tenancy = named(ago(350), null, "", "Ingrid Clawson");
    tenancy.pays = Pays.DIRECT_DEBIT;
    tenancy.target = 103_400L;
    tenancy.postings.add(
        new Posting(ago(3), "RDX", 98_000L, "Indemnity claim for two collections"));
    extract.live(tenancy);
  }

  private void courtCosts() {
    DemoTenancy tenancy = named(ago(260), null, "", "Corinne Venn");
    tenancy.pays = Pays.CASH;
    tenancy.target = 241_700L;
    tenancy.possessionOrder = ago(14);
    extract.live(tenancy);
    extract.subAccount(tenancy, 40_400L, "DCC");
  }

  private void doublePayment() {
    DemoTenancy tenancy = named(ago(180), null, "", "Dominic Twyman");
    tenancy.pays = Pays.CASH;
    tenancy.target = -24_000L;
    tenancy.postings.add(new Posting(ago(3).plusDays(1), "RCC", -24_000L, "Paid twice"));
    tenancy.postings.add(
        new Posting(ago(2).plusDays(1), "RRF", 24_000L, "Second payment returned"));
    extract.live(tenancy);
  }

  private void mutualExchange() {
    DemoTenancy before = named(ago(400), ago(12).minusDays(1), "", "Max Underhill");
    before.reason = "MEX";
    before.target = 0L;
    extract.live(before);
    place--;
    DemoTenancy after = named(ago(12), null, "", "Odette Farrow");
    after.pays = Pays.CASH;
    after.target = 0L;
    extract.live(after);
  }

  private void garageOnly() {
    DemoExtract.Place garage = extract.places.get(extract.size.homes());
    DemoTenancy tenancy = extract.let(garage, ago(70), null);
    tenancy.tenure = "PVG";
    tenancy.charges.put("DVA", tenancy.charges.get("DGA") / 5);
    tenancy.pays = Pays.DIRECT_DEBIT;
    tenancy.target = 1_380L;
    extract.people.name(tenancy.household, "", "Gary Lockyer");
    extract.live(tenancy);
  }

  /**
   * Two endings on Sunday, one on Thursday, a sale on Tuesday, lettings on Wednesday, and a home
   * left and let again.
   */
  void changeThisWeek() {
    LocalDate monday = extract.monday;
    named("Rita Boughton").to = monday.plusDays(1);
    named("Rita Boughton").reason = "RTB";
    DemoTenancy joint = named("Josie Parting");
    joint.to = monday.plusDays(6);
    joint.reason = "NTQ";
    List<DemoTenancy> quiet =
        extract.tenancies.stream()
            .filter(t -> t.tenure.equals("SEC") && t.to == null && !settled.contains(t))
            .limit(3)
            .toList();
    end(quiet.get(0), monday.plusDays(6));
    end(quiet.get(1), monday.plusDays(3));
    end(quiet.get(2), monday.plusDays(1));
    DemoExtract.Place again =
        extract.places.stream()
            .filter(p -> p.reference().equals(quiet.get(2).property))
            .findFirst()
            .orElseThrow();
    extract.let(again, monday.plusDays(4), null);
    extract.places.stream()
        .filter(p ->
            p.kind().equals("DWE")
                && extract.tenancies.stream()
                    .noneMatch(t -> t.property.equals(p.reference()) && t.to == null))
        .limit(3)
        .toList()
        .forEach(p -> extract.let(p, monday.plusDays(2), null));
  }

  private static void end(DemoTenancy tenancy, LocalDate last) {
    tenancy.to = last;
    tenancy.reason = "NTQ";
  }

  private DemoTenancy named(String name) {
    return settled.stream()
        .filter(t ->
            extract.people.households.get(t.household).stream()
                .anyMatch(p -> (p.forename() + " " + p.surname()).equals(name)))
        .findFirst()
        .orElseThrow();
  }

  /** Tenancies the extract gets wrong, so that the import and the debit have something to find. */
  List<DemoTenancy> defects() {
    return extract.tenancies.stream()
        .filter(t -> t.tenure.equals("SEC") && t.to == null && !settled.contains(t))
        .skip(5)
        .limit(4)
        .toList();
  }
}
