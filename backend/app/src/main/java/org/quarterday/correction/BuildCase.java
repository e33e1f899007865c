package org.quarterday.correction;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.account.Standing;
import org.quarterday.correction.Correction.Case;
import org.quarterday.correction.Correction.Finding;
import org.quarterday.correction.Correction.Request;
import org.quarterday.correction.Correction.Side;
import org.quarterday.correction.rules.Mistake;
import org.quarterday.correction.rules.PuttingRight;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * From what is asked for to what is to be put right, as the books stand: accounts found and locked,
 * in id order, so that two opposing transfers cannot wait for each other; the payment looked at;
 * and what a person has to confirm.
 */
@ApplicationScoped
class BuildCase {

  static final String TRANSFER_TYPE = "RIT";
  static final String LEAVES_ARREARS = "LEAVES_ARREARS";
  static final String OTHER_TENANCY = "OTHER_TENANCY";
  static final String BEFORE_START = "BEFORE_START";

  @Inject OwnAccount ownAccount;
  @Inject Today today;

  Uni<Case> build(Mutiny.Session session, Actor by, UUID accountId, Request request) {
    refuseIncomplete(request);
    return ownAccount
        .refuse(session, by, accountId)
        .chain(() -> other(session, accountId, request))
        .call(to -> to == null ? Uni.createFrom().voidItem() : ownAccount.refuse(session, by, to))
        .chain(to ->
            sides(session, accountId, to)
                .chain(sides ->
                    payment(session, accountId, request)
                        .map(payment -> decide(request, payment, accountId, to, sides))))
        .call(what -> refuseNoWeek(session, what));
  }

  private void refuseIncomplete(Request request) {
    boolean transfer = request.mistake() == Mistake.TRANSFER;
    if (!transfer && request.entryNumber() == null) {
      throw Asked.refused("entryNumber", "Say which payment was wrong.");
    }
    if (transfer && request.entryNumber() != null) {
      throw Asked.refused("entryNumber", "A transfer moves an amount, not a payment.");
    }
    boolean other = transfer || request.mistake() == Mistake.WRONG_ACCOUNT;
    if (other && (request.toReference() == null || request.toReference().isBlank())) {
      throw Asked.refused("toReference", "Say which account it belongs to.");
    }
    if ((transfer || request.mistake() == Mistake.WRONG_AMOUNT) && request.amountPence() == null) {
      throw Asked.refused("amountPence", "Say the amount.");
    }
    if ((transfer || request.mistake() == Mistake.WRONG_DATE) && request.effectiveOn() == null) {
      throw Asked.refused("effectiveOn", "Say the day.");
    }
    if (request.effectiveOn() != null && request.effectiveOn().isAfter(today.date())) {
      throw day("Nothing can count from a day in the future.");
    }
  }

  private static Uni<UUID> other(Mutiny.Session session, UUID accountId, Request request) {
    if (request.mistake() != Mistake.TRANSFER && request.mistake() != Mistake.WRONG_ACCOUNT) {
      return Uni.createFrom().nullItem();
    }
    return Sql.row(
            session,
            "select account_id from account_reference where reference = ?1",
            request.toReference().strip())
        .map(row -> {
          if (row == null) {
            throw Problem.of(
                    CorrectionProblem.NO_SUCH_ACCOUNT, "Check the reference or search for it.")
                .at("/toReference");
          }
          if (row[0].equals(accountId)) {
            throw Problem.of(CorrectionProblem.CORRECTS_NOTHING, "That is the same account.")
                .at("/toReference");
          }
          return (UUID) row[0];
        });
  }

  private static Uni<List<Side>> sides(Mutiny.Session session, UUID from, UUID to) {
    Set<UUID> ids = new TreeSet<>(to == null ? Set.of(from) : Set.of(from, to));
    return Sql.rows(
            session,
            """
            select b.account_id, a.tenancy_id, a.reference, a.starts_on, b.balance_pence
              from account_balance b join account a on a.account_id = b.account_id
             where b.account_id = any(cast(cast(?1 as text) as uuid[])) order by b.account_id for update of b\
            """,
            Sql.ids(ids))
        .map(rows ->
            rows.stream()
                .map(row ->
                    new Side(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        (LocalDate) row[3],
                        ((Number) row[4]).longValue()))
                .toList());
  }

