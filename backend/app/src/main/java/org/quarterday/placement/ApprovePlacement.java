package org.quarterday.placement;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.agency.Agencies;
import org.quarterday.formertenant.Cases;
import org.quarterday.placement.rules.Ending;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/**
 * A second person approves exactly what was looked at. Each debt is checked again; one that may not
 * go any more is left out, named, and stops nobody else's. In that one transaction the cases move
 * and the file is made, so that there is one file or none.
 */
@ApplicationScoped
class ApprovePlacement {

  @Schema(name = "PlacementApproval")
  record Request(
      @NotBlank
          @Schema(description = "The content hash of the placement as it was looked at, in hex.")
          String contentHash) {}

  @Schema(name = "PlacementApproved")
  record Answer(
      UUID id,
      @Schema(examples = "12") int debts,
      @Schema(description = "SHA-256 of the file, in hex.") String fileSha256,
      @Schema(description = "What may not go any more since it was prepared.")
          List<LeftOut> leftOut) {}

  private static final String DEBTS =
      "select account_id, id from placement_debt where placement_id = ?1 and state = 'SELECTED' order by account_id";

  private static final String SUM =
      "update placement_debt set placed_pence = ?3, version = version + 1 where account_id = ?1 and placement_id = ?2 and state = 'SELECTED'";

  private static final String PLACED =
      """
      update placement_debt set state = 'PLACED', heard_on = ?2, version = version + 1 where placement_id = ?1 and state = 'SELECTED'\
      """;

  private static final String MADE =
      """
      update placement set state = 'MADE', file_name = ?2, file_sha256 = ?3, approved_by = ?4, approved_by_name = ?5, approved_at = clock_timestamp(),
             version = version + 1 where id = ?1\
      """;

  @Inject Once once;
  @Inject CheckedDebts checks;
  @Inject Endings endings;
  @Inject Cases cases;
  @Inject MadeFile file;
  @Inject Today today;

  /**
   * @throws Problem 409 PLACEMENT_CANNOT, PLACEMENT_CHANGED, PLACEMENT_EMPTY, SAME_PERSON, 403
   *     OWN_ACCOUNT
   */
  Uni<Answer> run(Actor by, String key, UUID id, Request request) {
    record Whole(UUID id, Request request) {}
    return once.write(
        by,
        key,
        new Whole(id, request),
        Answer.class,
        session ->
            HeldPlacement.hold(session, id)
                .invoke(held -> refuse(held, by, request))
                .call(held -> unchanged(session, held))
                .chain(held ->
                    Agencies.inUse(session, held.agencyCode(), today.date())
                        .chain(agency -> approve(session, by, held, agency))));
  }

  private static void refuse(HeldPlacement held, Actor by, Request request) {
    held.mustBe(HeldPlacement.State.DRAFT);
    FourEyes.require(held.preparedBy(), by, "prepared this placement");
    if (!held.contentHash().equals(request.contentHash())) {
      throw changed();
    }
  }

  private static Uni<Void> unchanged(Mutiny.Session session, HeldPlacement held) {
    return HeldPlacement.content(session, held.id(), held.agencyCode())
        .invoke(hash -> {
          if (!hash.equals(held.contentHash())) {
            throw changed();
          }
        })
        .replaceWithVoid();
  }

  private static Problem changed() {
    return Problem.of(PlacementProblem.PLACEMENT_CHANGED, "Look at it again before you approve.");
  }

  private Uni<Answer> approve(
      Mutiny.Session session, Actor by, HeldPlacement held, Agencies.Terms agency) {
    List<LeftOut> leftOut = new ArrayList<>();
    List<CheckedDebts.Checked> going = new ArrayList<>();
    return Sql.rows(session, DEBTS, held.id())
        .map(rows -> rows.stream().map(row -> (UUID) row[0]).toList())
        .chain(accounts -> checks.of(session, by, accounts, held.id()))
        .invoke(ApprovePlacement::refuseOwn)
        .chain(checked ->
            Multi.createFrom()
                .iterable(checked)
                .onItem()
                .transformToUniAndConcatenate(
                    each -> one(session, by, held, agency, each, going, leftOut))
                .collect()
                .asList())
        .invoke(() -> refuseEmpty(going))
        .chain(() -> file.make(session, held.id()))
        .call(() -> Sql.run(session, PLACED, held.id(), today.date()))
        .call(sha -> Sql.run(session, MADE, held.id(), name(agency), sha, by.id(), by.name()))
        .map(sha -> new Answer(held.id(), going.size(), sha, List.copyOf(leftOut)));
  }

  /** Nobody sends their own household to an agency, nor keeps it from one. */
  private static void refuseOwn(List<CheckedDebts.Checked> checked) {
    if (checked.stream().anyMatch(each -> each.debt().own())) {
      throw Problem.of(
          CommonProblem.OWN_ACCOUNT,
          "A debt on it is your own household's. Another person approves it.");
    }
  }

  private Uni<Void> one(
      Mutiny.Session session,
      Actor by,
      HeldPlacement held,
      Agencies.Terms agency,
      CheckedDebts.Checked each,
      List<CheckedDebts.Checked> going,
      List<LeftOut> leftOut) {
    UUID account = each.debt().accountId();
    if (!each.mayGo()) {
      leftOut.add(LeftOut.of(each));
      return endings
          .end(session, by, account, new Endings.End(Ending.LEFT_OUT, each.why()))
          .replaceWithVoid();
    }
    going.add(each);
    return Sql.run(session, SUM, account, held.id(), each.claimablePence())
        .chain(() -> cases.placed(session, by, account, "Placed with " + agency.name() + "."));
  }

  private static void refuseEmpty(List<CheckedDebts.Checked> going) {
    if (going.isEmpty()) {
      throw Problem.of(
          PlacementProblem.PLACEMENT_EMPTY, "None of its debts may go any more: discard it.");
    }
  }

  private String name(Agencies.Terms agency) {
    LocalDate day = today.date();
    return "placement-" + agency.code().toLowerCase(Locale.UK) + "-" + day;
  }
}
