package org.quarterday.directdebit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.directdebit.rules.NoticeText;
import org.quarterday.directdebit.rules.Plan;
import org.quarterday.letter.Letters;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** The advance notice of a schedule, to the payer and nobody else. */
@ApplicationScoped
class Notices {

  private static final String CHARGED =
      """
      select k.tenant_text, sum(c.weekly_pence) from charge c join transaction_type k on k.code = c.type_code
       where c.account_id = ?1 and c.starts_on <= ?2 and (c.ends_before is null or c.ends_before > ?2)
       group by k.tenant_text order by min(k.code)\
      """;

  private static final String COLLECTOR =
      """
      select u.name, u.number, u.contact from mandate m join service_user u on u.number = m.service_user
       where m.account_id = ?1 and m.id = ?2\
      """;

  @Inject Letters letters;
  @Inject Today today;

  /** In the caller's transaction; the letter's id. */
  Uni<UUID> queue(
      Mutiny.Session session, Actor by, Mandate mandate, Outlook outlook, Schedules.Why why) {
    return Sql.row(session, COLLECTOR, mandate.accountId(), mandate.id())
        .map(row -> new NoticeText.Collector((String) row[0], (String) row[1], (String) row[2]))
        .chain(collector ->
            Sql.rows(session, CHARGED, mandate.accountId(), outlook.firstDueOn())
                .map(rows -> text(mandate, outlook, why, collector, rows)))
        .map(text ->
            new Letters.Draft(
                mandate.accountId(),
                MandateMoves.NOTICE,
                why.subject(),
                today.date(),
                text.letter()))
        .chain(draft -> send(session, by, mandate, draft));
  }

  private Uni<UUID> send(Mutiny.Session session, Actor by, Mandate mandate, Letters.Draft draft) {
    if (mandate.payerPersonId() == null) {
      return letters.queueTo(session, by, draft, mandate.payerName(), mandate.payerAddress());
    }
    return letters
        .queue(session, by, draft, mandate.payerPersonId())
        .map(ids -> {
          if (ids.isEmpty()) {
            throw Problem.of(
                DirectDebitProblem.PAYER_UNKNOWN, "Nobody is left to whom a notice could go.");
          }
          return ids.getFirst();
        });
  }

  private static NoticeText text(
      Mandate mandate,
      Outlook outlook,
      Schedules.Why why,
      NoticeText.Collector collector,
      List<Object[]> charges) {
    return new NoticeText(
        collector,
        mandate.reference(),
        mandate.plan(),
        why == Schedules.Why.NEW || why == Schedules.Why.REINSTATED,
        outlook.noticeDays(),
        charges.stream()
            .map(row -> new NoticeText.Element((String) row[0], ((Number) row[1]).longValue()))
            .toList(),
        outlook.instalments().stream()
            .map(item -> new Plan.Instalment(item.dueOn(), item.amountPence()))
            .toList());
  }
}
