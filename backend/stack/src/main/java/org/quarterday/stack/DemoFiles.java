package org.quarterday.stack;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes a made-up council in the layout of the older housing systems. */
final class DemoFiles {

  private final DemoExtract extract;
  private final Path folder;
  private final Map<String, Integer> rows = new LinkedHashMap<>();
  private BufferedWriter out;
  private String file;

  DemoFiles(DemoExtract extract, Path folder) {
    this.extract = extract;
    this.folder = folder;
  }

  /**
   * @param wrong four tenancies of which the extract says something that is not so
   */
  void write(List<DemoTenancy> wrong) throws IOException {
    Files.createDirectories(folder);
    references();
    periods();
    properties(wrong);
    tenancies(wrong);
    people();
    charges(wrong);
    transactions();
    Files.writeString(
        folder.resolve("manifest.json"),
        ApiClient.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(manifest()));
  }

  private Map<String, Object> manifest() {
    Map<String, Object> files = new LinkedHashMap<>();
    rows.forEach((name, count) -> files.put(name, Map.of("rows", count)));
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("council", DemoExtract.COUNCIL);
    manifest.put("as_at", extract.closes.toString());
    manifest.put("next_debit", extract.monday.toString());
    manifest.put("files", files);
    manifest.put(
        "sum_rtrans",
        ImportReport.pounds(
            extract.tenancies.stream().mapToLong(DemoTenancy::balance).sum() - 2_500));
    return manifest;
  }

