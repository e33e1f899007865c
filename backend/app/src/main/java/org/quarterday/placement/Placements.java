package org.quarterday.placement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.placement.rules.DebtState;
import org.quarterday.placement.rules.Ending;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** The front door for what agencies say: which debt a reference is, and what becomes of it. */
@ApplicationScoped
public class Placements {

  /**
   * A debt that an agency has, or had.
   *
   * @param own whether it is the reader's own household's
   */
  public record Placed(UUID accountId, UUID id, String reference, DebtState state, boolean own) {}

  /** The newest with this agency; a reference may be an old one of the account. */
  private static final String FIND =
      """
      select d.account_id, d.id, a.reference, d.state, not (%s)
        from placement_debt d join account a on a.account_id = d.account_id
       where d.agency_code = ?1 and d.state <> 'LEFT_OUT' and d.account_id in (select r.account_id from account_reference r where r.reference = ?2)
       order by d.id desc limit 1 for update of d\
      """
          .formatted(OwnAccount.NOT_LINKED.formatted("?3", "?4"));

  private static final String HEARD =
      """
      update placement_debt set heard_on = greatest(heard_on, ?3), collected_pence = collected_pence + ?4,
             state = case when state = 'SENT' then 'ACTIVE' else state end, version = version + 1 where account_id = ?1 and id = ?2\
      """;

  @Inject Endings endings;
  @Inject Today today;

  /** Held for a change; null when the agency never had such a debt. */
  public Uni<Placed> named(Mutiny.Session session, Actor by, String agencyCode, String reference) {
    return Sql.row(session, FIND, agencyCode, reference, by.issuer(), by.subject())
        .map(row ->
            row == null
                ? null
                : new Placed(
                    (UUID) row[0],
                    (UUID) row[1],
                    (String) row[2],
                    DebtState.valueOf((String) row[3]),
                    (Boolean) row[4]));
  }

  /** The agency said something about it; {@code collected} is what it paid of it, in pence. */
  public Uni<Void> heard(Mutiny.Session session, Placed debt, LocalDate on, long collected) {
    return Sql.run(session, HEARD, debt.accountId(), debt.id(), on, collected).replaceWithVoid();
  }

  /** It is with the agency no more; what was over before stays as it was. */
  public Uni<Void> end(Mutiny.Session session, Actor by, Placed debt, Ending ending, String why) {
    return debt.state().isOut()
        ? endings.end(session, by, debt.accountId(), new Endings.End(ending, why)).replaceWithVoid()
        : Uni.createFrom().voidItem();
  }
}
