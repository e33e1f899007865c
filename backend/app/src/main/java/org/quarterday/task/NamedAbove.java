package org.quarterday.task;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.work.Sql;
import org.quarterday.task.rules.TaskHolder;

/**
 * Whom a task names when it rises, as the council has it on a day.
 *
 * @param id the identity; null where nobody is named
 * @param name as their last sign-in said
 */
record NamedAbove(String id, String name) {

  private static final NamedAbove NOBODY = new NamedAbove(null, null);

  /** Neither whoever raised it nor a colleague of whose own home it is: they could not act. */
  private static final String ON =
      """
      select p.issuer || '|' || p.subject, coalesce(s.name, p.name) from task_person p
        left join staff_member s on s.issuer = p.issuer and s.subject = p.subject
        left join account a on a.account_id = cast(?4 as uuid)
       where p.code = ?1 and p.subject is not null and p.valid_from <= ?2 and (p.valid_before is null or p.valid_before > ?2)
         and p.issuer || '|' || p.subject <> ?3 and\
      """
          + " "
          + OwnAccount.NOT_LINKED.formatted("p.issuer", "p.subject");

  /**
   * @param raisedBy the identity that raised the task
   * @param accountId whose it is, or null
   */
  static Uni<NamedAbove> of(
      Mutiny.Session session, TaskHolder to, LocalDate day, String raisedBy, UUID accountId) {
    return Sql.row(session, ON, to.name(), day, raisedBy, accountId)
        .map(row -> row == null ? NOBODY : new NamedAbove((String) row[0], (String) row[1]));
  }
}