  private void open(String name, String header) throws IOException {
    file = name;
    rows.put(name, 0);
    out = Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8);
    out.write(header + "\r\n");
  }

  private void row(Object... values) throws IOException {
    String line =
        Stream.of(values)
            .map(value -> value == null ? "" : String.valueOf(value))
            .map(text -> text.contains(",") ? '"' + text + '"' : text)
            .collect(java.util.stream.Collectors.joining(","));
    out.write(line + "\r\n");
    rows.merge(file, 1, Integer::sum);
  }

  private void references() throws IOException {
    open(
        "rentgrp.csv",
        "rentgrp_ref,rentgrp_desc,no_of_periods,free_prdnos,rent_control_acc,void_control_acc,fta_control_acc,woff_control_acc");
    int weeks = DemoCalendar.weeks(DemoCalendar.year(extract.closes));
    String free = DemoCalendar.FIRST_FREE_WEEK + " " + DemoCalendar.LAST_FREE_WEEK;
    row("HRA", "Tenant rents", weeks, free, "HR1001", "HR1002", "HR1003", "HR1004");
    row("SHL", "Sheltered housing", weeks, free, "HR1101", "HR1102", "HR1103", "HR1104");
    row("GAR", "Garages and parking", weeks, "", "HR1201", "HR1202", "HR1203", "HR1204");
    row("SUB", "Sub-accounts", weeks, "", "HR1301", "HR1302", "HR1303", "HR1304");
    out.close();
    open("debtype.csv", "deb_code,deb_desc,apportion,freeprd,void_charge,vatable,u_hbeligable");
    for (String type :
        List.of(
            "DBR,Basic Rent,Y,N,Y,N,Y",
            "DSC,Service Charge,Y,N,Y,N,Y",
            "DCB,Communal Cleaning,Y,N,Y,N,Y",
            "DHE,Heating,Y,Y,N,N,N",
            "DWR,Water Rates,Y,Y,N,N,N",
            "DCI,Contents Insurance,N,Y,N,N,N",
            "DTV,Television Licence,N,Y,N,N,N",
            "DGA,Garage,Y,N,Y,N,N",
            "DVA,VAT Charge,Y,N,N,N,N",
            "DCC,Court Costs,N,N,N,N,N",
            "DRP,Rechargeable Repairs,N,N,N,N,N")) {
      row((Object[]) type.split(","));
    }
    out.close();
  }

  private void periods() throws IOException {
    open("period.csv", "post_year,post_prdno,period_start,period_end");
    for (int year = DemoCalendar.year(extract.begins);
        year <= DemoCalendar.year(extract.closes);
        year++) {
      for (int week = 1; week <= DemoCalendar.weeks(year); week++) {
        LocalDate monday = DemoCalendar.start(year).plusWeeks(week - 1L);
        row(year, week, monday, monday.plusDays(6));
      }
    }
    out.close();
  }

  private void properties(List<DemoTenancy> wrong) throws IOException {
    Map<String, DemoTenancy> last = new LinkedHashMap<>();
    for (DemoTenancy tenancy : extract.tenancies) {
      if (!tenancy.tenure.equals("SUB") && !tenancy.from.isAfter(extract.closes)) {
        last.merge(tenancy.property, tenancy, (a, b) -> a.from.isAfter(b.from) ? a : b);
      }
    }
    open(
        "property.csv",
        "prop_ref,uprn,prop_type,num_bedrooms,address1,address2,postcode,rentgrp_ref,area_ref,value_1999,status,void_date");
    int number = 0;
    for (DemoExtract.Place place : extract.places) {
      number++;
      DemoTenancy held = last.get(place.reference());
      boolean isVoid = held == null || !held.holds(extract.closes);
      LocalDate since =
          !isVoid ? null : held == null ? extract.closes.minusWeeks(30) : held.to.plusDays(1);
      String uprn =
          place.reference().equals(wrong.get(0).property)
              ? ""
              : "9999%08d".formatted(10_000_000 + number);
      row(
          place.reference(),
          uprn,
          place.kind(),
          place.bedrooms(),
          place.address(),
          "Riverbourne",
          place.postcode(),
          place.group(),
          "P%02d".formatted(place.patch()),
          place.kind().equals("DWE") ? 38_000 + 5_500 * place.bedrooms() : 0,
          isVoid ? "VOID" : "OCC",
          since);
    }
    out.close();
  }

  private void tenancies(List<DemoTenancy> wrong) throws IOException {
    open(
        "tenagree.csv",
        "tag_ref,prop_ref,house_ref,tenure,cot,eot,cur_bal,rent,service,other_charge,rentgrp_ref,u_saff_rentacc,term_reason,nosp,possorder,main_tag_ref");
    for (DemoTenancy t : extract.tenancies) {
      long balance = t.balance() + (t == wrong.get(1) ? 1 : 0);
      String payment = t == wrong.get(3) ? wrong.get(0).payment : t.payment;
      long rent = t.charges.getOrDefault("DBR", t.charges.getOrDefault("DGA", 0L));
      long service = t.charges.getOrDefault("DSC", 0L) + t.charges.getOrDefault("DCB", 0L);
      row(
          t.reference,
          t.property,
          t.household,
          t.tenure,
          t.from,
          t.to,
          ImportReport.pounds(balance),
          ImportReport.pounds(rent),
          ImportReport.pounds(service),
          ImportReport.pounds(t.weekly() - rent - service),
          t.group,
          payment,
          t.reason,
          null,
          t.possessionOrder,
          t.main);
    }
    out.close();
  }

  private void people() throws IOException {
    open(
        "member.csv",
        "house_ref,member_no,title,forename,surname,dob,ni_no,relationship,responsible");
    int nth = 0;
    for (var household : extract.people.households.entrySet()) {
      int member = 0;
      for (DemoPeople.Person person : household.getValue()) {
        String born = ++nth == 40 ? "1979-02-30" : person.born().toString();
        row(
            household.getKey(),
            ++member,
            person.title(),
            person.forename(),
            person.surname(),
            born,
            person.number(),
            person.relationship(),
            person.relationship().equals("O") ? "N" : "Y");
      }
    }
    out.close();
    open("contacts.csv", "house_ref,con_phone,con_email,preference");
    for (var reach : extract.people.reach.entrySet()) {
      row(
          reach.getKey(),
          reach.getValue().telephone(),
          reach.getValue().email(),
          reach.getValue().preference());
    }
    out.close();
  }

  private void charges(List<DemoTenancy> wrong) throws IOException {
    open("debitem.csv", "tag_ref,prop_ref,deb_code,deb_value,eff_date,term_date");
    int yearNow = DemoCalendar.year(extract.closes);
    for (DemoExtract.Place place : extract.places) {
      for (var charge : place.charges().entrySet()) {
        row(
            "",
            place.reference(),
            charge.getKey(),
            ImportReport.pounds(charge.getValue()),
            DemoCalendar.start(yearNow),
            null);
      }
    }
    for (DemoTenancy tenancy : extract.tenancies) {
      for (var charge : tenancy.charges.entrySet()) {
        if (tenancy != wrong.get(2) || !charge.getKey().equals("DBR")) {
          charge(tenancy, charge.getKey(), charge.getValue(), yearNow);
        }
      }
    }
    row(wrong.get(2).reference, "", "DSC", "4.5O", DemoCalendar.start(yearNow), null);
    out.close();
  }

  /** A line for each rent year, as every April left one behind. */
  private void charge(DemoTenancy tenancy, String code, long pence, int yearNow)
      throws IOException {
    for (int year = DemoCalendar.year(extract.begins); year <= yearNow; year++) {
      LocalDate from =
          Stream.of(DemoCalendar.start(year), tenancy.from).max(LocalDate::compareTo).orElseThrow();
      LocalDate end = DemoCalendar.start(year + 1).minusDays(1);
      LocalDate to =
          year == yearNow
              ? tenancy.to
              : tenancy.to != null && tenancy.to.isBefore(end) ? tenancy.to : end;
      if (!from.isAfter(end) && (to == null || !to.isBefore(from))) {
        row(
            tenancy.reference,
            "",
            code,
            ImportReport.pounds(DemoCalendar.inYear(pence, year, yearNow)),
            from,
            to);
      }
    }
  }

  private void transactions() throws IOException {
    open(
        "rtrans.csv",
        "tag_ref,post_date,trans_type,real_value,post_year,post_prdno,batchid,transno,line_no,comm");
    int number = 0;
    for (DemoTenancy tenancy : extract.tenancies) {
      for (DemoTenancy.Posting p : tenancy.postings) {
        int year = DemoCalendar.year(p.on());
        int week = DemoCalendar.week(p.on());
        row(
            tenancy.reference,
            p.on(),
            p.type(),
            ImportReport.pounds(p.pence()),
            year,
            week,
            "%s%02d%02d".formatted(p.type().substring(0, 2), year % 100, week),
            ++number,
            1,
            p.text());
      }
    }
    row(
        "699999/09",
        extract.closes,
        "RPY",
        "-25.00",
        DemoCalendar.year(extract.closes),
        DemoCalendar.week(extract.closes),
        "PP",
        ++number,
        1,
        "Card of an unknown tenancy");
    out.close();
  }
}
