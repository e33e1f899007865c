package org.quarterday.account;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.rules.PaymentReference;
import org.quarterday.platform.work.Sql;

/**
 * The front door by which tenancies open and end accounts. What is charged on them, and what
 * follows for the weekly roll, is the caller's.
 */
@ApplicationScoped
public class Accounts {

  /**
   * An account to open.
   *
   * @param kind MAIN, GARAGE, SUB or USE_AND_OCCUPATION
   * @param reference its own reference, or null for the next number
   * @param mainAccountId the tenancy's main account, or null for the main account itself
   * @param propertyId what is held; null for a sub-account
   */
  public record Opening(
      String kind,
      String reference,
      UUID tenancyId,
      UUID mainAccountId,
      UUID propertyId,
      String rentGroup,
      LocalDate startsOn) {}

  public record Opened(UUID accountId, String reference, String paymentReference) {}

  /** Opens an account with nothing on it and a payment reference nobody had before. */
  public Uni<Opened> open(Mutiny.Session session, Opening opening) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return own(session, opening.reference)
        .chain(reference ->
            paymentReference(session)
                .map(payment -> new Opened(id, reference, payment))
                .call(opened -> insert(session, opening, opened)));
  }

  /** The last day charged; from the day after it is a former account. */
  public Uni<Integer> end(Mutiny.Session session, UUID accountId, LocalDate lastDay) {
    return Sql.run(
        session,
        "update account set ends_on = ?2, version = version + 1 where account_id = ?1",
        accountId,
        lastDay);
  }

  /** The next number of a tenancy or account, as {@code 500001/01}. */
  public Uni<String> nextReference(Mutiny.Session session) {
    return next(session, "tenancy")
        .map(number -> number + "/01")
        .chain(reference ->
            taken(session, reference)
                .chain(taken -> taken ? nextReference(session) : Uni.createFrom().item(reference)));
  }

  private Uni<String> own(Mutiny.Session session, String reference) {
    return reference == null ? nextReference(session) : Uni.createFrom().item(reference);
  }

  /** Numbers other systems gave are in use already: they are passed over. */
  private Uni<String> paymentReference(Mutiny.Session session) {
    return next(session, "payment_reference")
        .map(PaymentReference::of)
        .chain(reference ->
            taken(session, reference)
                .chain(
                    taken -> taken ? paymentReference(session) : Uni.createFrom().item(reference)));
  }

  private static Uni<Long> next(Mutiny.Session session, String counter) {
    return Sql.row(
            session,
            "update counter set next = next + 1 where name = ?1 returning next - 1",
            counter)
        .map(row -> ((Number) row[0]).longValue());
  }

  private static Uni<Boolean> taken(Mutiny.Session session, String reference) {
    return Sql.row(
            session,
            """
            select exists (select 1 from account_reference where reference = ?1)
                or exists (select 1 from tenancy where reference = ?1)\
            """,
            reference)
        .map(row -> (Boolean) row[0]);
  }

  private static Uni<Void> insert(Mutiny.Session session, Opening opening, Opened opened) {
    return Sql.run(
            session,
            """
            insert into account (account_id, reference, payment_reference, kind, tenancy_id, main_account_id, property_id,
                                 rent_group_code, starts_on)
            values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid), cast(?7 as uuid), ?8, ?9)\
            """,
            opened.accountId,
            opened.reference,
            opened.paymentReference,
            opening.kind,
            opening.tenancyId,
            opening.mainAccountId,
            opening.propertyId,
            opening.rentGroup,
            opening.startsOn)
        .chain(() ->
            Sql.run(
                session, "insert into account_balance (account_id) values (?1)", opened.accountId))
        .chain(() ->
            Sql.run(
                session,
                """
                insert into account_reference (reference, account_id, kind)
                values (?1, ?2, 'ACCOUNT'), (?3, ?2, 'PAYMENT')\
                """,
                opened.reference,
                opened.accountId,
                opened.paymentReference))
        .replaceWithVoid();
  }
}
