package org.quarterday.writeoffschedule;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.writeoff.WriteOffs.approve;
import static org.quarterday.writeoff.WriteOffs.balance;
import static org.quarterday.writeoff.WriteOffs.former;
import static org.quarterday.writeoff.WriteOffs.proposed;
import static org.quarterday.writeoff.WriteOffs.sent;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Who may approve how much: a debt and a day count as wholes, however they are cut. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ScheduleLimitTest extends ScheduleBooks {

  @Test
  void whoseLimitDoesNotCoverALineOrTheTotalIsRefusedAndReadsWhoMay() {
    UUID large = former(6_000);
    String line = sent(proposed(large, 6_000));
    approve(Tokens.seniorRentsOfficer(), line)
        .then()
        .statusCode(403)
        .body("code", is("WRITE_OFF_OVER_LIMIT"))
        .body("detail", containsString("Somebody with writeoff:approve-any may"));
    String[] many = new String[11];
    for (int i = 0; i < many.length; i++) {
      many[i] = proposed(former(4_900), 4_900);
    }
    String total = sent(many);
    approve(Tokens.seniorRentsOfficer(), total)
        .then()
        .statusCode(403)
        .body("detail", containsString("the total £539.00"));
    read(Tokens.seniorRentsOfficer(), total)
        .body("mayDecide", is(false))
        .body("whyNot", containsString("you may approve lines up to £50.00"))
        .body("authorities.covers", contains(false, true));
    assertEquals(0, Books.number("select count(*) from entry where type_code = 'WOF'"));
    approve(Tokens.headOfService(), total).then().statusCode(200).body("postedItems", is(11));
    String beyond = sent(proposed(former(500_001), 500_001));
    approve(Tokens.headOfService(), beyond)
        .then()
        .statusCode(403)
        .body(
            "detail",
            containsString(
                "Nobody may until the council sets a limit that high: an administrator does, on Reference data under Money limits"));
  }

  @Test
  void aDebtCutIntoPartsIsHeldAgainstTheLimitOfALineAsAWhole() {
    UUID owes = former(8_000);
    String first = sent(proposed(owes, 4_000));
    approve(Tokens.seniorRentsOfficer(), first).then().statusCode(200);
    String second = sent(proposed(owes, 4_000));
    approve(Tokens.seniorRentsOfficer(), second)
        .then()
        .statusCode(403)
        .body("code", is("WRITE_OFF_OVER_LIMIT"))
        .body("detail", containsString("The largest debt is £80.00"));
    read(Tokens.seniorRentsOfficer(), second)
        .body("mayDecide", is(false))
        .body("authorities.covers", contains(false, true));
    assertEquals(4_000, balance(owes));
    approve(Tokens.headOfService(), second).then().statusCode(200);
  }

  @Test
  void schedulesOneLinePerDebtDoNotGetRoundTheTotalOfADay() {
    String[] six = new String[6];
    String[] five = new String[5];
    for (int i = 0; i < six.length; i++) {
      six[i] = proposed(former(4_900), 4_900);
    }
    for (int i = 0; i < five.length; i++) {
      five[i] = proposed(former(4_900), 4_900);
    }
    String morning = sent(six);
    String noon = sent(five);
    approve(Tokens.seniorRentsOfficer(), morning).then().statusCode(200);
    approve(Tokens.seniorRentsOfficer(), noon)
        .then()
        .statusCode(403)
        .body("code", is("WRITE_OFF_OVER_LIMIT"))
        .body("detail", containsString("You approved £294.00 today already, which counts."));
    read(Tokens.seniorRentsOfficer(), noon).body("mayDecide", is(false));
    assertEquals(6, Books.number("select count(*) from entry where type_code = 'WOF'"));
    approve(Tokens.headOfService(), noon).then().statusCode(200);
  }
}
