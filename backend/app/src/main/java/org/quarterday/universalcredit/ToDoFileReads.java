package org.quarterday.universalcredit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.universalcredit.rules.FactLine;

/** One to-do with the facts in the portal's order, and what was answered before. */
@ApplicationScoped
class ToDoFileReads {

  @Schema(name = "UniversalCreditToDoFile")
  record Whole(
      ToDoReads.Item toDo,
      @Schema(description = "The portal's order; empty while nobody knows whose it is.")
          List<FactLine> lines,
      @Schema(description = "To be sent with the answer; empty without lines.") String contentHash,
      @Schema(description = "The newest first.") List<Kept> answers) {}

  @Schema(name = "UniversalCreditAnswer")
  record Kept(
      UUID id,
      AnswerToDo.Outcome outcome,
      @Schema(description = "As they stood that moment.") List<FactLine> lines,
      String note,
      @Schema(description = "Letters queued to who claims.") int letters,
      String madeByName,
      Instant madeAt) {}

  private static final String ONE =
      ToDoReads.ITEM.replace("select t.*", "select t.*, t.said::text as said_text")
          + " where t.id = $1";

  private static final String ANSWERS =
      """
      select id, outcome, lines::text as lines, note, letters, made_by_name, made_at from universal_credit_answer where to_do_id = $1 order by id desc\
      """;

  private static final TypeReference<Map<String, String>> SAID = new TypeReference<>() {};
  private static final TypeReference<List<FactLine>> LINES = new TypeReference<>() {};
  private static final TenancyFacts.Sheet NONE = new TenancyFacts.Sheet(null, List.of(), "");

  @Inject Pool pool;
  @Inject ObjectMapper json;
  @Inject OwnAccount ownAccount;
  @Inject TenancyFacts facts;
  @Inject Today today;

  /**
   * Refused to whoever is linked to its account.
   *
   * @throws Problem 404 UC_TO_DO_NOT_FOUND
   */
  Uni<Whole> of(Actor by, UUID id) {
    return pool.preparedQuery(ONE)
        .execute(Tuple.of(id))
        .map(ToDoFileReads::only)
        .call(row ->
            row.getUUID("account_id") == null
                ? Uni.createFrom().voidItem()
                : ownAccount.refuse(by, row.getUUID("account_id")))
        .chain(row -> sheet(row).chain(sheet -> whole(by, row, sheet)));
  }

  private static Row only(RowSet<Row> rows) {
    if (rows.size() == 0) {
      throw Problem.of(UniversalCreditProblem.UC_TO_DO_NOT_FOUND, "Look at the list again.");
    }
    return rows.iterator().next();
  }

  private Uni<TenancyFacts.Sheet> sheet(Row row) {
    return row.getUUID("account_id") == null
        ? Uni.createFrom().item(NONE)
        : facts.read(
            row.getUUID("account_id"),
            row.getLocalDate("received_on"),
            row.getString("claim_name"),
            read(row.getString("said_text"), SAID));
  }

  private Uni<Whole> whole(Actor by, Row row, TenancyFacts.Sheet sheet) {
    return pool.preparedQuery(ANSWERS)
        .execute(Tuple.of(row.getUUID("id")))
        .map(rows ->
            new Whole(
                ToDoReads.item(row, by, today.date()),
                sheet.lines(),
                sheet.hash(),
                StreamSupport.stream(rows.spliterator(), false).map(this::kept).toList()));
  }

  private Kept kept(Row row) {
    return new Kept(
        row.getUUID("id"),
        AnswerToDo.Outcome.valueOf(row.getString("outcome")),
        read(row.getString("lines"), LINES),
        row.getString("note"),
        row.getInteger("letters"),
        row.getString("made_by_name"),
        row.getOffsetDateTime("made_at").toInstant());
  }

  private <T> T read(String document, TypeReference<T> type) {
    try {
      return json.readValue(document, type);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
