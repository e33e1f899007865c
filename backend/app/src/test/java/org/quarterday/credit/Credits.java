package org.quarterday.credit;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quarterday.directdebit.Payers;
import org.quarterday.refund.Refunds;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.Tokens;

/** Credits as people prove them. */
public final class Credits {

  private Credits() {}

  /** As Amara reads it. */
  public static JsonPath look(UUID account) {
    return Refunds.as(Tokens.housingAssistant())
        .get("/api/v1/accounts/" + account + "/credit")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  static Response open(UUID account) {
    return Refunds.as(Tokens.housingAssistant())
        .post("/api/v1/accounts/" + account + "/credit/review");
  }

  static Response answer(UUID account, String code, boolean clear, long foundPence) {
    return Refunds.as(Tokens.housingAssistant())
        .body(Map.of("clear", clear, "evidence", "Looked at for " + code, "foundPence", foundPence))
        .put("/api/v1/accounts/" + account + "/credit/review/answers/" + code);
  }

  static Response classify(UUID account, String kind) {
    return Refunds.as(Tokens.housingAssistant())
        .body(Map.of("kindCode", kind, "why", "As the payments show"))
        .put("/api/v1/accounts/" + account + "/credit/review/kind");
  }

  /** Begun, every question answered, and said to be of this kind. */
  public static void proved(UUID account, String kind) {
    open(account).then().statusCode(201);
    answered(account);
    classify(account, kind).then().statusCode(200);
  }

  /** Whatever is open is answered: nothing is in the way. */
  public static void answered(UUID account) {
    List<Map<String, Object>> questions = look(account).getList("questions");
    questions.stream()
        .filter(one -> List.of("OPEN", "LOOK_AGAIN").contains(one.get("standing")))
        .forEach(one ->
            answer(
                    account,
                    (String) one.get("code"),
                    true,
                    ((Number) one.get("foundPence")).longValue())
                .then()
                .statusCode(200));
  }

  /** Another account of the same tenancy, so much in arrears. */
  public static UUID garage(UUID account, long pence) {
    UUID other = Books.account(LocalDate.of(2026, 4, 6));
    Books.run(
        "update account set tenancy_id = (select tenancy_id from account where account_id = ?), kind = 'GARAGE' where account_id = ?",
        account,
        other);
    Books.entry(other, "DGA", pence, Payers.TODAY);
    return other;
  }

  /** An account of another tenancy that has ended, of the same tenant, so much in arrears. */
  public static UUID before(UUID account, long pence) {
    UUID other = Books.account(LocalDate.of(2023, 4, 3));
    Books.run(
        """
        insert into tenancy_member (id, tenancy_id, person_id, role, liable, from_on)
        select ?, a.tenancy_id, ?, 'TENANT', true, a.starts_on from account a where a.account_id = ?\
        """,
        Books.id(),
        Payers.person(account),
        other);
    Books.entry(other, "DBR", pence, LocalDate.of(2025, 6, 2));
    ended(other, LocalDate.of(2025, 6, 8));
    return other;
  }

  /** Over since then, in the books and on the tenancy. */
  public static void ended(UUID account, LocalDate on) {
    Books.run("update account set ends_on = ? where account_id = ?", on, account);
    Books.run(
        "update tenancy set state = 'FORMER_CREDIT', ends_on = ? where id = (select tenancy_id from account where account_id = ?)",
        on,
        account);
  }

  /** An account of Mr Ivan Holt that ended long ago, so much in credit ever since. */
  public static UUID leftBehind(long pence) {
    UUID account = Books.account(LocalDate.of(2023, 4, 3));
    People.tenant(account, "Mr", "Ivan", "Holt");
    People.livesAt(account, "9 Larch Close", "ZZ1 2AB", "");
    Books.entry(account, "RCC", -pence, LocalDate.of(2023, 6, 5));
    ended(account, LocalDate.of(2023, 6, 4));
    return account;
  }

  /** Council tax as recorded by Amara; its id. */
  public static String councilTax(UUID account, long pence) {
    return councilDebt(account, pence).then().statusCode(201).extract().path("id");
  }

  static Response councilDebt(UUID account, long pence) {
    var debt = new HashMap<String, Object>();
    debt.put("kind", "COUNCIL_TAX");
    debt.put("reference", "80012345");
    debt.put("amountPence", pence);
    debt.put("personId", Payers.person(account));
    debt.put("note", "Revenues, e-mail of 20 May");
    return Refunds.as(Tokens.housingAssistant())
        .body(debt)
        .post("/api/v1/accounts/" + account + "/credit/council-debts");
  }

  public static Response write(UUID account) {
    return Refunds.as(Tokens.housingAssistant())
        .post("/api/v1/accounts/" + account + "/credit/owner-letter");
  }

  public static Response contact(UUID account, String on, String outcome) {
    return Refunds.as(Tokens.housingAssistant())
        .body(
            Map.of(
                "triedOn",
                on,
                "channel",
                "LETTER",
                "outcome",
                outcome,
                "note",
                "To the last address known"))
        .post("/api/v1/accounts/" + account + "/credit/contacts");
  }
}
