package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Accounts;
import org.quarterday.charge.Charges;
import org.quarterday.charge.rules.Finding;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/**
 * Ends what a tenancy is charged on: the main account and its charges with the last day, and each
 * garage or sub-account as the person said. None of them is forgotten and none is ended by
 * accident.
 */
@ApplicationScoped
class Ending {

  enum Fate {
    END,
    KEEP
  }

  @Schema(name = "OtherAccount", description = "What becomes of a garage or sub-account.")
  record Other(@NotNull UUID accountId, @NotNull Fate fate) {}

  @Inject Accounts accounts;
  @Inject Charges charges;
  @Inject Tenancies tenancies;

  /** Ends the tenancy and returns what has to be confirmed about it. */
  Uni<List<Finding>> end(
      Mutiny.Session session,
      Tenancy tenancy,
      LocalDate lastDay,
      EndReason reason,
      List<Other> others) {
    return tenancies
        .accounts(session, tenancy.id)
        .chain(held -> {
          List<Tenancies.Held> open = open(held, lastDay);
          refuseUndecided(open, others);
          tenancy.end(lastDay, reason);
          Uni<Void> all = leave(session, tenancy.id, lastDay);
          for (Tenancies.Held account : open) {
            if (account.isMain() || fate(account, others) == Fate.END) {
              all = all.chain(() -> close(session, account, lastDay));
            }
          }
          return all.replaceWith(() -> kept(open, others));
        });
  }

  /** Ends one account with its charges. */
  Uni<Void> close(Mutiny.Session session, Tenancies.Held account, LocalDate lastDay) {
    if (lastDay.isBefore(account.startsOn())) {
      throw Problem.of(
              TenancyProblem.ENDS_BEFORE_IT_STARTS,
              "Account " + account.reference() + " starts on " + account.startsOn() + ".")
          .at("/endsOn");
    }
    return charges
        .close(session, account.id(), lastDay)
        .chain(() -> accounts.end(session, account.id(), lastDay))
        .replaceWithVoid();
  }

  /** Accounts not ended by that day already. */
  private static List<Tenancies.Held> open(List<Tenancies.Held> held, LocalDate lastDay) {
    return held.stream()
        .filter(account -> account.endsOn() == null || account.endsOn().isAfter(lastDay))
        .toList();
  }

  private static Fate fate(Tenancies.Held account, List<Other> others) {
    return others.stream()
        .filter(other -> other.accountId.equals(account.id()))
        .map(Other::fate)
        .findFirst()
        .orElse(null);
  }

  private static void refuseUndecided(List<Tenancies.Held> open, List<Other> others) {
    Problem undecided =
        Problem.of(
            TenancyProblem.OTHER_ACCOUNTS_UNDECIDED,
            "Each garage and sub-account is ended or kept: name it under otherAccounts.");
    for (Tenancies.Held account : open) {
      if (!account.isMain() && fate(account, others) == null) {
        undecided.at(
            "/otherAccounts",
            "UNDECIDED",
            account.reference() + " (" + account.kind() + ", " + account.id() + ")");
      }
    }
    for (int i = 0; i < others.size(); i++) {
      UUID id = others.get(i).accountId;
      if (open.stream().noneMatch(account -> !account.isMain() && account.id().equals(id))) {
        undecided.at(
            "/otherAccounts/" + i, "NOT_OPEN_HERE", "No open account of this tenancy has this id.");
      }
    }
    if (!undecided.errors().isEmpty()) {
      throw undecided;
    }
  }

  /** A garage kept by somebody who is no longer our tenant is a taxable supply. */
  private static List<Finding> kept(List<Tenancies.Held> open, List<Other> others) {
    List<Finding> findings = new ArrayList<>();
    for (Tenancies.Held account : open) {
      if ("GARAGE".equals(account.kind()) && fate(account, others) == Fate.KEEP) {
        findings.add(
            Finding.confirm(
                "GARAGE_VAT",
                "/otherAccounts",
                "Garage "
                    + account.reference()
                    + " is kept without a home: VAT has to be charged."));
      }
    }
    return findings;
  }

  private static Uni<Void> leave(Mutiny.Session session, UUID tenancyId, LocalDate lastDay) {
    return Sql.run(
            session,
            """
            update tenancy_member set to_on = greatest(?2, from_on)
             where tenancy_id = ?1 and (to_on is null or to_on > ?2)\
            """,
            tenancyId,
            lastDay)
        .replaceWithVoid();
  }
}
