package org.quarterday.bacsreport;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.bacsreport.rules.Offer;
import org.quarterday.platform.bacs.BacsReason;
import org.quarterday.platform.bacs.ReportKind;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * One thing a report says, held to be worked.
 *
 * @param code the reason's first character
 * @param amountPence null when no money is in it
 * @param originalOn the processing day of what came back, or null
 * @param effectiveOn from when a change counts, or the day a claim is taken; or null
 * @param accountId null until its mandate is found, as are the next two
 */
record Advice(
    UUID id,
    String serviceUser,
    LocalDate reportedOn,
    ReportKind kind,
    String rawCode,
    String code,
    String meaning,
    String reference,
    String otherReference,
    String transactionCode,
    Long amountPence,
    LocalDate originalOn,
    LocalDate effectiveOn,
    byte[] sortCodeSealed,
    byte[] accountNumberSealed,
    UUID accountId,
    UUID mandateId,
    UUID itemId,
    Outcome outcome,
    Offer offer,
    String words) {

  private static final String HOLD =
      """
      select r.service_user, r.reported_on, a.kind, a.raw_code, a.code, a.meaning, a.reference, a.other_reference, a.transaction_code, a.amount_pence,
             a.original_on, a.effective_on, a.sort_code_sealed, a.account_number_sealed, a.account_id, a.mandate_id, a.item_id, a.outcome, a.offer, a.words
        from bacs_advice a join bacs_report r on r.id = a.report_id where a.id = ?1 for update of a\
      """;

  private static final String SAVE =
      """
      update bacs_advice set outcome = ?2, offer = ?3, words = ?4, account_id = coalesce(cast(?5 as uuid), account_id),
             mandate_id = coalesce(cast(?6 as uuid), mandate_id), item_id = coalesce(cast(?7 as uuid), item_id),
             decided_by = ?8, decided_by_name = ?9, decided_at = clock_timestamp(), version = version + 1
       where id = ?1\
      """;

  /** The place a new sort code is sealed for. */
  static String sortCodePlace(UUID id) {
    return "bacs_advice.sort_code:" + id;
  }

  /** The place a new account number is sealed for. */
  static String accountNumberPlace(UUID id) {
    return "bacs_advice.account_number:" + id;
  }

  /** Locks its row, so that two who work it do so one after the other. */
  static Uni<Advice> hold(Mutiny.Session session, UUID id) {
    return Sql.row(session, HOLD, id)
        .map(row -> {
          if (row == null) {
            throw Problem.of(
                BacsReportProblem.BACS_ADVICE_NOT_FOUND, "Look at the list of reports again.");
          }
          return of(id, row);
        });
  }

  private static Advice of(UUID id, Object[] row) {
    return new Advice(
        id,
        (String) row[0],
        (LocalDate) row[1],
        ReportKind.valueOf((String) row[2]),
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (String) row[7],
        (String) row[8],
        row[9] == null ? null : ((Number) row[9]).longValue(),
        (LocalDate) row[10],
        (LocalDate) row[11],
        (byte[]) row[12],
        (byte[]) row[13],
        (UUID) row[14],
        (UUID) row[15],
        (UUID) row[16],
        Outcome.valueOf((String) row[17]),
        Offer.valueOf((String) row[18]),
        (String) row[19]);
  }

  /** What became of it, or of the person's decision about it. */
  Uni<Integer> save(
      Mutiny.Session session, Actor by, Outcome outcome, Offer next, String said, Target target) {
    return Sql.run(
        session,
        SAVE,
        id,
        outcome.name(),
        next.name(),
        said,
        target.accountId(),
        target.mandateId(),
        target.itemId(),
        by.id(),
        by.name());
  }

  /** What it is about; each null while it is not known. */
  record Target(UUID accountId, UUID mandateId, UUID itemId) {
    static final Target UNKNOWN = new Target(null, null, null);
  }

  /** What it is about by what tasks and letters know it. */
  String about() {
    return "BACS_ADVICE:" + id;
  }

  /** The reason in our words, or in the report's where we have none. */
  String reason() {
    return BacsReason.words(kind, code)
        .orElse(meaning.isBlank() ? "reason " + rawCode : meaning.toLowerCase());
  }
}
