package org.quarterday.bank;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.money.Money;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Says that lines of the bank and deposits of the books are the same money. They come to the same,
 * or the difference has a reason. Lines alone, or deposits alone, are matched where they come to
 * nil: a payment and its reversal never met the bank. Each is matched once.
 */
@ApplicationScoped
class MatchLines {

  @Schema(name = "BankDepositKey")
  record Key(
      @NotNull UUID journalId,
      @NotBlank @Size(max = 40) @Schema(examples = "PAYMENT_FILE") String source,
      @NotNull @Size(max = 200) @Schema(examples = "PAYPOINT") String detail) {}

  @Schema(name = "BankMatchRequest")
  record Request(
      @NotBlank @Size(max = 20) @Schema(examples = "HRA-INCOME") String bankCode,
      @NotNull @Size(max = 100) List<@NotNull UUID> lineIds,
      @NotNull @Size(max = 2000) List<@NotNull @Valid Key> deposits,
      @Size(max = 300)
          @Schema(
              nullable = true,
              description = "Why they differ, where they do.",
              examples = "The agent kept £5.00 of commission")
          String reason) {

    String words() {
      return reason == null ? "" : reason.strip();
    }
  }

  @Schema(name = "BankMatched")
  record Answer(
      UUID id,
      @Schema(description = "What the lines come to, in pence.") long linePence,
      @Schema(description = "What the deposits come to, in pence.") long depositPence) {}

  private static final String LINES =
      """
      select l.id, l.amount_pence as pence, l.state from bank_line l join bank_statement s on s.id = l.statement_id and s.state = 'TAKEN'
       where s.bank_code = $1 and l.id = any($2::uuid[]) order by l.id for update of l\
      """;

  private static final String DEPOSITS =
      """
      select d.journal_id, d.pence, d.match_id from bank_deposit d
        join unnest($2::uuid[], $3::text[], $4::text[]) k (journal_id, source, detail)
             on k.journal_id = d.journal_id and k.source = d.source and k.detail = d.detail
       where d.bank_code = $1 order by d.journal_id, d.source, d.detail for update of d\
      """;

  private static final String MADE =
      """
      insert into bank_match (id, bank_code, line_pence, deposit_pence, reason, made_by, made_by_name) values ($1, $2, $3, $4, $5, $6, $7)\
      """;

  private static final String SETTLE =
      """
      update bank_line set state = 'MATCHED', match_id = $1, settled_at = clock_timestamp(), settled_by = $3, settled_by_name = $4
       where id = any($2::uuid[])\
      """;

  private static final String FIND =
      """
      update bank_deposit d set match_id = $1 from unnest($3::uuid[], $4::text[], $5::text[]) k (journal_id, source, detail)
       where d.bank_code = $2 and k.journal_id = d.journal_id and k.source = d.source and k.detail = d.detail\
      """;

  private static final String KEPT_LINES =
      "insert into bank_match_line (match_id, line_id) select $1, l from unnest($2::uuid[]) l";

  private static final String KEPT_DEPOSITS =
      """
      insert into bank_match_deposit (match_id, journal_id, source, detail, pence)
      select match_id, journal_id, source, detail, pence from bank_deposit where match_id = $1\
      """;

  @Inject Work work;

