package org.quarterday.bank;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.bank.rules.StatementChain;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Work;

/**
 * Decides about a held statement, by another person than who sent it: taken, because the bank
 * counts otherwise than we expect, or refused, because it is no statement of ours to take. What
 * does not open with the last closing balance cannot be taken by anybody.
 */
@ApplicationScoped
class DecideHeldStatement {

  /** What is to become of it. */
  @Schema(name = "BankStatementDecision")
  enum Decision {
    TAKE,
    REFUSE
  }

  @Schema(name = "BankStatementDecisionRequest")
  record Request(
      @NotNull Decision decision,
      @NotBlank
          @Size(max = 300)
          @Schema(
              description = "How you know.",
              examples = "The bank began to count anew when the account moved branch")
          String reason) {}

  private static final String DECIDED =
      """
      update bank_statement set decided_by = $2, decided_by_name = $3, decided_at = clock_timestamp(), reason = $4,
             state = case when $5 then 'REFUSED' else state end where id = $1\
      """;

  @Inject Work work;

  /**
   * @throws Problem 404 BANK_STATEMENT_NOT_FOUND, 409 BANK_STATEMENT_NOT_HELD, SAME_PERSON or
   *     BANK_STATEMENT_DOES_NOT_JOIN
   */
  Uni<ReceiveStatements.Decided> run(Actor by, UUID id, Request request) {
    String reason = request.reason().strip();
    boolean refused = request.decision() == Decision.REFUSE;
    return work.sql(
        by,
        reason,
        connection ->
            held(connection, by, id)
                .call(held -> refused ? Uni.createFrom().voidItem() : joins(connection, held))
                .call(() ->
                    connection
                        .preparedQuery(DECIDED)
                        .execute(Tuple.of(id, by.id(), by.name(), reason, refused)))
                .call(held ->
                    refused
                        ? Uni.createFrom().voidItem()
                        : Chain.take(connection, id, held.bank())
                            .chain(() -> Chain.goOn(connection, held.bank())))
                .replaceWith(new ReceiveStatements.Decided(id, refused ? "REFUSED" : "TAKEN", "")));
  }

  private static Uni<Chain.Stands> held(SqlConnection connection, Actor by, UUID id) {
    return connection
        .preparedQuery("select bank_code from bank_statement where id = $1 and state <> 'READING'")
        .execute(Tuple.of(id))
        .chain(rows -> {
          if (rows.rowCount() == 0) {
            throw Problem.of(BankProblem.BANK_STATEMENT_NOT_FOUND, "Look at the list again.");
          }
          return Chain.inTurn(connection, rows.iterator().next().getString(0));
        })
        .chain(() -> Chain.one(connection, id))
        .invoke(stands -> {
          if (!stands.state().equals("HELD")) {
            throw Problem.of(
                BankProblem.BANK_STATEMENT_NOT_HELD,
                "It is " + stands.state().toLowerCase(Locale.ROOT) + ".");
          }
          FourEyes.require(stands.receivedBy(), by, "sent this statement");
        });
  }

  private static Uni<Void> joins(SqlConnection connection, Chain.Stands held) {
    return Chain.last(connection, held.bank())
        .invoke(last -> {
          if (!StatementChain.joins(last, held.link())) {
            throw Problem.of(
                BankProblem.BANK_STATEMENT_DOES_NOT_JOIN,
                StatementChain.whyNot(last, held.link()) + ". Send what lies between first.");
          }
        })
        .replaceWithVoid();
  }
}
