package org.quarterday.migration;

import static org.quarterday.migration.Check.duplicate;
import static org.quarterday.migration.Check.leaveOut;
import static org.quarterday.migration.Check.reject;
import static org.quarterday.migration.Check.warn;
import static org.quarterday.migration.Check.workOut;
import static org.quarterday.migration.format.LegacyFile.CONTACTS;
import static org.quarterday.migration.format.LegacyFile.MEMBER;

import java.util.List;

/** What can be wrong with people and how to reach them. */
final class PeopleChecks {

  static final String PREFERENCES =
      "('LARGE_PRINT', 'BRAILLE', 'AUDIO', 'EASY_READ', 'WELSH', 'NO_WRITTEN_CONTACT', 'TELEPHONE_ONLY', 'INTERPRETER')";

  /** One contacts row may name several preferences: {@code LARGE PRINT; WELSH}. */
  static final String WANTED =
      "lateral (select replace(upper(trim(w)), ' ', '_') as preference from regexp_split_to_table(t.preference, '[;,|/+]') w where trim(w) <> '') w";

  static final List<Check> ROWS =
      List.of(
          duplicate(
              MEMBER, "duplicate member of a household", "t.house_ref", "house_ref, member_no"),
          reject(
              MEMBER,
              "person is on record already",
              "t.house_ref",
              "'member ' || t.member_no || ' was entered or brought in before'",
              "exists (select 1 from person p where p.reference = t.house_ref || '/' || t.member_no)"),
          leaveOut(
              MEMBER,
              "date of birth is not likely",
              "t.house_ref",
              "dob",
              "t.dob > cast(:asAt as date) or t.dob < cast(:asAt as date) - 44000"),
          warn(
              MEMBER,
              "National Insurance number used by two people",
              "t.house_ref",
              "'member ' || t.member_no || ' has the number of another person'",
              """
              t.line in (select d.line from (select line, row_number() over (partition by ni_digest order by line) as nth
                from import_staged_member where run = :run and not rejected and ni_digest is not null) d where d.nth > 1)\
              """),
          warn(
              MEMBER,
              "member of a household without a tenancy",
              "t.house_ref",
              "'the person is loaded, and belongs to no tenancy'",
              "not exists (select 1 from import_staged_tenagree a where a.run = t.run and a.house_ref = t.house_ref)"),
          reject(
              CONTACTS,
              "contact for an unknown household",
              "t.house_ref",
              "'no person of household ' || t.house_ref || ' was loaded'",
              "not exists (select 1 from import_staged_member m where m.run = t.run and not m.rejected and m.house_ref = t.house_ref)"),
          leaveOut(
              CONTACTS,
              "e-mail address is malformed",
              "t.house_ref",
              "con_email",
              "t.con_email !~ '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$'"),
          warn(
              CONTACTS,
              "telephone number is malformed",
              "t.house_ref",
              "'con_phone is “' || t.con_phone || '”'",
              "t.con_phone !~ '^[+0-9][0-9 ()-]{6,20}$'"),
          warn(
              CONTACTS,
              "unknown preference",
              "t.house_ref",
              "'preference is “' || t.preference || '”'",
              "exists (select 1 from "
                  + WANTED
                  + " where w.preference not in "
                  + PREFERENCES
                  + ")"),
          // A household's telephone and preferences are kept with its first tenant.
          workOut(
              """
              update import_staged_contacts t set person_id = lead.id
                from (select distinct on (house_ref) house_ref, id from import_staged_member where run = :run and not rejected
                       order by house_ref, (relationship is distinct from 'T'), member_no, line) lead
               where t.run = :run and not t.rejected and t.house_ref = lead.house_ref\
              """));

  private PeopleChecks() {}
}
