package org.quarterday.directdebit;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.directdebit.rules.MandateReference;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/**
 * Who collects from an account, and that it may be collected from.
 *
 * @param number the service user's
 * @param before how many mandates the account has had: none has the reference of another
 * @param current the one that collects now, or null
 */
record Collector(String number, String paymentReference, int before, UUID current) {

  private static final String ACCOUNT =
      """
      select u.number, coalesce(a.payment_reference, a.reference),
             (select count(*) from mandate m where m.account_id = a.account_id), a.ends_on,
             (select m.id from mandate m where m.account_id = a.account_id and m.state in ('CAPTURED', 'LODGED', 'LIVE', 'SUSPENDED', 'DORMANT')),
             cast(?2 as uuid) is null or exists (select 1 from tenancy_member t where t.tenancy_id = a.tenancy_id and t.person_id = ?2
                     and t.liable and (t.to_on is null or t.to_on >= ?3)),
             exists (select 1 from mandate m where m.reference = ?4)
        from account a left join (select number from service_user order by number limit 1) u on true where a.account_id = ?1\
      """;

  /** While the account is held. */
  static Uni<Collector> of(
      Mutiny.Session session, UUID accountId, SetUpMandate.Request request, LocalDate today) {
    PaperInstruction paper = request.paper();
    String reference = paper == null ? "" : paper.reference();
    return Sql.row(session, ACCOUNT, accountId, request.payerPersonId(), today, reference)
        .map(row -> of(row, request, today));
  }

  private static Collector of(Object[] row, SetUpMandate.Request request, LocalDate today) {
    if (row[0] == null) {
      throw Problem.of(
          DirectDebitProblem.NO_SERVICE_USER, "An administrator enters the service user number.");
    }
    if (row[3] != null && ((LocalDate) row[3]).isBefore(today)) {
      throw Problem.of(DirectDebitProblem.ACCOUNT_HAS_ENDED, "Its last day was " + row[3] + ".");
    }
    if (!(Boolean) row[5]) {
      throw Problem.of(DirectDebitProblem.PAYER_UNKNOWN, "Choose one of the liable tenants.")
          .at("/payerPersonId");
    }
    if (row[4] != null && !request.replaces()) {
      throw Problem.of(
          DirectDebitProblem.MANDATE_EXISTS, "Change it, end it, or replace it by this one.");
    }
    if ((Boolean) row[6]) {
      throw Problem.of(
              DirectDebitProblem.REFERENCE_USED,
              "A mandate had it before. Look at the form again, or set up a new instruction.")
          .at("/paper/reference");
    }
    return new Collector(
        (String) row[0], (String) row[1], ((Number) row[2]).intValue(), (UUID) row[4]);
  }

  /** By which the payer's bank knows the instruction, or will. */
  String reference(PaperInstruction paper) {
    return paper == null ? MandateReference.of(paymentReference, before) : paper.reference();
  }
}
