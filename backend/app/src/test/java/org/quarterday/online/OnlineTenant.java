package org.quarterday.online;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.quarterday.support.Books;
import org.quarterday.support.Browser;
import org.quarterday.support.People;

/** Tenants in front of Housing Online, each in a browser of their own. */
public final class OnlineTenant {

  public static final LocalDate BORN = LocalDate.of(1984, 5, 17);

  private OnlineTenant() {}

  /** Without them nothing stands in for the card provider and the post. */
  public static void demonstrationBooks() {
    Books.run(
        """
        insert into import_run (id, council, as_at, state, started_by, started_by_name, demonstration)
        values (?, 'Invented Council', date '2026-01-01', 'LOADED', 'test', 'Test', true)\
        """,
        Books.id());
  }

  /** Since then they are a council's own. */
  public static void ownBooks() {
    Books.run("update import_run set demonstration = false");
  }

  /** A browser signed in to the tenants' realm; whose tenancy it is, nobody knows yet. */
  public static Browser signedIn(String username) {
    var browser = new Browser(username + ":tenant");
    browser.follow("/auth/online/sign-in?return=/online/");
    return browser;
  }

  /** A liable tenant of the account, with a birthday. */
  public static UUID of(UUID account, String surname) {
    UUID person = People.tenant(account, "Ms", "Tina", surname);
    Books.run("update person set born_on = ? where id = ?", BORN, person);
    return person;
  }

  public static void hasMobile(UUID person, String number) {
    Books.run(
        "insert into contact_point (id, person_id, kind, value) values (?, ?, 'PHONE', ?)",
        Books.id(),
        person,
        number);
  }

  /** A browser whose sign-in has proved to be that person's. */
  public static Browser proved(String username, UUID person) {
    UUID proof = Books.id();
    String issuer = ConfigProvider.getConfig().getValue("quarterday.realms.online", String.class);
    String subject = UUID.nameUUIDFromBytes(username.getBytes()).toString();
    Books.run(
        """
        insert into tenancy_proof (id, issuer, subject, asked_at, person_id, code_stamp, expires_at, tries_left, spent_at)
        values (?, ?, ?, now(), ?, '', now(), 5, now())\
        """,
        proof,
        issuer,
        subject,
        person);
    Books.run(
        "insert into online_identity (issuer, subject, person_id, proof_id, proved_at) values (?, ?, ?, ?, now())",
        issuer,
        subject,
        person,
        proof);
    return signedIn(username);
  }
}
