package org.quarterday.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarterday.message.SimulatedGateway;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/**
 * Ten thousand texts, three in a hundred of which do not arrive: each of those is a letter, once.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ThousandsStoryTest extends Campaigned {

  private static final int TENANTS = 10_000;

  @TestHTTPResource("/")
  String here;

  @Inject SimulatedGateway gateway;

  @Test
  void tenThousandTextsWithThreeFailuresInAHundredEndAsLettersOnceEach() {
    SimulatedGateway.demonstration();
    tenants(TENANTS);
    String id = begin(request("Office closed", "TEXT", "LETTER"));
    String references =
        String.join(
            "\n",
            Books.rows("select reference from account").stream()
                .map(row -> (String) row.get("reference"))
                .toList());
    pasted(id, references).then().statusCode(200);
    String hash = check(id).then().statusCode(200).extract().path("contentHash");
    assertEquals(TENANTS, shown(id).getInt("results.planned"));
    assertEquals(TENANTS, shown(id).getInt("results.fragments"));
    assertEquals(28_800, shown(id).getInt("results.costPence"), "10,000 × 2.4p and VAT");
    assertEquals(0, shown(id).getInt("results.costAfterFreePence"), "10,000 are free in a year");
    Books.run("update text_price set free_a_year = 4000");
    assertEquals(17_280, shown(id).getInt("results.costAfterFreePence"), "6,000 × 2.4p and VAT");
    Books.run("update text_price set free_a_year = 10000");
    approve(Tokens.seniorRentsOfficer(), id, hash).then().statusCode(200);
    look();
    assertEquals(TENANTS, Books.number("select count(*) from message"));
    assertEquals(TENANTS, Books.number("select count(distinct person_id) from message"));
    gateway.carries(here);
    look();
    look();
    int failed = failures();
    assertTrue(failed > 150 && failed < 450, "three in a hundred: " + failed);
    var results = shown(id).getMap("results");
    assertEquals(failed, results.get("fallenBack"));
    assertEquals(0, results.get("failed"));
    assertEquals(TENANTS, results.get("gone"));
    assertEquals("SENT", shown(id).getString("state"));
    assertEquals(failed, Books.number("select count(*) from letter"));
    assertEquals(failed, Books.number("select count(distinct person_id) from letter"));
    assertEquals(
        TENANTS - failed, Books.number("select count(*) from message where state = 'DELIVERED'"));
  }

  /** By the simulator's own rule, number by number. */
  private static int failures() {
    return (int)
        IntStream.rangeClosed(1, TENANTS)
            .filter(n -> SimulatedGateway.fails("07700900%03d".formatted(n % 900)))
            .count();
  }
}
