package org.quarterday.bank;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.formertenant.FormerTenants.TODAY;
import static org.quarterday.placement.Placed.active;
import static org.quarterday.placement.Placed.owing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.placement.Placed;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** What the bank is to bring of what agencies collected: what each hands over, and no more. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AgencyDepositTest {

  @Inject Today today;
  @Inject GatherDeposits gather;

  private UUID account;

  @BeforeEach
  void aCouncilAndADebtor() {
    BankFiles.council();
    today.standAt(TODAY);
    account = owing("Mr", "Owen", "Price");
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void anAgencyThatKeepsItsCommissionBringsTheRest() throws Throwable {
    Placed.harrowLee(TODAY);
    active("HARROW_LEE", account);
    paid("HARROW_LEE", "200.00,36.00,164.00");
    assertEquals(
        List.of(Map.of("source", "AGENCY", "pence", 16_400L)),
        gathered(),
        "gross on the account, net at the bank");
  }

  @Test
  void anAgencyThatSendsAnInvoiceBringsAllOfIt() throws Throwable {
    Placed.tarnBrook(TODAY);
    active("TARN_BROOK", account);
    paid("TARN_BROOK", "200.00,36.00,200.00");
    assertEquals(List.of(Map.of("source", "AGENCY", "pence", 20_000L)), gathered());
  }

  private void paid(String agency, String sums) {
    given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .contentType("text/csv")
        .body(
            "our_ref,date,type,gross,commission,net\n%s,2026-05-27,PAID,%s\n"
                .formatted(People.reference(account), sums))
        .post("/api/v1/agency-returns?name=week.csv&agency=" + agency)
        .then()
        .statusCode(201)
        .body("posted", is(1));
    assertEquals(
        20_000,
        Books.number("select balance_pence from account_balance where account_id = ?", account));
  }

  private List<Map<String, Object>> gathered() throws Throwable {
    VertxContextSupport.subscribeAndAwait(gather::run);
    return Books.rows("select source, pence from bank_deposit where source = 'AGENCY'");
  }
}
