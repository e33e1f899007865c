package org.quarterday.recharge;

import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Book;
import org.quarterday.platform.digest.ContentHash;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;
import org.quarterday.recharge.rules.RechargeState;

/**
 * A recharge, held for a change.
 *
 * @param contentHash of what is kept now, whatever was written beside it
 */
record Recharge(
    UUID accountId,
    UUID id,
    RechargeState state,
    String typeCode,
    long amountPence,
    String words,
    LocalDate effectiveOn,
    String contentHash,
    String madeBy,
    String madeByName) {

  /** A million pounds: more is a slip of the keyboard. */
  private static final long MOST_PENCE = 100_000_000;

  @Schema(name = "RechargeRequest")
  record Request(
      @NotBlank @Schema(description = "The kind's code.", examples = "CLEARANCE") String kindCode,
      @Positive @Max(MOST_PENCE) @Schema(description = "In pence.", examples = "18650")
          long amountPence,
      @NotBlank
          @Size(max = 200)
          @Schema(
              description = "What for, as the tenant may read it.",
              examples = "Two rooms of furniture cleared on 9 November 2026")
          String words,
      @NotBlank
          @Size(max = 500)
          @Schema(
              description = "What was seen, and where it is kept.",
              examples = "Invoice 4711 of 10 November, photographs in document 20261112-03")
          String evidence) {}

  private static final String HOLD =
      """
      select r.account_id, r.state, k.type_code, r.amount_pence, r.words, r.effective_on, r.kind_code, r.kind_valid_from, r.evidence,
             r.made_by, r.made_by_name
        from recharge r join recharge_kind k on k.code = r.kind_code and k.valid_from = r.kind_valid_from where r.id = ?1 for update of r\
      """;

  /** Locks its row: two who decide about it do so one after the other. */
  static Uni<Recharge> hold(Mutiny.Session session, UUID id) {
    return Sql.row(session, HOLD, id)
        .map(row -> {
          if (row == null) {
            throw Problem.of(RechargeProblem.RECHARGE_NOT_FOUND, "Look at the list again.");
          }
          long pence = ((Number) row[3]).longValue();
          return new Recharge(
              (UUID) row[0],
              id,
              RechargeState.valueOf((String) row[1]),
              (String) row[2],
              pence,
              (String) row[4],
              (LocalDate) row[5],
              hash(
                  (UUID) row[0],
                  id,
                  (LocalDate) row[5],
                  (LocalDate) row[7],
                  new Request((String) row[6], pence, (String) row[4], (String) row[8])),
              (String) row[9],
              (String) row[10]);
        });
  }

  /** What an approval is bound to; lower-case hexadecimal SHA-256. */
  static String hash(
      UUID accountId, UUID id, LocalDate effectiveOn, LocalDate kindFrom, Request request) {
    return ContentHash.of(
        List.of(
            accountId.toString(),
            id.toString(),
            effectiveOn.toString(),
            request.kindCode(),
            kindFrom.toString(),
            String.valueOf(request.amountPence()),
            request.words(),
            request.evidence()));
  }

  /**
   * Where the event leads.
   *
   * @throws Problem 409 RECHARGE_DECIDED when it has been decided
   */
  RechargeState after(RechargeState.Event event) {
    return state
        .after(event)
        .orElseThrow(() ->
            Problem.of(
                RechargeProblem.RECHARGE_DECIDED,
                "It is " + state.name().toLowerCase(Locale.UK) + "."));
  }

  /**
   * Refuses an account that runs: ended when it was made, it may have been opened again since.
   *
   * @throws Problem 409 RECHARGE_ACCOUNT_RUNS
   */
  static Uni<Void> refuseRunning(Mutiny.Session session, UUID accountId, LocalDate today) {
    return Sql.row(
            session, "select ends_on from account where account_id = ?1 for share", accountId)
        .invoke(row -> refuseRunning((LocalDate) row[0], today))
        .replaceWithVoid();
  }

  /** The same of a last day that is known; null while none is on record. */
  static void refuseRunning(LocalDate endsOn, LocalDate today) {
    if (endsOn == null || !endsOn.isBefore(today)) {
      throw Problem.of(
          RechargeProblem.RECHARGE_ACCOUNT_RUNS,
          "What a tenant is charged while the account runs is a charge or an adjustment.");
    }
  }

  /** What it puts on the account. */
  static Book.Posting posting(
      UUID accountId, String typeCode, long amountPence, LocalDate effectiveOn, String words) {
    return new Book.Posting(accountId, typeCode, amountPence, effectiveOn, "RECHARGE", words, null);
  }
}
