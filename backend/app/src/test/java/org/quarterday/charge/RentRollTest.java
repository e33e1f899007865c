package org.quarterday.charge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Lettings;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;

/**
 * Random commands on a small estate. After each one, on every Sunday, the movements add up to the
 * roll as counted from the charge rows; and every debited week has been charged what it should have
 * been.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class RentRollTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate LAST_DEBITED = LocalDate.of(2026, 11, 16);
  private static final LocalDate FIRST = LocalDate.of(2026, 8, 31);
  private static final LocalDate FREE_WEEK = LocalDate.of(2026, 10, 12);

  @Inject Today today;

  private String group;
  private Random random;
  private final List<UUID> properties = new ArrayList<>();
  private final List<UUID> tenancies = new ArrayList<>();
  private final List<String> done = new ArrayList<>();

  @BeforeEach
  void anEstate() {
    today.standAt(TODAY);
    group = Lettings.rentGroup();
    Lettings.debitedUpTo(LAST_DEBITED);
    Books.run("insert into rent_free_week values (?, ?)", group, FREE_WEEK);
  }

  @AfterEach
  void leave() {
    today.flow();
    Lettings.noWeekDebited();
  }

  @Test
  void whateverIsDoneTheMovementsAddUpToTheRollAndThePastIsCharged() {
    int succeeded = 0;
    for (long seed : new long[] {1, 2}) {
      random = new Random(seed);
      properties.clear();
      tenancies.clear();
      done.clear();
      for (int i = 0; i < 3; i++) {
        addProperty();
      }
      for (int step = 0; step < 30; step++) {
        if (act()) {
          succeeded++;
          rollIsTheMovements(seed);
          pastIsCharged(seed);
        }
      }
    }
    assertTrue(succeeded > 20, "too many refusals: " + done);
  }

  private boolean act() {
    return switch (random.nextInt(20)) {
      case 0 -> addProperty();
      case 1, 2, 3, 4, 5, 6 -> let();
      case 7, 8, 9 -> end();
      case 10, 11 -> addCharge();
      case 12, 13, 14 -> changeOrEndCharge();
      case 15, 16 -> setPropertyCharge();
      case 17, 18 -> correct();
      default -> sell();
    };
  }

  private boolean addProperty() {
    UUID id =
        Lettings.home(
            group,
            FIRST.minusDays(random.nextInt(20)),
            Map.of("DBR", pence(), "DSC", 350L, "DHE", 900L));
    properties.add(id);
    done.add("property " + id);
    return true;
  }

  private boolean let() {
    UUID property = any(properties);
    LocalDate start = FIRST.plusDays(random.nextInt(60));
    var draft = Lettings.draft(property, start, Lettings.person("Ada", "Example"));
    if (Lettings.check(Lettings.checker(), draft.getUUID("id"), draft.getInt("version"))
            .statusCode()
        != 200) {
      return false;
    }
    UUID id = draft.getUUID("id");
    boolean done =
        settle("let from " + start, Lettings.change("/tenancies/{id}/commencement", Map.of(), id));
    if (done) {
      tenancies.add(id);
    }
    return done;
  }

  private boolean end() {
    if (tenancies.isEmpty()) {
      return false;
    }
    LocalDate last = FIRST.plusDays(30 + random.nextInt(80));
    return settle(
        "end " + last,
        Lettings.change(
            "/tenancies/{id}/ending",
            Map.of("endsOn", last.toString(), "reason", "SURRENDER"),
            any(tenancies)));
  }

  private boolean correct() {
    if (tenancies.isEmpty()) {
      return false;
    }
    boolean start = random.nextBoolean();
    Map<String, Object> body =
        Map.of(start ? "startsOn" : "endsOn", day().toString(), "reason", "entered wrong");
    return settle(
        "correct " + body,
        Lettings.change(
            start ? "/tenancies/{id}/start-correction" : "/tenancies/{id}/end-correction",
            body,
            any(tenancies)));
  }

  private boolean addCharge() {
    if (tenancies.isEmpty()) {
      return false;
    }
    Map<String, Object> body = new HashMap<>();
    body.put("typeCode", random.nextBoolean() ? "DCI" : "DGM");
    body.put("weeklyPence", random.nextInt(500));
    body.put("startsOn", monday().toString());
    body.put("reason", "asked for");
    return settle(
        "add " + body,
        Lettings.change("/accounts/{a}/charges", body, Lettings.mainAccount(any(tenancies))));
  }

  private boolean changeOrEndCharge() {
    if (tenancies.isEmpty()) {
      return false;
    }
    UUID account = Lettings.mainAccount(any(tenancies));
    var charges = Books.rows("select id from charge where account_id = ? order by id", account);
    if (charges.isEmpty()) {
      return false;
    }
    Object charge = charges.get(random.nextInt(charges.size())).get("id");
    if (random.nextBoolean()) {
      return settle(
          "end charge",
          Lettings.change(
              "/accounts/{a}/charges/{c}/ending",
              Map.of("endsBefore", monday().toString(), "reason", "not wanted"),
              account,
              charge));
    }
    return settle(
        "change charge",
        Lettings.change(
            "/accounts/{a}/charges/{c}/change",
            Map.of("weeklyPence", pence(), "from", monday().toString(), "reason", "new rate"),
            account,
            charge));
  }

  private boolean setPropertyCharge() {
    Map<String, Object> body = new HashMap<>();
    body.put("typeCode", random.nextBoolean() ? "DBR" : "DCB");
    if (random.nextInt(3) > 0) {
      body.put("weeklyPence", pence());
    }
    body.put("from", monday().toString());
    body.put("reason", "rent set");
    return settle(
        "property charge " + body,
        Lettings.post(Lettings.maker(), "/properties/{p}/charges", body, any(properties)));
  }

  private boolean sell() {
    return settle(
        "sell",
        Lettings.post(
            Lettings.maker(),
            "/properties/{p}/sale",
            Map.of("soldOn", day().toString(), "reason", "DEMOLITION"),
            any(properties)));
  }

  /** Refused for a reason of the rules is fine, anything else is not. */
  private boolean settle(String what, Response answer) {
    done.add(what + " -> " + answer.statusCode());
    if (answer.statusCode() >= 400) {
      assertTrue(answer.statusCode() == 409 || answer.statusCode() == 422, answer.asString());
      return false;
    }
    Lettings.settled(answer);
    return true;
  }

  private void rollIsTheMovements(long seed) {
    for (LocalDate sunday = FIRST.plusDays(6);
        sunday.isBefore(TODAY.plusDays(70));
        sunday = sunday.plusDays(7)) {
      assertEquals(
          roll(sunday).toString(),
          movements(sunday).toString(),
          "seed " + seed + " on " + sunday + " after " + done);
    }
  }

  private Map<String, String> roll(LocalDate sunday) {
    return byType(
        """
        select type_code, sum(weekly_pence) as pence, count(*) as units from (
          select c.type_code, c.weekly_pence from charge c join account a using (account_id)
           where a.rent_group_code = ? and c.starts_on <= ? and (c.ends_before is null or c.ends_before > ?)
             and a.starts_on <= ? and (a.ends_on is null or a.ends_on >= ?)
          union all
          select pc.type_code, pc.weekly_pence from property_charge pc join property p on p.id = pc.property_id
           where p.rent_group_code = ? and pc.starts_on <= ? and (pc.ends_before is null or pc.ends_before > ?)
             and p.acquired_on <= ? and (p.sold_on is null or p.sold_on > ?)
             and exists (select 1 from transaction_type_terms t where t.type_code = pc.type_code and t.charged_when_void
                            and t.valid_from <= ? and (t.valid_before is null or t.valid_before > ?))
             and not exists (select 1 from account a where a.property_id = p.id and a.starts_on <= ?
                                and (a.ends_on is null or a.ends_on >= ?))) r
         group by type_code order by type_code\
        """,
        group,
        sunday,
        sunday,
        sunday,
        sunday,
        group,
        sunday,
        sunday,
        sunday,
        sunday,
        sunday,
        sunday,
        sunday,
        sunday);
  }

  private Map<String, String> movements(LocalDate sunday) {
    return byType(
        """
        select type_code, sum(value_pence) as pence, sum(units) as units from rent_roll_movement
         where rent_group_code = ? and effective_on <= ? group by type_code
        having sum(value_pence) <> 0 or sum(units) <> 0 order by type_code\
        """,
        group,
        sunday);
  }

  private static Map<String, String> byType(String sql, Object... values) {
    Map<String, String> byType = new java.util.TreeMap<>();
    Books.rows(sql, values)
        .forEach(row ->
            byType.put((String) row.get("type_code"), row.get("pence") + "p/" + row.get("units")));
    return byType;
  }

  /**
   * Every debited week of every account: what the charges say it should be is what the entries come
   * to.
   */
  private void pastIsCharged(long seed) {
    var wrong =
        Books.rows(
            """
            with should as (
              select c.account_id, w.starts_on, c.type_code,
                     sum(case when f.week_starts_on is not null and not t.charged_in_free_weeks then 0
                              when t.apportioned then round(c.weekly_pence * d.days / 7.0) else c.weekly_pence end) as pence
                from charge c join account a using (account_id)
                join rent_week w on w.starts_on between ? and ?
                join transaction_type_terms t on t.type_code = c.type_code
                left join rent_free_week f on f.rent_group_code = a.rent_group_code and f.week_starts_on = w.starts_on
                cross join lateral (select least(coalesce(c.ends_before, 'infinity'), coalesce(a.ends_on + 1, 'infinity'), w.starts_on + 7)
                                           - greatest(c.starts_on, a.starts_on, w.starts_on) as days) d
               where a.rent_group_code = ? and d.days > 0 group by 1, 2, 3),
            charged as (
              select e.account_id, w.starts_on, e.type_code, sum(e.amount_pence) as pence
                from entry e join account a using (account_id) join rent_week w on w.year = e.rent_year and w.number = e.rent_week
               where a.rent_group_code = ? group by 1, 2, 3)
            select * from should full join charged using (account_id, starts_on, type_code)
             where coalesce(should.pence, 0) <> coalesce(charged.pence, 0)\
            """,
            FIRST.minusDays(35),
            LAST_DEBITED,
            group,
            group);
    assertEquals(List.of(), wrong, "seed " + seed + " after " + done);
    assertEquals(
        0,
        Books.number(
            """
            select count(*) from account_balance b join account a using (account_id) where a.rent_group_code = ?
               and balance_pence <> coalesce((select sum(amount_pence) from entry e where e.account_id = b.account_id), 0)\
            """,
            group));
  }

  private LocalDate day() {
    return FIRST.plusDays(random.nextInt(110));
  }

  private LocalDate monday() {
    return FIRST.plusDays(7L * random.nextInt(16));
  }

  private long pence() {
    return 8000 + random.nextInt(4000);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
