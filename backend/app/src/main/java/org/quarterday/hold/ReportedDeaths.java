package org.quarterday.hold;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.hold.rules.HoldKind;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/** The hold of a death that somebody reported, for the feature whose report it was. */
@ApplicationScoped
public class ReportedDeaths {

  /**
   * A death as it was reported, and as a person confirms it.
   *
   * @param personId who has died
   * @param reportedOn the first day nothing goes to them
   * @param who reported it; at most 100 characters
   * @param reference theirs; at most 60 characters
   * @param evidence what was seen, and where it is kept; at most 500 characters
   * @param found what the person who confirms it says; at most 500 characters
   */
  public record Death(
      UUID personId,
      LocalDate reportedOn,
      String who,
      String reference,
      String evidence,
      String found) {}

  /**
   * @param accounts on how many it stands
   */
  public record Held(UUID holdId, LocalDate startsOn, int accounts) {}

  @Inject SetHold set;

  /**
   * In the caller's transaction, on every account they owe on.
   *
   * @throws Problem 403 OWN_ACCOUNT, 409 HOLD_STANDS, 422 HOLD_PERSON_WRONG
   */
  public Uni<Held> hold(Mutiny.Session session, Actor by, UUID accountId, Death death) {
    var request =
        new HoldRequest(
            HoldKind.DECEASED,
            death.personId(),
            null,
            death.reportedOn(),
            null,
            null,
            null,
            death.who(),
            death.reference(),
            death.evidence(),
            death.found());
    return set.run(session, by, accountId, request)
        .map(answer -> new Held(answer.id(), answer.startsOn(), answer.accounts()));
  }
}