  private static Uni<Standing> payment(Mutiny.Session session, UUID accountId, Request request) {
    return request.mistake() == Mistake.TRANSFER
        ? Uni.createFrom().nullItem()
        : Standing.hold(session, accountId, request.entryNumber())
            .invoke(entry -> {
              if (!"RECEIPT".equals(entry.kind()) || entry.amountPence() >= 0) {
                throw Problem.of(
                    CorrectionProblem.NOT_A_PAYMENT,
                    "Reverse it, or adjust the account: only a payment is put right here.");
              }
            });
  }

  private static Case decide(
      Request request, Standing payment, UUID fromId, UUID toId, List<Side> sides) {
    Side from = side(sides, fromId);
    Side to = toId == null ? null : side(sides, toId);
    PuttingRight right = right(request, payment);
    if (!right.changesSomething()) {
      throw Problem.of(CorrectionProblem.CORRECTS_NOTHING, "It is as it should be already.")
          .at(request.mistake() == Mistake.WRONG_DATE ? "/effectiveOn" : "/amountPence");
    }
    return new Case(
        right,
        request.entryNumber(),
        payment == null ? TRANSFER_TYPE : payment.typeCode(),
        payment == null ? "" : payment.tenantText(),
        from,
        to,
        request.reason().strip(),
        findings(right, from, to));
  }

  private static PuttingRight right(Request request, Standing payment) {
    if (payment == null) {
      Money amount = Money.ofPence(request.amountPence());
      return new PuttingRight(
          Mistake.TRANSFER, amount, request.effectiveOn(), amount, request.effectiveOn());
    }
    Money amount = Money.ofPence(payment.amountPence()).negate();
    boolean otherAmount = request.mistake() == Mistake.WRONG_AMOUNT;
    boolean otherDay = request.mistake() == Mistake.WRONG_DATE;
    return new PuttingRight(
        request.mistake(),
        amount,
        payment.effectiveOn(),
        otherAmount ? Money.ofPence(request.amountPence()) : amount,
        otherDay ? request.effectiveOn() : payment.effectiveOn());
  }

  private static Side side(List<Side> sides, UUID id) {
    return sides.stream().filter(side -> side.accountId().equals(id)).findFirst().orElseThrow();
  }

  /** What may well be meant, and would be hard to see afterwards if it was not. */
  private static List<Finding> findings(PuttingRight right, Side from, Side to) {
    List<Finding> findings = new ArrayList<>();
    Side target = to == null ? from : to;
    if (right.mistake() == Mistake.TRANSFER) {
      Money after = Money.ofPence(from.balancePence()).plus(right.amount());
      if (!after.isCredit() && !after.isNil()) {
        findings.add(
            new Finding(
                LEAVES_ARREARS,
                "/amountPence",
                "It leaves %s %s.".formatted(from.reference(), after.inWords())));
      }
      if (!to.tenancyId().equals(from.tenancyId())) {
        findings.add(
            new Finding(
                OTHER_TENANCY,
                "/toReference",
                "%s is of another tenancy: other people's money.".formatted(to.reference())));
      }
    }
    if (right.rightOn().isBefore(target.startsOn())) {
      findings.add(
          new Finding(
              BEFORE_START,
              right.otherAccount() ? "/toReference" : "/effectiveOn",
              "%s began only on %s.".formatted(target.reference(), target.startsOn())));
    }
    return List.copyOf(findings);
  }

  /** Found beforehand, to name the field; the ledger would refuse it too. */
  private static Uni<Void> refuseNoWeek(Mutiny.Session session, Case what) {
    return Sql.row(
            session,
            """
            select cast(y.closed_at as text) from rent_week w join rent_year y on y.year = w.year
             where cast(?1 as date) >= w.starts_on and cast(?1 as date) < w.starts_on + 7\
            """,
            what.right().rightOn())
        .invoke(row -> {
          if (row == null) {
            throw day("There is no rent week on that day.");
          }
          if (row[0] != null) {
            throw day("Its rent year has been closed; use a day in the open year.");
          }
        })
        .replaceWithVoid();
  }

  private static Problem day(String detail) {
    return Problem.of(CorrectionProblem.DAY_NOT_OPEN, detail).at("/effectiveOn");
  }

  /** Refuses while a finding is not confirmed. */
  static void refuseUnconfirmed(Case what, Set<String> confirmed) {
    Problem unconfirmed =
        Problem.of(CorrectionProblem.CONFIRMATION_NEEDED, "Look at them, then confirm each.");
    what.findings().stream()
        .filter(finding -> !confirmed.contains(finding.code()))
        .forEach(finding -> unconfirmed.at(finding.pointer(), finding.code(), finding.detail()));
    if (!unconfirmed.errors().isEmpty()) {
      throw unconfirmed;
    }
  }
}
