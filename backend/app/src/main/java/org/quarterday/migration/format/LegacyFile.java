package org.quarterday.migration.format;

import static org.quarterday.migration.format.Column.Type.DATE;
import static org.quarterday.migration.format.Column.Type.FLAG;
import static org.quarterday.migration.format.Column.Type.MONEY;
import static org.quarterday.migration.format.Column.Type.NATIONAL_INSURANCE;
import static org.quarterday.migration.format.Column.Type.NUMBER;
import static org.quarterday.migration.format.Column.Type.TEXT;
import static org.quarterday.migration.format.Column.Type.WHOLE_POUNDS;
import static org.quarterday.migration.format.Column.may;
import static org.quarterday.migration.format.Column.must;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The files of a legacy extract and their columns, by the names the older housing systems give
 * them. Columns are found by name in the file's first line, in any order; columns that are not
 * named here are passed over.
 */
public enum LegacyFile {
  RENTGRP(
      true,
      List.of("rentgrp_ref"),
      must("rentgrp_ref", TEXT, "rent group without a code"),
      may("rentgrp_desc", TEXT, null),
      may("no_of_periods", NUMBER, "number of periods is not a number"),
      may("free_prdnos", TEXT, null),
      may("rent_control_acc", TEXT, null),
      may("void_control_acc", TEXT, null),
      may("fta_control_acc", TEXT, null),
      may("woff_control_acc", TEXT, null)),
  DEBTYPE(
      true,
      List.of("deb_code"),
      must("deb_code", TEXT, "charge type without a code"),
      may("deb_desc", TEXT, null),
      must("apportion", FLAG, "apportionment is not Y or N"),
      must("freeprd", FLAG, "rent-free rule is not Y or N"),
      must("void_charge", FLAG, "void rule is not Y or N"),
      may("vatable", FLAG, "VAT rule is not Y or N"),
      may("u_hbeligable", FLAG, "benefit rule is not Y or N")),
  PERIOD(
      false,
      List.of("post_year", "post_prdno"),
      must("post_year", NUMBER, "year is not a number"),
      must("post_prdno", NUMBER, "period is not a number"),
      must("period_start", DATE, "start of a period is not a date"),
      may("period_end", DATE, "end of a period is not a date")),
  PROPERTY(
      true,
      List.of("prop_ref"),
      must("prop_ref", TEXT, "property without a reference"),
      may("uprn", TEXT, null),
      may("prop_type", TEXT, null),
      may("num_bedrooms", NUMBER, "number of bedrooms is not a number"),
      may("address1", TEXT, null),
      may("address2", TEXT, null),
      may("postcode", TEXT, null),
      must("rentgrp_ref", TEXT, "unknown rent group"),
      may("area_ref", TEXT, null),
      may("value_1999", WHOLE_POUNDS, "value of 1999 is not a number"),
      may("status", TEXT, null),
      may("void_date", DATE, "void date is not a date")),
  TENAGREE(
      true,
      List.of("tag_ref"),
      must("tag_ref", TEXT, "tenancy without a reference"),
      must("prop_ref", TEXT, "tenancy ends before it starts, or its property is unknown"),
      may("house_ref", TEXT, null),
      must("tenure", TEXT, "unknown tenure"),
      must("cot", DATE, "start of tenancy is not a date"),
      may("eot", DATE, "end of tenancy is not a date").orRejects(),
      may("cur_bal", MONEY, "balance is not a number"),
      must("rentgrp_ref", TEXT, "unknown rent group"),
      may("u_saff_rentacc", TEXT, null),
      may("term_reason", TEXT, null),
      may("nosp", DATE, "notice is not a date"),
      may("possorder", DATE, "possession order is not a date"),
      may("main_tag_ref", TEXT, null)),
  MEMBER(
      false,
      List.of("house_ref"),
      must("house_ref", TEXT, "member without a household"),
      must("member_no", TEXT, "member without a number"),
      may("title", TEXT, null),
      may("forename", TEXT, null),
      must("surname", TEXT, "person without a surname"),
      may("dob", DATE, "date of birth is not a date"),
      may("ni_no", NATIONAL_INSURANCE, "National Insurance number is malformed"),
      may("relationship", TEXT, null),
      may("responsible", FLAG, "responsible is not Y or N")),
  CONTACTS(
      false,
      List.of("house_ref"),
      must("house_ref", TEXT, "contact for an unknown household"),
      may("con_phone", TEXT, null),
      may("con_email", TEXT, null),
      may("preference", TEXT, null)),
  DEBITEM(
      true,
      List.of("tag_ref", "prop_ref"),
      may("tag_ref", TEXT, null),
      may("prop_ref", TEXT, null),
      must("deb_code", TEXT, "unknown charge code"),
      must("deb_value", MONEY, "amount is not a number"),
      must("eff_date", DATE, "start of charge is not a date"),
      may("term_date", DATE, "end of charge is not a date").orRejects()),
  RTRANS(
      true,
      List.of("transno"),
      must("tag_ref", TEXT, "transaction for an unknown tenancy"),
      must("post_date", DATE, "transaction date is not a date"),
      must("trans_type", TEXT, "unknown transaction type"),
      must("real_value", MONEY, "amount is not a number"),
      may("post_year", NUMBER, "period is not a number"),
      may("post_prdno", NUMBER, "period is not a number"),
      must("transno", TEXT, "transaction without a number"),
      may("line_no", TEXT, null),
      may("comm", TEXT, null));

  public static final String MANIFEST = "manifest.json";

  private final boolean required;
  private final List<String> key;
  private final List<Column> columns;

  LegacyFile(boolean required, List<String> key, Column... columns) {
    this.required = required;
    this.key = key;
    this.columns = List.of(columns);
  }

  /** Whether a council can be brought in without it. */
  public boolean isRequired() {
    return required;
  }

  public List<Column> columns() {
    return columns;
  }

  /**
   * The columns that name a row to a person: the first of them that is filled, or a period's two.
   */
  List<String> key() {
    return key;
  }

  public String fileName() {
    return name().toLowerCase(java.util.Locale.ROOT) + ".csv";
  }

  public static Optional<LegacyFile> named(String fileName) {
    return Arrays.stream(values()).filter(f -> f.fileName().equals(fileName)).findFirst();
  }
}
