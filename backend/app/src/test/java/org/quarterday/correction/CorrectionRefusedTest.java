package org.quarterday.correction;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CorrectionRefusedTest extends CorrectionsByApi {

  @Test
  void whatIsWrongIsNamedOnItsField() {
    UUID account = owing(20_000);
    int payment = paid(account, 5000, PAID);
    Map<String, Object> nowhere = request("WRONG_ACCOUNT", payment);
    refused(account, nowhere, 422, "INVALID", "/toReference");
    nowhere.put("toReference", "no such account");
    refused(account, nowhere, 422, "NO_SUCH_ACCOUNT", "/toReference");
    nowhere.put("toReference", People.reference(account));
    refused(account, nowhere, 422, "CORRECTS_NOTHING", "/toReference");
    Map<String, Object> same = request("WRONG_AMOUNT", payment);
    same.put("amountPence", 5000);
    refused(account, same, 422, "CORRECTS_NOTHING", "/amountPence");
    Map<String, Object> future = request("WRONG_DATE", payment);
    future.put("effectiveOn", today.date().plusDays(1).toString());
    refused(account, future, 422, "DAY_NOT_OPEN", "/effectiveOn");
    refused(account, request("WRONG_AMOUNT", null), 422, "INVALID", "/entryNumber");
    Map<String, Object> debit = request("WRONG_AMOUNT", 1);
    debit.put("amountPence", 100);
    make(account, debit).then().statusCode(409).body("code", is("NOT_A_PAYMENT"));
    assertEquals(15_000, balance(account));
  }

  @Test
  void neitherAccountMayBeTheOfficersOwn() {
    UUID wrong = owing(20_000);
    UUID own = owing(30_000);
    UUID person = People.tenant(own, "Ms", "Amara", "Lewis");
    People.linkedToStaff(person, Tokens.issuer(), Tokens.subject("amara.lewis"));
    try {
      make(wrong, wrongAccount(paid(wrong, 5000, PAID), own))
          .then()
          .statusCode(403)
          .body("code", is("OWN_ACCOUNT"));
      assertEquals(15_000, balance(wrong));
    } finally {
      Books.run("delete from staff_person where person_id = ?", person);
    }
  }

  @Test
  void theTrayLeavesAsAFile() {
    UUID wrong = owing(20_000);
    UUID right = owing(30_000);
    make(wrong, wrongAccount(paid(wrong, 5000, PAID), right)).then().statusCode(200);
    String csv = read("/api/v1/corrections/export.csv?accountId=" + wrong).asString();
    assertTrue(csv.contains("Wrong account," + People.reference(wrong)), csv);
    read("/api/v1/corrections?accountId=" + Books.id()).then().body("items", empty());
  }
}
