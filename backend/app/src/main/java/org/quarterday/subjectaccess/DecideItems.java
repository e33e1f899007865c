package org.quarterday.subjectaccess;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.dataprotection.rules.Ground;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.subjectaccess.rules.SubjectAccessState;

/** Whether something that may be about others is given, given in part, or not. */
@ApplicationScoped
class DecideItems {

  /** What becomes of an item. */
  @Schema(name = "SubjectAccessDecision")
  enum Decision {
    GIVE,
    PART,
    WITHHOLD
  }

  @Schema(name = "SubjectAccessItemsRequest")
  record Request(
      @NotEmpty @Size(max = 500) @Schema(description = "Numbers of items, decided alike.")
          List<@NotNull Integer> items,
      @NotNull Decision decision,
      @Schema(nullable = true, description = "Why not, or not all of it; null when it is given.")
          Ground ground,
      @Size(max = 20000)
          @Schema(nullable = true, description = "What is given of one item, for PART.")
          String given) {}

  @Schema(name = "SubjectAccessItemsDecided")
  record Answer(int decided) {}

  private static final String DECIDE =
      """
      update subject_access_item set decision = ?3, ground = ?4, given = ?5, decided_by = ?6, decided_by_name = ?7, decided_at = clock_timestamp()
       where request_id = ?1 and number = any (cast(cast(?2 as text) as integer[]))\
      """;

  @Inject Work work;

  /**
   * @throws Problem 403 SUBJECT_ACCESS_OWN, 404 SUBJECT_ACCESS_NOT_FOUND, 409
   *     SUBJECT_ACCESS_CANNOT, 422 SUBJECT_ACCESS_ITEM
   */
  Uni<Answer> run(Actor by, UUID id, Request request) {
    refuse(request);
    return work.write(
        by,
        session ->
            HeldSubjectAccess.hold(session, by, id)
                .invoke(DecideItems::refuseState)
                .chain(held -> decide(session, by, id, request)));
  }

  private static void refuse(Request request) {
    boolean given = request.decision() == Decision.GIVE;
    if (given != (request.ground() == null)) {
      throw Problem.of(
              SubjectAccessProblem.SUBJECT_ACCESS_ITEM,
              given ? "What is given has no ground." : "Say on which ground.")
          .at("/ground");
    }
    boolean part = request.decision() == Decision.PART;
    boolean words = request.given() != null && !request.given().isBlank();
    if (part != words || part && request.items().size() != 1) {
      throw Problem.of(
              SubjectAccessProblem.SUBJECT_ACCESS_ITEM,
              "What is given of an item is written for one item, and only for a part.")
          .at("/given");
    }
  }

  private static void refuseState(HeldSubjectAccess held) {
    if (held.state() != SubjectAccessState.ASSEMBLED) {
      throw Problem.of(
          SubjectAccessProblem.SUBJECT_ACCESS_CANNOT,
          "It stands at: " + held.state().words() + ". Look again.");
    }
  }

  private Uni<Answer> decide(Mutiny.Session session, Actor by, UUID id, Request request) {
    List<Integer> numbers = request.items().stream().distinct().toList();
    String items = numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    return Sql.run(
            session,
            DECIDE,
            id,
            items,
            request.decision().name(),
            request.ground() == null ? null : request.ground().name(),
            request.given() == null || request.given().isBlank() ? null : request.given().strip(),
            by.id(),
            by.name())
        .map(decided -> {
          if (decided != numbers.size()) {
            throw Problem.of(SubjectAccessProblem.SUBJECT_ACCESS_ITEM, "Look at the items again.")
                .at("/items");
          }
          return new Answer(decided);
        });
  }
}
