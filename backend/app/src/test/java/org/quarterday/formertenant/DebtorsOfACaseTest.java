package org.quarterday.formertenant;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.formertenant.FormerTenants.TODAY;
import static org.quarterday.formertenant.FormerTenants.forwarding;
import static org.quarterday.formertenant.FormerTenants.left;
import static org.quarterday.formertenant.FormerTenants.one;
import static org.quarterday.formertenant.FormerTenants.person;
import static org.quarterday.formertenant.FormerTenants.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;

/** Those who owe the debt of a case, each of them all of it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DebtorsOfACaseTest extends CaseBooks {

  @Test
  void jointTenantsAreWrittenToEachAtTheirOwnAddressAndNeitherReadsOfTheOther() {
    UUID rhian = FormerTenants.together(account, "Ms", "Rhian", "Price");
    String id = found();
    forwarding(rhian, "9 Hill Street\nZZ8 8ZZ");
    step(id, "SEND").then().statusCode(200).body("letters", is(2));
    var letters =
        Books.rows(
            "select addressee, address, content::text as content from letter order by addressee");
    assertEquals(
        List.of("Mr Owen Price", "Ms Rhian Price"),
        letters.stream().map(row -> row.get("addressee")).toList());
    assertFalse(letters.get(0).get("content").toString().contains("Rhian"));
    assertFalse(letters.get(0).get("content").toString().contains("Hill Street"));
    assertFalse(letters.get(1).get("content").toString().contains("Mill Lane"));
    assertTrue(letters.get(0).get("content").toString().contains("together and each alone"));
  }

  @Test
  void wherePersonsAtRiskLiveIsNotSaidToWhoWorksTheCase() {
    UUID rhian = FormerTenants.together(account, "Ms", "Rhian", "Price");
    String id = found();
    forwarding(rhian, "9 Hill Street\nZZ8 8ZZ");
    Books.run("update person set address_protected_on = date '2026-05-01' where id = ?", rhian);
    JsonPath shown = one(id);
    assertEquals(
        "PROTECTED", shown.getString("debtors.find { it.name == 'Ms Rhian Price' }.whereabouts"));
    assertEquals(true, shown.getBoolean("debtors.find { it.name == 'Ms Rhian Price' }.written"));
    assertFalse(shown.prettify().contains("Hill Street"));
  }

  @Test
  void aPaymentByOneLowersTheOneDebtForBoth() {
    FormerTenants.together(account, "Ms", "Rhian", "Price");
    String id = found();
    Books.entry(account, "RCC", -15_000, TODAY);
    JsonPath shown = one(id);
    assertEquals(25_000, shown.getLong("balancePence"));
    assertEquals(15_000, shown.getLong("paidPence"));
    assertEquals(List.of(25_000, 25_000), shown.getList("debtors.claimablePence"));
  }

  @Test
  void whoIsNotAskedIsNotWrittenToAndOwesItAllTheSame() {
    UUID rhian = FormerTenants.together(account, "Ms", "Rhian", "Price");
    forwarding(rhian, "9 Hill Street\nZZ8 8ZZ");
    String id = found();
    standing(id, rhian, "NOT_PURSUED", "Fled violence at this address").then().statusCode(200);
    step(id, "SEND").then().statusCode(200).body("letters", is(1));
    assertEquals(
        "Mr Owen Price", Books.rows("select addressee from letter").getFirst().get("addressee"));
    assertEquals(List.of(40_000, 40_000), one(id).getList("debtors.claimablePence"));
    standing(id, person(left("Mr", "Ivan", "Holt"), "Ivan"), "PAYING", "No")
        .then()
        .statusCode(422)
        .body("code", is("DEBTOR_WRONG"));
  }

  @Test
  void whoHasDiedIsNotWrittenTo() {
    String id = found();
    Books.run(
        "update person set deceased_on = date '2026-05-10' where id = ?", person(account, "Owen"));
    step(id, "SEND").then().statusCode(409).body("code", is("CASE_NOBODY_TO_WRITE_TO"));
    assertEquals(0, Books.number("select count(*) from letter"));
  }
}
