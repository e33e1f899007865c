package org.quarterday.directdebit;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.Frequency;
import org.quarterday.directdebit.rules.MandateState;
import org.quarterday.directdebit.rules.Plan;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/**
 * An instruction to collect, held for a change.
 *
 * @param payerPersonId the tenant who pays, or null for somebody else
 * @param firstOn no collection before this civil day
 * @param lodged whether the payer's bank has been told of it, or is about to be
 */
record Mandate(
    UUID accountId,
    UUID id,
    String reference,
    MandateState state,
    UUID payerPersonId,
    String payerName,
    String payerAddress,
    Plan plan,
    LocalDate firstOn,
    boolean lodged,
    int version) {

  private static final String HOLD =
      """
      select reference, state, payer_person_id, payer_name, payer_address, method, frequency, collection_day, fixed_pence, extra_pence,
             with_balance, first_on, lodged_on, version from mandate where account_id = ?1 and id = ?2 for update\
      """;

  /** Locks its row, so that two who change it do so one after the other. */
  static Uni<Mandate> hold(Mutiny.Session session, UUID accountId, UUID id) {
    return Sql.row(session, HOLD, accountId, id)
        .map(row -> {
          if (row == null) {
            throw Problem.of(
                DirectDebitProblem.MANDATE_NOT_FOUND, "Look at the account’s Direct Debits again.");
          }
          return of(accountId, id, row);
        });
  }

  private static Mandate of(UUID accountId, UUID id, Object[] row) {
    return new Mandate(
        accountId,
        id,
        (String) row[0],
        MandateState.valueOf((String) row[1]),
        (UUID) row[2],
        (String) row[3],
        (String) row[4],
        new Plan(
            Plan.Method.valueOf((String) row[5]),
            Frequency.valueOf((String) row[6]),
            ((Number) row[7]).intValue(),
            row[8] == null ? null : ((Number) row[8]).longValue(),
            ((Number) row[9]).longValue(),
            (Boolean) row[10]),
        (LocalDate) row[11],
        row[12] != null,
        ((Number) row[13]).intValue());
  }

  /** The same with another plan. */
  Mandate with(Plan other) {
    return new Mandate(
        accountId,
        id,
        reference,
        state,
        payerPersonId,
        payerName,
        payerAddress,
        other,
        firstOn,
        lodged,
        version);
  }
}
