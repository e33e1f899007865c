package org.quarterday.support;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A right and complete extract of a very small council, as at Sunday 22 November 2026: three let
 * homes, one of them with a garage and a sub-account, and an empty one. All its references begin
 * with its own mark, so that many can be brought into one database.
 */
public final class SmallCouncil {

  /** Good transactions: three weeks of rent and a payment for each of three homes, in pence. */
  public static final long BALANCE = 3 * (3 * 10_000 - 25_000);

  public static final int ACCOUNTS = 5;

  private final String mark;
  private final Map<String, List<String>> files = new LinkedHashMap<>();

  /**
   * @param mark up to four letters or digits
   */
  public SmallCouncil(String mark) {
    this.mark = mark;
    file(
        "rentgrp.csv",
        "rentgrp_ref,rentgrp_desc,no_of_periods,free_prdnos,rent_control_acc,void_control_acc,fta_control_acc,woff_control_acc",
        "@,Rents of @,52,38 39,@-1,@-2,@-3,@-4");
    file(
        "debtype.csv",
        "deb_code,deb_desc,apportion,freeprd,void_charge,vatable,u_hbeligable",
        "DBR,Basic Rent,Y,N,Y,N,Y",
        "DCI,Contents Insurance,N,Y,N,N,N",
        "DGA,Garage,Y,N,Y,N,N");
    List<String> periods = new ArrayList<>();
    for (int week = 0; week < 52; week++) {
      var monday = java.time.LocalDate.of(2026, 4, 6).plusWeeks(week);
      periods.add("2026," + (week + 1) + "," + monday + "," + monday.plusDays(6));
    }
    file(
        "period.csv",
        "post_year,post_prdno,period_start,period_end",
        periods.toArray(String[]::new));
    file(
        "property.csv",
        "prop_ref,uprn,prop_type,num_bedrooms,address1,address2,postcode,rentgrp_ref,area_ref,value_1999,status,void_date");
    file(
        "tenagree.csv",
        "tag_ref,prop_ref,house_ref,tenure,cot,eot,cur_bal,rent,service,other_charge,rentgrp_ref,u_saff_rentacc,term_reason,nosp,possorder,main_tag_ref");
    file(
        "member.csv",
        "house_ref,member_no,title,forename,surname,dob,ni_no,relationship,responsible");
    file("contacts.csv", "house_ref,con_phone,con_email,preference");
    file("debitem.csv", "tag_ref,prop_ref,deb_code,deb_value,eff_date,term_date");
    file(
        "rtrans.csv",
        "tag_ref,post_date,trans_type,real_value,post_year,post_prdno,batchid,transno,line_no,comm");
    for (int home = 1; home <= 4; home++) {
      home(home);
    }
    add(
        "property.csv",
        "@G1,,GAR,0,Garage 1,Riverbourne,ZZ1 1AA,@,P1,0,OCC,".replace("@G1,", "@G1," + uprn(9)));
    add("tenagree.csv", "@G/1,@G1,@H1,TGA,2020-04-06,,0.00,0,0,0,@,@8,,,,@T/1");
    add("tenagree.csv", "@S/1,@D1,@H1,SUB,2020-04-06,,0.00,0,0,0,@,@9,,,,@T/1");
    add("debitem.csv", "@G/1,,DGA,12.00,2026-04-06,");
    add("debitem.csv", ",@G1,DGA,12.00,2026-04-06,");
  }

  private String uprn(int n) {
    return "9999" + "%08d".formatted(Math.floorMod(mark.hashCode(), 9_999_999) * 10L + n);
  }

  private void home(int n) {
    boolean let = n <= 3;
    add(
        "property.csv",
        "@D"
            + n
            + ","
            + uprn(n)
            + ",DWE,2,"
            + n
            + " Example Row,Riverbourne,ZZ1 1AA,@,P1,50000,"
            + (let ? "OCC," : "VOID,2026-11-02"));
    add("debitem.csv", ",@D" + n + ",DBR,100.00,2026-04-06,");
    if (!let) {
      return;
    }
    add(
        "tenagree.csv",
        "@T/" + n + ",@D" + n + ",@H" + n + ",SEC,2020-04-06,,50.00,100.00,0,0,@,@" + n + ",,,,");
    add("member.csv", "@H" + n + ",1,Ms,Ada,Example" + n + ",1980-01-0" + n + ",,T,Y");
    add("contacts.csv", "@H" + n + ",07700 90000" + n + ",,LARGE PRINT");
    add("debitem.csv", "@T/" + n + ",,DBR,100.00,2026-04-06,");
    for (int week = 31; week <= 33; week++) {
      String monday = java.time.LocalDate.of(2026, 4, 6).plusWeeks(week - 1).toString();
      add(
          "rtrans.csv",
          "@T/" + n + "," + monday + ",DBR,100.00,2026," + week + ",DR," + n + "0" + week + ",1,");
    }
    add("rtrans.csv", "@T/" + n + ",2026-11-17,RPY,-250.00,2026,33,PP," + n + "099,1,Counter");
  }

  private void file(String name, String header, String... lines) {
    List<String> all = new ArrayList<>();
    all.add(header);
    for (String line : lines) {
      all.add(line.replace("@", mark));
    }
    files.put(name, all);
  }

  /** Adds a line; {@code @} stands for the council's mark. */
  public SmallCouncil add(String file, String line) {
    files.get(file).add(line.replace("@", mark));
    return this;
  }

  /** Changes every line of a file that contains {@code from}. */
  public SmallCouncil change(String file, String from, String to) {
    files
        .get(file)
        .replaceAll(line -> line.replace(from.replace("@", mark), to.replace("@", mark)));
    return this;
  }

  public SmallCouncil without(String file) {
    files.remove(file);
    return this;
  }

  public List<String> lines(String file) {
    return files.get(file);
  }

  /** The files as UTF-8 with the given line end. */
  public Map<String, byte[]> files(String lineEnd) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    files.forEach((name, lines) ->
        bytes.put(name, (String.join(lineEnd, lines) + lineEnd).getBytes(StandardCharsets.UTF_8)));
    return bytes;
  }

  public Map<String, byte[]> files() {
    return files("\r\n");
  }

  public Extracts.Outcome bringIn() {
    return Extracts.bringIn("Council " + mark, "2026-11-22", files());
  }
}
