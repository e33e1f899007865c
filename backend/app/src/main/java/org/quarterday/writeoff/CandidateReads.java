package org.quarterday.writeoff;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.hold.StandingHolds;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.writeoff.rules.Verdict;
import org.quarterday.writeoff.rules.WriteOffKind;

/**
 * The debts the policy would give up, each with why. None of it is kept: a page is two statements
 * and the rules.
 */
@ApplicationScoped
class CandidateReads {

  @Schema(name = "WriteOffCandidate")
  record Item(
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      @Schema(examples = "Mr Ivan Holt") String names,
      @Schema(nullable = true) LocalDate endedOn,
      @Schema(description = "What is owed in all, in pence.", examples = "4270") long balancePence,
      @Schema(description = "The first kind of the policy it comes under.") WriteOffKind kind,
      @Schema(examples = "Uneconomic to collect") String kindWords,
      @Schema(description = "What may be written off of it, in pence.", examples = "4270")
          long amountPence,
      @Schema(description = "Why, in words.") List<String> reasons,
      @Schema(nullable = true, description = "The day of the last payment.")
          LocalDate lastPaidOn) {}

  /** Debts of former accounts, and of any about which something was found out or ordered. */
  private static final String PAGE =
      Debts.facts(
              "$1::date",
              """
              b.balance_pence > 0
                 and (a.ends_on < $1::date or exists (select from write_off_finding f where f.account_id = a.account_id and f.withdrawn_at is null)
                      or %s is not null)
                 and not exists (select from write_off w where w.account_id = a.account_id and w.state = 'PROPOSED')
                 and ($2::text is null or (a.reference, a.account_id) > ($2, $3::uuid))
                 and\s\
              """
                      .formatted(
                          StandingHolds.INSOLVENT_TO.formatted(
                              "a.account_id", "$1::date", "h.person_id"))
                  + OwnAccount.NOT_LINKED.formatted("$4", "$5"))
          + " order by a.reference, a.account_id limit $6";

  /** Debts looked at in one statement; most of a council's are no candidates. */
  private static final int LOOKED_AT = 250;

  @Inject Pool pool;
  @Inject Today today;

  /** In the order of the accounts' references; {@code kind} null for any. */
  Uni<Page<Item>> list(Actor reader, WriteOffKind kind, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    return Policies.of(pool, today.date())
        .chain(policies ->
            gather(
                reader,
                policies,
                kind,
                cursor == null ? null : cursor.getFirst(),
                cursor == null ? null : Page.uuid(cursor.getLast()),
                limit,
                new ArrayList<>()));
  }

  private Uni<Page<Item>> gather(
      Actor reader,
      Policies policies,
      WriteOffKind kind,
      String afterReference,
      UUID afterAccount,
      int limit,
      List<Item> found) {
    Tuple values =
        Tuple.tuple()
            .addLocalDate(policies.on())
            .addString(afterReference)
            .addUUID(afterAccount)
            .addString(reader.issuer())
            .addString(reader.subject())
            .addInteger(LOOKED_AT);
    return pool.preparedQuery(PAGE)
        .execute(values)
        .chain(rows -> Debts.of(pool, rows, policies.on()))
        .chain(debts -> {
          debts.stream()
              .map(debt -> item(debt, policies, kind))
              .flatMap(Optional::stream)
              .forEach(found::add);
          if (found.size() > limit || debts.size() < LOOKED_AT) {
            return Uni.createFrom().item(page(found, limit));
          }
          Debts.Debt last = debts.getLast();
          return gather(reader, policies, kind, last.reference(), last.accountId(), limit, found);
        });
  }

  private static Page<Item> page(List<Item> found, int limit) {
    return Page.of(
        found.subList(0, Math.min(found.size(), limit + 1)),
        limit,
        last -> List.of(last.accountReference, last.accountId));
  }

  private static Optional<Item> item(Debts.Debt debt, Policies policies, WriteOffKind kind) {
    Optional<Verdict> verdict =
        kind == null
            ? policies.candidate(debt.facts())
            : Optional.of(policies.verdict(kind, debt.facts())).filter(Verdict::holds);
    return verdict.map(holds ->
        new Item(
            debt.accountId(),
            debt.reference(),
            debt.names(),
            debt.facts().endedOn(),
            debt.facts().balancePence(),
            holds.kind(),
            holds.kind().words(),
            holds.amountPence(),
            holds.reasons(),
            debt.facts().lastPaidOn()));
  }
}
