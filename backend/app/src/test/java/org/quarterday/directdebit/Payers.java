package org.quarterday.directdebit;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.quarterday.platform.bacs.BankAccount;
import org.quarterday.platform.security.FieldCipher;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.Tokens;

/** Tenants who pay by Direct Debit, with bank accounts of the published examples. */
public final class Payers {

  /** The day the stories begin: a Wednesday in week 8 of 2026/27. */
  public static final LocalDate TODAY = LocalDate.of(2026, 5, 27);

  private Payers() {}

  /** A service user, and an account that is charged £100 a week and has been debited until now. */
  public static UUID account(long weeklyPence) {
    serviceUser();
    UUID account = Books.account(LocalDate.of(2026, 4, 6));
    Books.run(
        "update account set payment_reference = 'RENT' || right(replace(account_id::text, '-', ''), 10) where account_id = ?",
        account);
    People.tenant(account, "Ms", "Amina", "Okafor");
    People.livesAt(account, "7 Larch Close", "ZZ1 2AB", "");
    People.charge(account, "DBR", weeklyPence, LocalDate.of(2026, 4, 6));
    for (int week = 0; week < 8; week++) {
      Books.entry(account, "DBR", weeklyPence, LocalDate.of(2026, 4, 6).plusWeeks(week));
    }
    Books.run(
        "update entry set source = 'DEBIT' where account_id = ? and type_code = 'DBR'", account);
    return account;
  }

  /** Who collects in these stories. */
  public static void serviceUser() {
    Books.run(
        """
        insert into service_user (number, name, bank_name, account_name, sort_code, account_number, contact)
        values ('123456', 'ANYTOWN COUNCIL', 'A Bank', 'ANYTOWN COUNCIL', '309070', '12345668', 'Telephone 01632 960123.')
        on conflict do nothing\
        """);
  }

  /** Paid up to now, so that a plan collects the rest of the year and nothing else. */
  public static void paidUp(UUID account) {
    long owed =
        Books.number("select balance_pence from account_balance where account_id = ?", account);
    Books.entry(account, "RPY", -owed, TODAY);
  }

  /** Seals as the process with this cipher does. */
  public static Sealing sealing(FieldCipher cipher) {
    Sealing sealing = new Sealing();
    sealing.cipher = cipher;
    return sealing;
  }

  /** Sort code and account number of a published example, sealed for the mandate. */
  public static byte[][] sealed(Sealing sealing, UUID mandate) {
    var bank = BankAccount.of("08-99-99", "66374958");
    return new byte[][] {
      sealing.sortCode(Sealing.Of.MANDATE, mandate, bank),
      sealing.accountNumber(Sealing.Of.MANDATE, mandate, bank)
    };
  }

  public static Map<String, Object> plan() {
    var plan = new HashMap<String, Object>();
    plan.put("method", "EQUAL_ANNUAL");
    plan.put("frequency", "MONTHLY");
    plan.put("day", 1);
    plan.put("fixedPence", null);
    plan.put("extraPence", 0);
    plan.put("withBalance", true);
    return plan;
  }

  public static Map<String, Object> request(UUID account) {
    var request = new HashMap<String, Object>();
    request.put("payerName", "Amina Ökafor");
    request.put("payerPersonId", person(account));
    request.put("payerAddress", null);
    request.put("sortCode", "08-99-99");
    request.put("accountNumber", "66374958");
    request.put("channel", "TELEPHONE");
    request.put("authority", "SOLE");
    request.put("authorisedOn", TODAY.toString());
    request.put("evidence", "Call 10:31");
    request.put("plan", plan());
    request.put("firstOn", null);
    request.put("paper", null);
    request.put("replaces", false);
    request.put("bankElsewhereConfirmed", false);
    return request;
  }

  public static UUID person(UUID account) {
    return (UUID)
        Books.rows(
                "select person_id from tenancy_member m join account a on a.tenancy_id = m.tenancy_id where a.account_id = ?",
                account)
            .getFirst()
            .get("person_id");
  }

  public static Response setUp(UUID account, Map<String, Object> request) {
    return amara()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(request)
        .post("/api/v1/accounts/" + account + "/mandates");
  }

  public static RequestSpecification amara() {
    return given().auth().oauth2(Tokens.housingAssistant()).contentType(ContentType.JSON);
  }
}
