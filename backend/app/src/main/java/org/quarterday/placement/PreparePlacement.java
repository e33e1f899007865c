package org.quarterday.placement;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.agency.Agencies;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.digest.ContentHash;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/**
 * Puts debts together for an agency. Each is checked; those that may not go are named with every
 * reason and stop nobody else's. Nothing leaves before another person approves it.
 */
@ApplicationScoped
class PreparePlacement {

  static final int MOST = 200;

  @Schema(name = "PlacementRequest")
  record Request(
      @NotBlank @Schema(examples = "HARROW_LEE") String agencyCode,
      @NotNull @Size(min = 1, max = MOST) List<@NotNull UUID> accountIds) {}

  @Schema(name = "PlacementPrepared")
  record Answer(
      UUID id,
      @Schema(examples = "12") int debts,
      @Schema(description = "In pence.", examples = "482100") long pence,
      String contentHash,
      List<LeftOut> leftOut) {}

  /** Before its debts, whose hash is not known yet. */
  private static final String INSERT =
      "insert into placement (id, agency_code, state, content_hash, prepared_by, prepared_by_name) values (?1, ?2, 'DRAFT', ?3, ?4, ?5)";

  /** Whoever else puts it on a draft at this moment waits here, and has it left out. */
  private static final String DEBT =
      """
      insert into placement_debt (account_id, id, placement_id, agency_code, state, placed_pence) values (?1, ?2, ?3, ?4, 'SELECTED', ?5)
      on conflict (account_id) where state in ('SELECTED', 'PLACED', 'SENT', 'ACTIVE') do nothing\
      """;

  private static final String HASHED = "update placement set content_hash = ?2 where id = ?1";

  @Inject Once once;
  @Inject CheckedDebts checks;
  @Inject Today today;

  /**
   * @throws Problem 409 AGENCY_NOT_IN_USE, PLACEMENT_EMPTY, 404 AGENCY_NOT_FOUND
   */
  Uni<Answer> run(Actor by, String key, Request request) {
    return once.write(
        by,
        key,
        request,
        Answer.class,
        session ->
            Agencies.inUse(session, request.agencyCode(), today.date())
                .chain(() -> checks.of(session, by, accounts(request), null))
                .chain(checked -> make(session, by, request.agencyCode(), checked)));
  }

  private static List<UUID> accounts(Request request) {
    return request.accountIds().stream().distinct().sorted().toList();
  }

  private static Uni<Answer> make(
      Mutiny.Session session, Actor by, String agency, List<CheckedDebts.Checked> checked) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    List<LeftOut> leftOut = new ArrayList<>();
    List<CheckedDebts.Checked> on = new ArrayList<>();
    return Sql.run(session, INSERT, id, agency, ContentHash.of(List.of()), by.id(), by.name())
        .chain(() ->
            Multi.createFrom()
                .iterable(checked)
                .onItem()
                .transformToUniAndConcatenate(each -> added(session, id, agency, each, on, leftOut))
                .collect()
                .asList())
        .invoke(() -> refuseEmpty(on, leftOut))
        .chain(() -> HeldPlacement.content(session, id, agency))
        .call(hash -> Sql.run(session, HASHED, id, hash))
        .map(hash ->
            new Answer(
                id,
                on.size(),
                on.stream().mapToLong(CheckedDebts.Checked::claimablePence).sum(),
                hash,
                List.copyOf(leftOut)));
  }

  private static Uni<Boolean> added(
      Mutiny.Session session,
      UUID placement,
      String agency,
      CheckedDebts.Checked each,
      List<CheckedDebts.Checked> on,
      List<LeftOut> leftOut) {
    if (!each.mayGo()) {
      return Uni.createFrom().item(leftOut.add(LeftOut.of(each)));
    }
    return Sql.run(
            session,
            DEBT,
            each.debt().accountId(),
            UuidCreator.getTimeOrderedEpoch(),
            placement,
            agency,
            each.claimablePence())
        .map(rows -> rows == 1 ? on.add(each) : leftOut.add(LeftOut.taken(each)));
  }

  private static void refuseEmpty(List<CheckedDebts.Checked> on, List<LeftOut> leftOut) {
    if (on.isEmpty()) {
      throw Problem.of(
              PlacementProblem.PLACEMENT_EMPTY,
              leftOut.isEmpty()
                  ? "None of these accounts exists."
                  : "The first of them: " + leftOut.getFirst().why())
          .at("/accountIds");
    }
  }
}
