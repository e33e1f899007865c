package org.quarterday.refund;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.digest.ContentHash;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;
import org.quarterday.refund.rules.RefundEvent;
import org.quarterday.refund.rules.RefundState;

/**
 * A refund, held for a change.
 *
 * @param contentHash of what is kept now, whatever was written beside it
 * @param controlCode what it is paid from; null until it is approved
 * @param entryNumber the debit on the account; null until it is approved
 */
record Refund(
    UUID accountId,
    UUID id,
    RefundState state,
    long amountPence,
    String reason,
    List<RefundRequest.Debt> debts,
    long writtenOffPence,
    String contentHash,
    String askedBy,
    String askedByName,
    String controlCode,
    Integer entryNumber) {

  private static final String HOLD =
      """
      select account_id, state, amount_pence, reason, cast(debts as text), asked_by, asked_by_name, control_code, entry_number,
             cause, payee_person_id, payee_name, bank_print, evidence, written_off_pence, written_off_why
        from refund where id = ?1 for update\
      """;

  /** Locks its row: two who decide about it do so one after the other. */
  static Uni<Refund> hold(Mutiny.Session session, UUID id) {
    return Sql.row(session, HOLD, id)
        .map(row -> {
          if (row == null) {
            throw Problem.of(RefundProblem.REFUND_NOT_FOUND, "Look at the list of refunds again.");
          }
          return held(id, row);
        });
  }

  private static Refund held(UUID id, Object[] row) {
    var content =
        new Content(
            (UUID) row[0],
            id,
            ((Number) row[2]).longValue(),
            (String) row[9],
            (String) row[3],
            (UUID) row[10],
            (String) row[11],
            (byte[]) row[12],
            (String) row[13],
            debts((String) row[4]),
            ((Number) row[14]).longValue(),
            (String) row[15]);
    return new Refund(
        content.accountId(),
        id,
        RefundState.valueOf((String) row[1]),
        content.amountPence(),
        content.reason(),
        content.debts(),
        content.writtenOffPence(),
        content.hash(),
        (String) row[5],
        (String) row[6],
        (String) row[7],
        row[8] == null ? null : ((Number) row[8]).intValue());
  }

  /**
   * Where the event leads.
   *
   * @throws Problem 409 REFUND_CANNOT when it cannot happen any more
   */
  RefundState after(RefundEvent event) {
    return state
        .after(event)
        .orElseThrow(() ->
            Problem.of(
                RefundProblem.REFUND_CANNOT,
                "It is " + state.name().toLowerCase(Locale.UK).replace('_', ' ') + "."));
  }

  long owedElsewherePence() {
    return debts.stream().mapToLong(RefundRequest.Debt::amountPence).sum();
  }

  /** Debts as they are kept. */
  static List<RefundRequest.Debt> debts(String kept) {
    return new JsonArray(kept)
        .stream()
            .map(JsonObject.class::cast)
            .map(
                debt -> new RefundRequest.Debt(debt.getString("what"), debt.getLong("amountPence")))
            .toList();
  }

  /** The same to be kept. */
  static String kept(List<RefundRequest.Debt> debts) {
    var kept = new JsonArray();
    debts.forEach(debt ->
        kept.add(new JsonObject().put("what", debt.what()).put("amountPence", debt.amountPence())));
    return kept.encode();
  }

  /** What an approval is bound to; the payee's bank account by its keyed print. */
  record Content(
      UUID accountId,
      UUID id,
      long amountPence,
      String cause,
      String reason,
      UUID payeePersonId,
      String payeeName,
      byte[] bankPrint,
      String evidence,
      List<RefundRequest.Debt> debts,
      long writtenOffPence,
      String writtenOffWhy) {

    /** In lower-case hexadecimal; of one that had nothing to answer for it is as it always was. */
    String hash() {
      var parts =
          new ArrayList<>(
              List.of(
                  accountId.toString(),
                  id.toString(),
                  String.valueOf(amountPence),
                  cause,
                  reason,
                  payeePersonId.toString(),
                  payeeName,
                  HexFormat.of().formatHex(bankPrint),
                  evidence,
                  kept(debts)));
      if (writtenOffPence > 0) {
        parts.add(String.valueOf(writtenOffPence));
        parts.add(writtenOffWhy);
      }
      return ContentHash.of(parts);
    }
  }
}
