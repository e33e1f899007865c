package org.quarterday.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
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
    tenThousandTenants();
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

  private static void tenThousandTenants() {
    Books.run(
        """
        insert into property (id, reference, kind, address_line_1, postcode, rent_group_code, acquired_on)
        select md5('home' || n)::uuid, 'PB' || n, 'DWELLING', n || ' Bulk Street', 'ZZ1 2AB', 'HRA', date '1970-01-01' from generate_series(1, 10000) n\
        """);
    Books.run(
        """
        insert into tenancy (id, reference, property_id, tenure_code, state, starts_on, entered_by)
        select md5('tenancy' || n)::uuid, 'TB' || n, md5('home' || n)::uuid, 'SEC', 'LIVE', date '2026-04-06', 'test' from generate_series(1, 10000) n\
        """);
    Books.run(
        """
        insert into account (account_id, reference, kind, tenancy_id, property_id, rent_group_code, starts_on)
        select md5('account' || n)::uuid, 'TB' || n, 'MAIN', md5('tenancy' || n)::uuid, md5('home' || n)::uuid, 'HRA', date '2026-04-06'
          from generate_series(1, 10000) n\
        """);
    Books.run(
        "insert into account_balance (account_id) select md5('account' || n)::uuid from generate_series(1, 10000) n");
    Books.run(
        "insert into account_reference select 'TB' || n, md5('account' || n)::uuid, 'ACCOUNT' from generate_series(1, 10000) n");
    String run = UUID.randomUUID().toString();
    Books.run(
        """
        insert into person (id, reference, forename, surname)
        select md5(r || n)::uuid, 'N' || n || r, 'Tenant', 'Number ' || n from generate_series(1, 10000) n, (values (?)) v(r)\
        """,
        run);
    Books.run(
        """
        insert into tenancy_member (id, tenancy_id, person_id, role, liable, from_on)
        select gen_random_uuid(), md5('tenancy' || n)::uuid, md5(r || n)::uuid, 'TENANT', true, date '2026-04-06'
          from generate_series(1, 10000) n, (values (?)) v(r)\
        """,
        run);
    Books.run(
        """
        insert into contact_point (id, person_id, kind, value)
        select gen_random_uuid(), md5(r || n)::uuid, 'PHONE', '07700 900' || lpad((n % 900)::text, 3, '0')
          from generate_series(1, 10000) n, (values (?)) v(r)\
        """,
        run);
    Books.run(
        "analyze account, account_balance, account_reference, contact_point, person, property, tenancy, tenancy_member");
  }
}
