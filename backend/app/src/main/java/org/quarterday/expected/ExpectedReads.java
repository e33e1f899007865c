package org.quarterday.expected;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.quarterday.expected.rules.Agreed;
import org.quarterday.expected.rules.DirectDebit;
import org.quarterday.expected.rules.HousingBenefit;
import org.quarterday.expected.rules.Receipt;
import org.quarterday.expected.rules.RentCalendar;
import org.quarterday.expected.rules.RentCalendar.Charge;
import org.quarterday.expected.rules.Situation;
import org.quarterday.expected.rules.StandingOrder;
import org.quarterday.expected.rules.UniversalCredit;
import org.quarterday.platform.clock.Today;

/** Reads what is known of some accounts that says what will come. */
@ApplicationScoped
class ExpectedReads {

  /** An account as the statement tells it; see Situation. */
  record Known(
      LocalDate today,
      long balancePence,
      String group,
      LocalDate startsOn,
      LocalDate endsOn,
      LocalDate debitedTo,
      List<Charge> charges,
      HousingBenefit benefit,
      List<UniversalCredit> credits,
      DirectDebit directDebit,
      StandingOrder standingOrder,
      Agreed agreed,
      List<Receipt> receipts) {

    /** The years reach back to the first award, whose rent they divide. */
    Situation in(RentCalendar calendar) {
      LocalDate first = credits.isEmpty() ? today : credits.getFirst().startsOn();
      return new Situation(
          today,
          balancePence,
          debitedTo,
          calendar.weeks(group, startsOn, endsOn, charges),
          calendar.years(group, first.isBefore(today) ? first : today),
          benefit,
          credits,
          directDebit,
          standingOrder,
          agreed,
          receipts);
    }
  }

  @Inject Pool pool;
  @Inject ObjectMapper json;
  @Inject Today today;

  /** By account; those that do not exist are left out. */
  Uni<Map<UUID, Situation>> of(Collection<UUID> accounts) {
    return of(pool, accounts);
  }

  /** The same inside somebody's transaction. */
  Uni<Map<UUID, Situation>> of(SqlClient client, Collection<UUID> accounts) {
    return calendar(client)
        .chain(calendar ->
            client
                .preparedQuery(SituationSql.OF)
                .execute(Tuple.of(accounts.toArray(UUID[]::new), today.date()))
                .map(rows ->
                    StreamSupport.stream(rows.spliterator(), false)
                        .collect(
                            Collectors.toMap(
                                row -> row.getUUID(0), row -> situation(row, calendar)))));
  }

  /** As it is for every account of today. */
  Uni<RentCalendar> calendar(SqlClient client) {
    return client
        .preparedQuery(SituationSql.CALENDAR)
        .execute(Tuple.of(today.date()))
        .map(rows -> read(rows.iterator().next().getString(0), RentCalendar.class));
  }

  Situation situation(Row row, RentCalendar calendar) {
    return read(row.getString("known"), Known.class).in(calendar);
  }

  private <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
