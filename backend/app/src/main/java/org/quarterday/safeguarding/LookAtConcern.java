package org.quarterday.safeguarding;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.safeguarding.rules.ConcernState;

/**
 * Shows a concern to who acts on it, with why they look: the sight is on record in the transaction
 * that reads it, so nobody looks unseen.
 */
@ApplicationScoped
class LookAtConcern {

  @Schema(name = "ConcernSightRequest")
  record Request(
      @NotBlank @Size(min = 5, max = 200) @Schema(examples = "The duty desk called back")
          String why) {}

  @Schema(name = "ConcernEvent")
  record Event(ConcernEvents.Kind kind, String words, String madeByName, Instant madeAt) {}

  @Schema(name = "ConcernSight")
  record Sight(String why, String seenByName, Instant seenAt) {}

  @Schema(name = "Concern")
  record Answer(
      UUID id,
      UUID personId,
      String personName,
      @Schema(nullable = true) UUID accountId,
      RaiseConcern.About about,
      String facts,
      LocalDate noticedOn,
      boolean inDangerNow,
      String emergencyCalled,
      ConcernState state,
      String referredTo,
      @Schema(nullable = true) LocalDate referredOn,
      @Schema(nullable = true) LocalDate reviewOn,
      String outcome,
      String raisedByName,
      Instant raisedAt,
      List<Event> events,
      @Schema(description = "Everybody who looked, this time included.") List<Sight> sights) {}

  private static final String ONE =
      """
      select c.person_id, trim(concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname)), c.account_id, c.about, c.facts,
             c.noticed_on, c.in_danger_now, c.emergency_called, c.state, c.referred_to, c.referred_on, c.review_on, c.outcome,
             c.raised_by_name, c.raised_at
        from safeguarding_concern c join person p on p.id = c.person_id where c.id = ?1
         and not exists (select from staff_person s where s.person_id = c.person_id and s.issuer = ?2 and s.subject = ?3)\
      """;

  private static final String SEEN =
      "insert into safeguarding_sight (id, concern_id, why, seen_by, seen_by_name) values (?1, ?2, ?3, ?4, ?5)";

  private static final String EVENTS =
      "select kind, words, made_by_name, made_at from safeguarding_event where concern_id = ?1 order by made_at, id";

  private static final String SIGHTS =
      "select why, seen_by_name, seen_at from safeguarding_sight where concern_id = ?1 order by seen_at, id";

  @Inject Work work;

  /**
   * @throws Problem 404 CONCERN_NOT_FOUND, of one about oneself too
   */
  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        session ->
            Sql.row(session, ONE, id, by.issuer(), by.subject())
                .invoke(row -> {
                  if (row == null) {
                    throw Problem.of(
                        SafeguardingProblem.CONCERN_NOT_FOUND, "Look at the list again.");
                  }
                })
                .call(() ->
                    Sql.run(
                        session,
                        SEEN,
                        UuidCreator.getTimeOrderedEpoch(),
                        id,
                        request.why().strip(),
                        by.id(),
                        by.name()))
                .chain(row -> whole(session, id, row)));
  }

  private static Uni<Answer> whole(Mutiny.Session session, UUID id, Object[] row) {
    return Sql.rows(session, EVENTS, id)
        .chain(events ->
            Sql.rows(session, SIGHTS, id)
                .map(sights ->
                    answer(
                        id,
                        row,
                        events.stream().map(LookAtConcern::event).toList(),
                        sights.stream().map(LookAtConcern::sight).toList())));
  }

  private static Answer answer(UUID id, Object[] row, List<Event> events, List<Sight> sights) {
    return new Answer(
        id,
        (UUID) row[0],
        (String) row[1],
        (UUID) row[2],
        RaiseConcern.About.valueOf((String) row[3]),
        (String) row[4],
        (LocalDate) row[5],
        (Boolean) row[6],
        (String) row[7],
        ConcernState.valueOf((String) row[8]),
        (String) row[9],
        (LocalDate) row[10],
        (LocalDate) row[11],
        (String) row[12],
        (String) row[13],
        instant(row[14]),
        events,
        sights);
  }

  private static Event event(Object[] row) {
    return new Event(
        ConcernEvents.Kind.valueOf((String) row[0]),
        (String) row[1],
        (String) row[2],
        instant(row[3]));
  }

  private static Sight sight(Object[] row) {
    return new Sight((String) row[0], (String) row[1], instant(row[2]));
  }

  private static Instant instant(Object moment) {
    return ((OffsetDateTime) moment).toInstant();
  }
}
