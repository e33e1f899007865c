package org.quarterday.courtcost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Accounts;
import org.quarterday.platform.work.Sql;

/**
 * The tenancy's account for court costs: the one that has some already, or a new sub-account. Rent
 * and costs do not leak into each other, so a claim's particulars are rent alone.
 */
@ApplicationScoped
class CostAccount {

  private static final String FOUND =
      """
      select s.account_id from account m join account s on s.tenancy_id = m.tenancy_id and s.kind = 'SUB' and s.ends_on is null
       where m.account_id = ?1 and exists (select from entry e where e.account_id = s.account_id and e.type_code = 'DCC')
       order by s.account_id limit 1\
      """;

  /** Sub-accounts have a rent group of their own where a council has one that takes costs. */
  private static final String OPENING =
      """
      select a.tenancy_id, coalesce((select r.rent_group_code from posting_rule r where r.rent_group_code = 'SUB' and r.type_code = 'DCC'
                 and r.valid_from <= ?2 and (r.valid_before is null or r.valid_before > ?2)), a.rent_group_code)
        from account a where a.account_id = ?1\
      """;

  @Inject Accounts accounts;

  /** Under the lock of the claim's account. */
  Uni<UUID> of(Mutiny.Session session, UUID accountId, LocalDate today) {
    return Sql.row(session, FOUND, accountId)
        .chain(found ->
            found == null
                ? open(session, accountId, today)
                : Uni.createFrom().item((UUID) found[0]));
  }

  private Uni<UUID> open(Mutiny.Session session, UUID accountId, LocalDate today) {
    return Sql.row(session, OPENING, accountId, today)
        .chain(row ->
            accounts.open(
                session,
                new Accounts.Opening(
                    "SUB", null, (UUID) row[0], accountId, null, (String) row[1], today)))
        .map(Accounts.Opened::accountId);
  }
}
