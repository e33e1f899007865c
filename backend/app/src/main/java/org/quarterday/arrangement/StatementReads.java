package org.quarterday.arrangement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.arrangement.rules.FinancialStatement;
import org.quarterday.arrangement.rules.StatementLine;
import org.quarterday.arrangement.rules.StatementPart;
import org.quarterday.platform.security.Actor;

/** Statements of income and outgoings of a tenancy's household, the newest first. */
@ApplicationScoped
class StatementReads {

  @Schema(name = "FinancialStatements")
  record Answer(List<Item> items) {}

  @Schema(name = "FinancialStatement")
  record Item(
      UUID id,
      LocalDate takenOn,
      int adults,
      int children,
      @Schema(description = "What comes in a month, in pence.") long incomePence,
      @Schema(description = "What is spent a month.") long outgoingsPence,
      @Schema(description = "What is left; below nil when more is spent.") long disposablePence,
      @Schema(description = "In the statement’s order; lines with nothing are left out.")
          List<Line> lines,
      String note,
      String madeByName,
      Instant madeAt) {}

  @Schema(name = "FinancialStatementLine")
  record Line(StatementLine line, StatementPart part, String words, long monthlyPence) {}

  private static final String LIST =
      """
      select s.id, s.taken_on, s.adults, s.children, cast(s.lines as text) as lines, s.note, s.made_by_name, s.made_at
        from account o join account a on a.tenancy_id = o.tenancy_id join arrangement_statement s on s.account_id = a.account_id
       where o.account_id = $1 order by s.taken_on desc, s.id desc limit 20\
      """;

  @Inject Pool pool;
  @Inject ObjectMapper json;
  @Inject OwnAccount ownAccount;

  Uni<Answer> of(Actor reader, UUID accountId) {
    return ownAccount
        .refuse(reader, accountId)
        .chain(() -> pool.preparedQuery(LIST).execute(Tuple.of(accountId)))
        .map(rows ->
            new Answer(StreamSupport.stream(rows.spliterator(), false).map(this::item).toList()));
  }

  private Item item(Row row) {
    FinancialStatement statement = new FinancialStatement(lines(row.getString("lines")));
    return new Item(
        row.getUUID("id"),
        row.getLocalDate("taken_on"),
        row.getInteger("adults"),
        row.getInteger("children"),
        statement.incomePence(),
        statement.outgoingsPence(),
        statement.disposablePence(),
        Arrays.stream(StatementLine.values())
            .filter(line -> statement.lines().getOrDefault(line, 0L) > 0)
            .map(line -> new Line(line, line.part(), line.words(), statement.lines().get(line)))
            .toList(),
        row.getString("note"),
        row.getString("made_by_name"),
        row.getOffsetDateTime("made_at").toInstant());
  }

  private Map<StatementLine, Long> lines(String text) {
    try {
      return json.readValue(text, new TypeReference<Map<StatementLine, Long>>() {});
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
