package org.quarterday.payment;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BouncePaymentTest extends PaymentsByApi {

  @Test
  void aBouncedChequeIsTakenBackOnItsOwnDayAndOnce() {
    UUID account = owing(11746);
    LocalDate paidOn = today.date().minusDays(20);
    Map<String, Object> cheque = payment(11746);
    cheque.put("typeCode", "RQP");
    cheque.put("paidOn", paidOn.toString());
    post(account, cheque).then().statusCode(200).body("balancePence", is(0));
    bounce(account, 2, Map.of("reasonCode", "CHEQUE_UNPAID", "note", "Refer to drawer"))
        .then()
        .statusCode(200)
        .body("reversalNumber", is(3))
        .body("bouncedPence", is(11746))
        .body("balancePence", is(11746));
    var reversal =
        Books.rows("select * from entry where account_id = ? and number = 3", account).getFirst();
    assertEquals(java.sql.Date.valueOf(paidOn), reversal.get("effective_on"));
    assertEquals(2, reversal.get("reverses"));
    assertEquals("Cheque returned unpaid: Refer to drawer", reversal.get("narrative"));
    bounce(account, 2, Map.of("reasonCode", "CHEQUE_UNPAID"))
        .then()
        .statusCode(409)
        .body("code", is("ALREADY_REVERSED"));
    bounce(account, 3, Map.of("reasonCode", "CHEQUE_UNPAID"))
        .then()
        .statusCode(409)
        .body("code", is("REVERSAL_OF_REVERSAL"));
    assertEquals(11746, balance(account));
  }

  @Test
  void aPartTakenBackLeavesTheRestToBounceInItsTurn() {
    UUID account = owing(10_000);
    post(account, payment(10_000)).then().statusCode(200);
    bounce(account, 2, Map.of("reasonCode", "CARD_CHARGED_BACK", "amountPence", 10_001))
        .then()
        .statusCode(422)
        .body("code", is("ABOVE_REMAINING"))
        .body("errors[0].pointer", is("/amountPence"));
    bounce(account, 2, Map.of("reasonCode", "CARD_CHARGED_BACK", "amountPence", 4000))
        .then()
        .statusCode(200)
        .body("restNumber", is(4))
        .body("balancePence", is(4000));
    bounce(account, 4, Map.of("reasonCode", "CARD_CHARGED_BACK", "amountPence", 6001))
        .then()
        .statusCode(422);
    bounce(account, 4, Map.of("reasonCode", "CARD_CHARGED_BACK"))
        .then()
        .statusCode(200)
        .body("balancePence", is(10_000));
    Oracle.reversalsAreEqualAndOpposite();
  }

  @Test
  void onlyAPaymentBouncesAndAboveTheLimitASeniorOfficerDoesIt() {
    UUID account = owing(500_000);
    bounce(account, 1, Map.of("reasonCode", "CHEQUE_UNPAID"))
        .then()
        .statusCode(409)
        .body("code", is("NOT_A_PAYMENT"));
    bounce(account, 9, Map.of("reasonCode", "CHEQUE_UNPAID")).then().statusCode(404);
    post(account, payment(100_001)).then().statusCode(200);
    bounce(account, 2, Map.of("reasonCode", "CHEQUE_UNPAID"))
        .then()
        .statusCode(403)
        .body("code", is("REVERSAL_OVER_LIMIT"));
    bounce(account, 2, Map.of("reasonCode", "NO_SUCH")).then().statusCode(400);
  }

  @Test
  void twoPeopleWhoBounceOnePaymentAtOnceTakeItBackOnce() throws Exception {
    UUID account = owing(11746);
    post(account, payment(5000)).then().statusCode(200);
    var answers =
        Callers.atOnce(
            2, i -> bounce(account, 2, Map.of("reasonCode", "BANK_RECALLED")).statusCode());
    assertEquals(List.of(200, 409), answers.stream().sorted().toList());
    assertEquals(11746, balance(account));
  }
}