  /**
   * @throws Problem 404 BANK_LINE_NOT_FOUND, 409 BANK_LINE_SETTLED or BANK_DEPOSIT_MATCHED, 422
   *     BANK_MATCH_WRONG
   */
  Uni<Answer> run(Actor by, Request request) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    UUID[] lines = request.lineIds().stream().distinct().toArray(UUID[]::new);
    List<Key> keys = request.deposits().stream().distinct().toList();
    if (lines.length == 0 && keys.isEmpty()) {
      throw Problem.of(BankProblem.BANK_MATCH_WRONG, "Name lines, deposits or both.")
          .at("/lineIds");
    }
    return work.sql(
        by,
        request.words(),
        connection ->
            linePence(connection, request, lines)
                .chain(linePence ->
                    depositPence(connection, request, keys)
                        .map(depositPence -> new Answer(id, linePence, depositPence)))
                .invoke(
                    answer -> refuseUnsaid(answer, request, lines.length == 0 || keys.isEmpty()))
                .call(answer -> keep(connection, by, request, answer, lines, keys)));
  }

  private static Uni<Long> linePence(SqlConnection connection, Request request, UUID[] lines) {
    return connection
        .preparedQuery(LINES)
        .execute(Tuple.of(request.bankCode()).addArrayOfUUID(lines))
        .map(rows -> {
          if (rows.rowCount() < lines.length) {
            throw Problem.of(BankProblem.BANK_LINE_NOT_FOUND, "Not every line is of this account.")
                .at("/lineIds");
          }
          for (Row row : rows) {
            if (!row.getString("state").equals("OPEN")) {
              throw Problem.of(BankProblem.BANK_LINE_SETTLED, "Look at the line again.")
                  .at("/lineIds");
            }
          }
          return sum(rows);
        });
  }

  private static Uni<Long> depositPence(SqlConnection connection, Request request, List<Key> keys) {
    return connection
        .preparedQuery(DEPOSITS)
        .execute(keyed(Tuple.of(request.bankCode()), keys))
        .map(rows -> {
          boolean free = true;
          for (Row row : rows) {
            free &= row.getUUID("match_id") == null;
          }
          if (!free || rows.rowCount() < keys.size()) {
            throw Problem.of(BankProblem.BANK_DEPOSIT_MATCHED, "Look at what is open again.")
                .at("/deposits");
          }
          return sum(rows);
        });
  }

  private static long sum(RowSet<Row> rows) {
    long pence = 0;
    for (Row row : rows) {
      pence = Math.addExact(pence, row.getLong("pence"));
    }
    return pence;
  }

  private static void refuseUnsaid(Answer answer, Request request, boolean oneSided) {
    if (answer.linePence == answer.depositPence) {
      return;
    }
    String differ =
        "The lines come to %s, the deposits to %s."
            .formatted(
                Money.ofPence(answer.linePence).format(),
                Money.ofPence(answer.depositPence).format());
    if (oneSided) {
      throw Problem.of(
              BankProblem.BANK_MATCH_WRONG,
              differ + " Without the other side they have to come to nil.")
          .at("/deposits");
    }
    if (request.words().isEmpty()) {
      throw Problem.of(BankProblem.BANK_MATCH_WRONG, differ + " Say why.").at("/reason");
    }
  }

  private static Uni<Void> keep(
      SqlConnection connection,
      Actor by,
      Request request,
      Answer answer,
      UUID[] lines,
      List<Key> keys) {
    return connection
        .preparedQuery(MADE)
        .execute(
            Tuple.of(
                    answer.id,
                    request.bankCode(),
                    answer.linePence,
                    answer.depositPence,
                    answer.linePence == answer.depositPence ? "" : request.words(),
                    by.id())
                .addString(by.name()))
        .chain(() ->
            connection
                .preparedQuery(SETTLE)
                .execute(
                    Tuple.of(answer.id)
                        .addArrayOfUUID(lines)
                        .addString(by.id())
                        .addString(by.name())))
        .chain(() ->
            connection
                .preparedQuery(FIND)
                .execute(keyed(Tuple.of(answer.id, request.bankCode()), keys)))
        .chain(() ->
            connection.preparedQuery(KEPT_LINES).execute(Tuple.of(answer.id).addArrayOfUUID(lines)))
        .chain(() -> connection.preparedQuery(KEPT_DEPOSITS).execute(Tuple.of(answer.id)))
        .replaceWithVoid();
  }

  private static Tuple keyed(Tuple values, List<Key> keys) {
    return values
        .addArrayOfUUID(keys.stream().map(Key::journalId).toArray(UUID[]::new))
        .addArrayOfString(keys.stream().map(Key::source).toArray(String[]::new))
        .addArrayOfString(keys.stream().map(Key::detail).toArray(String[]::new));
  }
}
