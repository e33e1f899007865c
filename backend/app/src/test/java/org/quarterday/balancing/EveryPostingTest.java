package org.quarterday.balancing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.support.Await.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quarterday.balancing.rules.Source;
import org.quarterday.balancing.rules.SourceSide;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;

/**
 * A day on which everything is posted that can be, held against balances and controls summed behind
 * the board's back. A source added without a posting here fails it.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class EveryPostingTest extends PostingsByTwo {

  /** What is on no account. */
  private static final Set<String> BETWEEN_CONTROLS =
      Set.of("SUSPENSE_RETURNED", "REFUND_SENT", "AGENCY_COMMISSION");

  @Inject LookThroughDaysRun looks;

  @AfterEach
  void theBooksHold() {
    Oracle.holds();
  }

  @Test
  void everyPostingHasItsSourceAndEveryControlAccountClosesWithWhatIsOnIt() {
    broughtInThreeDaysAgo();
    assertEquals(Set.of("IMPORT"), sourcesOf(board(day.minusDays(3))).keySet());
    assertEquals(List.of(), board(day.minusDays(3)).getList("differences"));
    debitPostedBackedOutAndPostedAgain();
    moneyInByEveryPath();
    moneyPutRight();
    chargesAndAdjustments();
    whatWasLeftBehindIsRecharged();
    courtCostsAreAdded();
    refundsApprovedSentAndReturned();
    debtsWrittenOffAndOn();
    creditsUsedAndPutBack();
    debtsCollectedByAnAgency();

    JsonPath board = board(day);
    assertEquals(List.of(), board.getList("differences"), board.prettify());
    assertEquals(List.of(), board.getList("carried"));
    Map<String, JsonPath> sources = sourcesOf(board);
    assertEquals(
        everySourceOfADay(),
        sources.keySet().stream()
            .map(key -> source(key).name())
            .collect(Collectors.toCollection(TreeSet::new)));
    everyEntryIsOfOneSource(sources);
    assertEquals(controlsOnTheBooks(), closing(board));
    assertEquals(0, sum(board, "closingPence"));
    assertEquals(sum(board, "debitPence"), sum(board, "creditPence"), "each has its other side");
    assertEquals(openingOnTheBooks(), opening(board));
    moneyReceivedIsOnItsControl(board, sources);

    await(looks.run());
    assertEquals(openingOnTheBooks(), closingsKept());
    assertEquals(
        board.getList("controls"), board(day).getList("controls"), "opened from what is kept");
  }

  /** Entries and only entries, each once; what was returned touched no account. */
  private void everyEntryIsOfOneSource(Map<String, JsonPath> sources) {
    long lines = 0;
    long pence = 0;
    for (var source : sources.entrySet()) {
      if (BETWEEN_CONTROLS.contains(source.getKey())) {
        continue;
      }
      lines += source.getValue().getLong("posted.lines");
      boolean money = source(source.getKey()).side() == SourceSide.MONEY;
      pence += (money ? -1 : 1) * source.getValue().getLong("posted.pence");
    }
    assertEquals(Books.number("select count(*) from entry where source <> 'IMPORT'"), lines);
    assertEquals(
        Books.number("select sum(amount_pence) from entry where source <> 'IMPORT'"), pence);
  }

  /** What was in suspense already was received when it got there. */
  private static void moneyReceivedIsOnItsControl(JsonPath board, Map<String, JsonPath> sources) {
    long received =
        sources.entrySet().stream()
            .filter(source -> source(source.getKey()).side() == SourceSide.MONEY)
            .filter(source -> !source.getKey().equals("SUSPENSE_SETTLED"))
            .mapToLong(source ->
                source.getValue().getLong("posted.pence")
                    + source.getValue().getLong("suspense.pence"))
            .sum();
    long moved =
        Stream.of("CASH", "BENEFIT", "DIRECT-DEBIT", "UNIVERSAL-CREDIT", "REFUND")
            .map(code -> control(board, code))
            .mapToLong(control -> pence(control, "debitPence") - pence(control, "creditPence"))
            .sum();
    assertEquals(moved, received);
    assertEquals(
        received, finance().get("/api/v1/days").jsonPath().getLong("items[0].receivedPence"));
  }

  private static long pence(Map<String, Object> control, String side) {
    return ((Number) control.get(side)).longValue();
  }

  private static Set<String> everySourceOfADay() {
    return Arrays.stream(Source.values())
        .filter(source -> source.side() != SourceSide.CONTROLS)
        .filter(source -> source != Source.UNKNOWN && source != Source.IMPORT)
        .map(Source::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Accounts by their kept balances, the other side by summing. */
  private static Map<String, Long> controlsOnTheBooks() {
    return byCode(
        """
        select code, sum(pence) as pence from (
          select g.rent_control_code as code, b.balance_pence as pence
            from account_balance b join account a on a.account_id = b.account_id join rent_group g on g.code = a.rent_group_code
          union all select control_code, -amount_pence from entry
          union all select control_code, amount_pence from control_entry) moved group by 1 having count(*) > 0 order by 1\
        """);
  }

  private static Map<String, Long> openingOnTheBooks() {
    return byCode(
        """
        select code, sum(pence) as pence from (
          select control_code as code, -amount_pence as pence from entry where source = 'IMPORT'
          union all select g.rent_control_code, amount_pence from entry e join account a on a.account_id = e.account_id
            join rent_group g on g.code = a.rent_group_code where e.source = 'IMPORT') moved group by 1 having sum(pence) <> 0\
        """);
  }

  private static Map<String, Long> closingsKept() {
    return byCode(
        "select control_code as code, pence from balancing_closing where through = (select max(through) from balancing_look)");
  }

  private static Map<String, Long> byCode(String sql) {
    Map<String, Long> sums = new TreeMap<>();
    Books.rows(sql)
        .forEach(
            row -> sums.put((String) row.get("code"), ((Number) row.get("pence")).longValue()));
    return sums;
  }

  private static Map<String, Long> closing(JsonPath board) {
    return column(board, "closingPence", false);
  }

  private static Map<String, Long> opening(JsonPath board) {
    return column(board, "openingPence", true);
  }

  private static Map<String, Long> column(JsonPath board, String column, boolean unlessNil) {
    Map<String, Long> sums = new TreeMap<>();
    for (Map<String, Object> row : board.<Map<String, Object>>getList("controls")) {
      long pence = ((Number) row.get(column)).longValue();
      if (!unlessNil || pence != 0) {
        sums.put((String) row.get("code"), pence);
      }
    }
    return sums;
  }

  private static long sum(JsonPath board, String column) {
    return column(board, column, false).values().stream().mapToLong(Long::longValue).sum();
  }

  /** By source, and by sender where a source has several. */
  private static Map<String, JsonPath> sourcesOf(JsonPath board) {
    Map<String, JsonPath> sources = new TreeMap<>();
    List<Map<String, Object>> rows = board.getList("sources");
    for (int i = 0; i < rows.size(); i++) {
      String key = (rows.get(i).get("source") + " " + rows.get(i).get("detail")).strip();
      String path = "sources[%d]".formatted(i);
      sources.put(key, new JsonPath(board.prettify()).setRootPath(path));
    }
    return sources;
  }

  private static Source source(String key) {
    return Source.valueOf(key.split(" ")[0]);
  }
}
