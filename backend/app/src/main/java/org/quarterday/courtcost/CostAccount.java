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
 * The tenancy's account for court costs: the one that has some already, or a new sub-account in the
 * rent group of the account the claim is about. Rent and costs do not leak into each other, so a
 * claim's particulars are rent alone.
 */
@ApplicationScoped
class CostAccount {

  private static final String FOUND =
      """
      select s.account_id from account m join account s on s.tenancy_id = m.tenancy_id and s.kind = 'SUB' and s.ends_on is null
       where m.account_id = ?1 and exists (select from entry e where e.account_id = s.account_id and e.type_code = 'DCC')
       order by s.account_id limit 1\
      """;

  /** In the rent group of the account the claim is about: a home's costs are its fund's. */
  private static final String OPENING =
      "select tenancy_id, rent_group_code from account where account_id = ?1";

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
    return Sql.row(session, OPENING, accountId)
        .chain(row ->
            accounts.open(
                session,
                new Accounts.Opening(
                    "SUB", null, (UUID) row[0], accountId, null, (String) row[1], today)))
        .map(Accounts.Opened::accountId);
  }
}
