package org.quarterday.support;

import java.time.LocalDate;
import java.util.UUID;

/** Puts invented people into tenancies, behind the application's back. */
public final class People {

  private People() {}

  /** A liable tenant of the account's tenancy from its start. */
  public static UUID tenant(UUID account, String title, String forename, String surname) {
    UUID person = Books.id();
    Books.run(
        "insert into person (id, reference, title, forename, surname, national_insurance_mask) values (?, ?, ?, ?, ?, 'QQ ** ** ** C')",
        person,
        "N" + person.toString().substring(24),
        title,
        forename,
        surname);
    Books.run(
        """
        insert into tenancy_member (id, tenancy_id, person_id, role, liable, from_on)
        select ?, tenancy_id, ?, 'TENANT', true, starts_on from account where account_id = ?\
        """,
        Books.id(),
        person,
        account);
    return person;
  }

  /** From now on this signed-in person is linked to that tenant. */
  public static void linkedToStaff(UUID person, String issuer, String subject) {
    Books.run(
        "insert into staff_person (issuer, subject, person_id, recorded_by) values (?, ?, ?, 'test')",
        issuer,
        subject,
        person);
  }

  /** Gives the home of the account an address. */
  public static void livesAt(UUID account, String line1, String postcode, String patch) {
    Books.run(
        "update property set address_line_1 = ?, postcode = ?, patch = ? where id = (select property_id from account where account_id = ?)",
        line1,
        postcode,
        patch,
        account);
  }

  /** A charge of the account from a day on. */
  public static UUID charge(UUID account, String type, long weeklyPence, LocalDate startsOn) {
    UUID charge = Books.id();
    Books.run(
        "insert into charge (account_id, id, type_code, weekly_pence, starts_on, source, reason) values (?, ?, ?, ?, ?, 'PROPERTY', 'test')",
        account,
        charge,
        type,
        weeklyPence,
        startsOn);
    return charge;
  }

  public static String reference(UUID account) {
    return (String)
        Books.rows("select reference from account where account_id = ?", account)
            .getFirst()
            .get("reference");
  }
}
