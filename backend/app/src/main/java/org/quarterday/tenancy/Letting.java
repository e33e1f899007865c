package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Accounts;
import org.quarterday.charge.Charges;
import org.quarterday.platform.work.Sql;

/**
 * Opens what a tenancy is charged on: its main account with the home's charges and the personal
 * ones.
 */
@ApplicationScoped
class Letting {

  private static final String REASON = "Tenancy starts";

  @Inject Accounts accounts;
  @Inject Charges charges;

  /** Opens the account of the home, or of a garage let on its own, from the tenancy's first day. */
  Uni<Accounts.Opened> open(Mutiny.Session session, Tenancy tenancy) {
    return Sql.row(
            session, "select rent_group_code, kind from property where id = ?1", tenancy.propertyId)
        .chain(home ->
            accounts.open(
                session,
                new Accounts.Opening(
                    "DWELLING".equals(home[1]) ? "MAIN" : "GARAGE",
                    tenancy.reference,
                    tenancy.id,
                    null,
                    tenancy.propertyId,
                    (String) home[0],
                    tenancy.startsOn)))
        .call(opened ->
            charges.copyFromProperty(
                session, opened.accountId(), tenancy.propertyId, tenancy.startsOn, REASON))
        .call(opened -> personal(session, tenancy, opened.accountId()));
  }

  /** The rent group the property is accounted in. */
  Uni<String> rentGroup(Mutiny.Session session, UUID propertyId) {
    return Sql.row(session, "select rent_group_code from property where id = ?1", propertyId)
        .map(row -> (String) row[0]);
  }

  private Uni<Void> personal(Mutiny.Session session, Tenancy tenancy, UUID accountId) {
    return Sql.rows(
            session,
            "select type_code, label, weekly_pence from tenancy_charge where tenancy_id = ?1 order by id",
            tenancy.id)
        .chain(rows -> {
          Uni<Void> all = Uni.createFrom().voidItem();
          for (Object[] row : rows) {
            all =
                all.chain(() ->
                    charges
                        .add(session, charge(accountId, row, tenancy.startsOn))
                        .replaceWithVoid());
          }
          return all;
        });
  }

  private static Charges.New charge(UUID accountId, Object[] row, LocalDate from) {
    return new Charges.New(
        accountId,
        (String) row[0],
        (String) row[1],
        ((Number) row[2]).longValue(),
        from,
        null,
        "PERSONAL",
        REASON);
  }
}
