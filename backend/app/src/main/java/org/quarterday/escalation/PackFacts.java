package org.quarterday.escalation;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.quarterday.calendar.DayInWords;
import org.quarterday.escalation.rules.EscalationPack;
import org.quarterday.expected.DueCredits;
import org.quarterday.expected.rules.ArrearsToday;
import org.quarterday.expected.rules.ExpectedCredit;
import org.quarterday.hold.rules.HoldKind;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;

/** Gathers a pack in one look at the books, so that everything in it is of one moment. */
@ApplicationScoped
class PackFacts {

  /**
   * What was found.
   *
   * @param entries how many the account had then
   */
  record Found(EscalationPack pack, int entries) {}

  private static final int WEEKS = 13;

  @Inject Pool pool;
  @Inject DueCredits due;
  @Inject Today today;

  /** For an account that exists. */
  Uni<Found> of(UUID accountId, EscalationPack.Question question) {
    LocalDate day = today.date();
    LocalDate from = day.minusWeeks(WEEKS).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return pool.withTransaction(connection ->
        connection
            .query("set transaction isolation level repeatable read read only")
            .execute()
            .chain(() -> known(connection, accountId, day, from))
            .chain(known ->
                due.of(connection, List.of(accountId))
                    .map(arrears ->
                        new Found(
                            pack(question, known, arrears.get(accountId), from),
                            known.getInteger("entryCount")))));
  }

  private static Uni<JsonObject> known(
      SqlConnection connection, UUID accountId, LocalDate day, LocalDate from) {
    return connection
        .preparedQuery(PackSql.FACTS)
        .execute(Tuple.of(accountId, day, from))
        .map(rows -> new JsonObject(rows.iterator().next().getString(0)));
  }

  private static EscalationPack pack(
      EscalationPack.Question question, JsonObject known, ArrearsToday arrears, LocalDate from) {
    return new EscalationPack(
        question,
        account(known, arrears),
        arrays(known, "people").map(PackFacts::person).toList(),
        entries(arrays(known, "entries").toList(), known.getLong("before"), from),
        agreed(known),
        benefit(known),
        arrays(known, "said").map(PackFacts::said).toList(),
        arrays(known, "holds").map(PackFacts::hold).toList());
  }

  private static EscalationPack.Account account(JsonObject known, ArrearsToday arrears) {
    return new EscalationPack.Account(
        known.getString("reference"),
        known.getString("home"),
        day(known.getString("startedOn")),
        day(known.getString("endedOn")),
        known.getLong("weekly"),
        arrears.balancePence(),
        arrears.expectedPence(),
        arrears.technicalPence(),
        arrears.realPence(),
        Stream.concat(
                arrears.late().stream()
                    .map(credit -> credit(credit, "should have come on %s and has not")),
                arrears.coming().stream()
                    .limit(NEXT)
                    .map(next -> credit(next.credit(), "is due on %s")))
            .toList());
  }

  /** Of what is to come, as much as an answer may turn on. */
  private static final int NEXT = 3;

  private static String credit(ExpectedCredit credit, String how) {
    return "%s %s %s."
        .formatted(
            Money.ofPence(credit.outstandingPence()).format(),
            credit.payer().wordsOfTenant(),
            how.formatted(DayInWords.of(credit.dueOn())));
  }

  private static EscalationPack.Person person(JsonArray each) {
    return new EscalationPack.Person(
        each.getString(0), each.getBoolean(1), day(each.getString(2)), words(each.getString(3)));
  }

  private static List<EscalationPack.Booked> entries(
      List<JsonArray> rows, long before, LocalDate from) {
    var booked = new ArrayList<EscalationPack.Booked>();
    booked.add(new EscalationPack.Booked(from, "Brought forward", before, before));
    long balance = before;
    for (JsonArray row : rows) {
      balance = Math.addExact(balance, row.getLong(2));
      booked.add(
          new EscalationPack.Booked(
              day(row.getString(0)), row.getString(1), row.getLong(2), balance));
    }
    return List.copyOf(booked);
  }

  private static List<String> agreed(JsonObject known) {
    Stream<String> arrangements =
        arrays(known, "arrangements")
            .map(each ->
                "%s arrangement, %s since %s: %s behind, %s due on %s."
                    .formatted(
                        words(each.getString(0)),
                        words(each.getString(1)).toLowerCase(Locale.UK),
                        spoken(each.getString(2)),
                        pounds(each.getLong(3)),
                        each.getValue(5) == null ? "nothing" : pounds(each.getLong(5)),
                        spoken(each.getString(4))));
    Stream<String> promises =
        arrays(known, "promises")
            .map(each ->
                "%s promised by %s: %s, %s has come."
                    .formatted(
                        pounds(each.getLong(0)),
                        spoken(each.getString(1)),
                        words(each.getString(2)).toLowerCase(Locale.UK),
                        pounds(each.getLong(3))));
    return Stream.concat(arrangements, promises).toList();
  }

  private static List<String> benefit(JsonObject known) {
    Stream<String> housing =
        arrays(known, "housingBenefit")
            .map(each ->
                "Housing Benefit: %s a week, %s of it kept back, last paid on %s."
                    .formatted(
                        pounds(each.getLong(1)),
                        pounds(each.getLong(2)),
                        spoken(each.getString(0))));
    Stream<String> universal =
        arrays(known, "universalCredit")
            .map(each ->
                "Universal Credit: %s a month from %s, paid to the %s."
                    .formatted(
                        pounds(each.getLong(1)),
                        spoken(each.getString(0)),
                        each.getString(2).toLowerCase(Locale.UK)));
    return Stream.concat(housing, universal).toList();
  }

  private static EscalationPack.Said said(JsonArray each) {
    return new EscalationPack.Said(
        day(each.getString(0)), words(each.getString(1)), each.getString(2), each.getString(3));
  }

  private static EscalationPack.Held hold(JsonArray each) {
    return new EscalationPack.Held(
        HoldKind.valueOf(each.getString(0)).words(),
        day(each.getString(1)),
        day(each.getString(2)),
        each.getString(3).isEmpty() ? "Everybody" : each.getString(3),
        each.getString(4));
  }

  private static Stream<JsonArray> arrays(JsonObject from, String key) {
    return from.getJsonArray(key).stream().map(JsonArray.class::cast);
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static String spoken(String day) {
    return day == null ? "no day" : DayInWords.of(LocalDate.parse(day));
  }

  /** "COURT_ORDERED" as "Court ordered". */
  private static String words(String code) {
    String words = code.toLowerCase(Locale.UK).replace('_', ' ');
    return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  private static String pounds(long pence) {
    return Money.ofPence(pence).format();
  }
}
