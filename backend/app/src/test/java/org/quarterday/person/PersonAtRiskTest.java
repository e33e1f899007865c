package org.quarterday.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.writeoff.WriteOffs.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.credit.Credits;
import org.quarterday.directdebit.Payers;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;
import org.quarterday.writeoff.WriteOffs;

/** Nothing about money, and no file, says where somebody at risk lives. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PersonAtRiskTest {

  private static final String HOME = "9 Larch Close";
  private static final String REFUGE = "14 Hidden Mews";

  @Inject Today today;

  @BeforeEach
  void someDay() {
    Books.empty();
    today.standAt(Payers.TODAY);
  }

  @AfterEach
  void time() {
    today.flow();
  }

  @Test
  void whoseACreditIsAndHowTheyWereSoughtSaysNothingOfWhereTheyAre() {
    UUID account = Credits.leftBehind(24_000);
    refuge(Payers.person(account));
    Credits.contact(account, "2026-05-20", "NO_ANSWER").then().statusCode(201);
    assertEquals(REFUGE, Credits.look(account).getString("owners[0].address"));

    protect(Payers.person(account));

    JsonPath credit = Credits.look(account);
    assertTrue(credit.getBoolean("addressProtected"));
    assertEquals("Protected", credit.getString("owners[0].address"));
    assertEquals("Protected", credit.getString("contacts[0].note"));
    assertFalse(credit.prettify().contains(HOME));
  }

  @Test
  void theDebtPageAndTheListsOfFormerTenantsSayNothingOfIt() {
    UUID account = WriteOffs.former(4_270);
    People.livesAt(account, HOME, "ZZ1 2AB", "");
    String page = "/api/v1/accounts/" + account + "/debt";
    assertEquals(
        HOME + ", ZZ1 2AB",
        as(Tokens.housingAssistant()).get(page).jsonPath().getString("address"));

    protect(WriteOffs.debtor(account));

    assertEquals(
        "Protected", as(Tokens.housingAssistant()).get(page).jsonPath().getString("address"));
    for (String list : List.of("/api/v1/final-accounts", "/api/v1/final-accounts/export.csv")) {
      String answer = as(Tokens.housingAssistant()).get(list).asString();
      assertTrue(answer.contains("Protected"), answer);
      assertFalse(answer.contains(HOME), answer);
    }
  }

  @Test
  void aFileOfTheAuditLogSaysWhatHappenedAndNotWhere() {
    UUID account = WriteOffs.former(4_270);
    People.livesAt(account, HOME, "ZZ1 2AB", "");
    UUID person = WriteOffs.debtor(account);
    refuge(person);
    UUID other = WriteOffs.debtor(WriteOffs.former(100));
    telephone(other, "07700 900322");
    telephone(person, "07700900321");

    protect(person);

    String file = events("contact_point", null);
    assertTrue(file.contains("CORRESPONDENCE_ADDRESS"), "what happened");
    assertTrue(file.contains("07700 900322"), "of others as it was");
    assertFalse(file.contains(REFUGE), "where they are");
    assertFalse(file.contains("07700900321"), "how they are reached");
    String home =
        Books.rows("select property_id from account where account_id = ?", account)
            .getFirst()
            .get("property_id")
            .toString();
    String opened = events("account", account);
    assertTrue(opened.contains(account.toString()), opened);
    assertFalse(opened.contains(home), "nor which home it is");
    assertTrue(
        as(Tokens.auditor())
            .queryParam("subject", "contact_point")
            .get("/api/v1/audit-events")
            .asString()
            .contains(REFUGE),
        "who audits sees on the screen what was written down");
  }

  private static String events(String subject, UUID id) {
    var asked = as(Tokens.auditor()).queryParam("subject", subject);
    return (id == null ? asked : asked.queryParam("subjectId", id.toString()))
        .get("/api/v1/audit-events/export.csv")
        .asString();
  }

  private static void protect(UUID person) {
    Books.run("update person set address_protected_on = date '2026-05-01' where id = ?", person);
  }

  private static void refuge(UUID person) {
    contact(person, "CORRESPONDENCE_ADDRESS", REFUGE);
  }

  private static void telephone(UUID person, String number) {
    contact(person, "PHONE", number);
  }

  private static void contact(UUID person, String kind, String value) {
    Books.run(
        "insert into contact_point (id, person_id, kind, value, from_on) values (?, ?, ?, ?, date '2024-01-01')",
        Books.id(),
        person,
        kind,
        value);
  }
}
