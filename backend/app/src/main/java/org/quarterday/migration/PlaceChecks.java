package org.quarterday.migration;

import static org.quarterday.migration.Check.duplicate;
import static org.quarterday.migration.Check.leaveOut;
import static org.quarterday.migration.Check.note;
import static org.quarterday.migration.Check.reject;
import static org.quarterday.migration.Check.warn;
import static org.quarterday.migration.format.LegacyFile.DEBTYPE;
import static org.quarterday.migration.format.LegacyFile.PERIOD;
import static org.quarterday.migration.format.LegacyFile.PROPERTY;
import static org.quarterday.migration.format.LegacyFile.RENTGRP;

import java.util.List;

/** What can be wrong with rent groups, charge types and properties. */
final class PlaceChecks {

  private static final String KNOWN_GROUP =
      "not exists (select 1 from import_staged_rentgrp g where g.run = t.run and not g.rejected and g.rentgrp_ref = t.rentgrp_ref)";

  /** Where the flags of a charge type on record are not those of the row. */
  private static final String OTHER_FLAGS =
      """
      (select concat_ws(', ',
                case when y.apportioned <> t.apportion then 'apportion' end,
                case when y.charged_in_free_weeks <> t.freeprd then 'freeprd' end,
                case when y.charged_when_void <> t.void_charge then 'void_charge' end,
                case when y.vatable <> coalesce(t.vatable, false) then 'vatable' end,
                case when y.benefit_eligible <> coalesce(t.u_hbeligable, false) then 'u_hbeligable' end)
         from transaction_type_terms y where y.type_code = t.deb_code
          and y.valid_from <= cast(:asAt as date) and (y.valid_before is null or y.valid_before > cast(:asAt as date)))\
      """;

  /** Somebody is charged by it already, or a home would be. */
  static final String IN_USE =
      """
      (exists (select 1 from charge c where c.type_code = t.deb_code) or exists (select 1 from property_charge c where c.type_code = t.deb_code))\
      """;

  static final List<Check> REFERENCES =
      List.of(
          duplicate(RENTGRP, "duplicate rent group", "t.rentgrp_ref", "rentgrp_ref"),
          warn(
              RENTGRP,
              "control account missing",
              "t.rentgrp_ref",
              "'one is made for it, named after the rent group'",
              "t.rent_control_acc is null or t.void_control_acc is null or t.fta_control_acc is null or t.woff_control_acc is null"),
          warn(
              RENTGRP,
              "rent group is on record with other control accounts",
              "t.rentgrp_ref",
              "'those on record stay'",
              """
              exists (select 1 from rent_group g where g.code = t.rentgrp_ref
                and (g.rent_control_code, g.void_control_code, g.former_control_code, g.write_off_control_code)
                  is distinct from (t.rent_control_acc, t.void_control_acc, t.fta_control_acc, t.woff_control_acc))\
              """),
          reject(
              DEBTYPE,
              "charge code is not three letters or digits",
              "t.deb_code",
              "'deb_code is “' || t.deb_code || '”'",
              "t.deb_code !~ '^[A-Z0-9]{3}$'"),
          duplicate(DEBTYPE, "duplicate charge type", "t.deb_code", "deb_code"),
          reject(
              DEBTYPE,
              "charge code is that of a receipt or an adjustment",
              "t.deb_code",
              "'on record as “' || (select y.name from transaction_type y where y.code = t.deb_code) || '”'",
              "exists (select 1 from transaction_type y where y.code = t.deb_code and y.kind <> 'CHARGE')"),
          warn(
              DEBTYPE,
              "charge type is in use with other flags",
              "t.deb_code",
              "'those on record stay: ' || %s || ' would change what others are charged'"
                  .formatted(OTHER_FLAGS),
              OTHER_FLAGS + " <> '' and " + IN_USE),
          note(
              DEBTYPE,
              "charge type had other flags",
              "t.deb_code",
              "'nothing was charged by it, so these count: ' || " + OTHER_FLAGS,
              OTHER_FLAGS + " <> '' and not " + IN_USE),
          duplicate(
              PERIOD,
              "duplicate period",
              "t.post_year || '/' || t.post_prdno",
              "post_year, post_prdno"));

  static final List<Check> PROPERTIES =
      List.of(
          duplicate(PROPERTY, "duplicate property reference", "t.prop_ref", "prop_ref"),
          reject(
              PROPERTY,
              "unknown rent group",
              "t.prop_ref",
              "'rentgrp_ref is “' || t.rentgrp_ref || '”'",
              KNOWN_GROUP),
          reject(
              PROPERTY,
              "property is on record already",
              "t.prop_ref",
              "'it was entered or brought in before'",
              "exists (select 1 from property p where p.reference = t.prop_ref)"),
          leaveOut(
              PROPERTY, "UPRN is malformed", "t.prop_ref", "uprn", "t.uprn !~ '^[0-9]{1,12}$'"),
          warn(
              PROPERTY,
              "UPRN missing",
              "t.prop_ref",
              "'the property has no national reference'",
              "t.uprn is null and not exists (select 1 from import_finding f where f.run = t.run and f.file = 'property.csv' and f.line = t.line and f.kind = 'UPRN is malformed')"),
          warn(
              PROPERTY,
              "UPRN used by two properties",
              "t.uprn",
              "t.prop_ref || ' has the UPRN of another property'",
              """
              t.line in (select d.line from (select line, row_number() over (partition by uprn order by line) as nth
                from import_staged_property where run = :run and not rejected and uprn is not null) d where d.nth > 1)
              or exists (select 1 from property p where p.uprn = t.uprn)\
              """),
          warn(
              PROPERTY,
              "unknown property type",
              "t.prop_ref",
              "'prop_type is “' || coalesce(t.prop_type, '') || '”: loaded as a dwelling'",
              "coalesce(t.prop_type, '') not in ('DWE', 'GAR', 'PAR', 'PKG', 'PKS', 'SHD', 'BLK', 'EST')"),
          warn(
              PROPERTY,
              "unknown property status",
              "t.prop_ref",
              "'status is “' || coalesce(t.status, '') || '”'",
              "coalesce(t.status, '') not in ('OCC', 'VOID', 'SOLD', 'SLD', 'SOL', 'DEM')"),
          warn(
              PROPERTY,
              "address missing",
              "t.prop_ref",
              "'address1 is empty'",
              "coalesce(t.address1, '') = ''"),
          warn(
              PROPERTY,
              "postcode is malformed",
              "t.prop_ref",
              "'postcode is “' || coalesce(t.postcode, '') || '”'",
              "coalesce(t.postcode, '') !~* '^[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}$'"));

  private PlaceChecks() {}
}
