package org.quarterday.reference;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Says which control account a type posts to in a rent group, from a Monday on. What is posted
 * already keeps the code it was posted with.
 */
@ApplicationScoped
class ChangePostingRule {

  @Schema(name = "PostingRuleRequest")
  record Request(
      @NotBlank @Schema(examples = "HRA") String rentGroupCode,
      @NotBlank @Schema(examples = "DBR") String typeCode,
      @NotNull @Schema(description = "A Monday not yet debited.", examples = "2027-04-05")
          LocalDate validFrom,
      @NotBlank @Schema(examples = "INCOME") String controlCode) {}

  @Inject Work work;

  Uni<ReferenceReads.PostingRule> run(Actor by, Request request) {
    ReferenceChecks.monday(request.validFrom(), "/validFrom");
    return work.write(
        by,
        session ->
            ReferenceChecks.known(session, "rent_group", request.rentGroupCode(), "/rentGroupCode")
                .chain(() ->
                    ReferenceChecks.known(
                        session, "transaction_type", request.typeCode(), "/typeCode"))
                .chain(() ->
                    ReferenceChecks.known(
                        session, "control_account", request.controlCode(), "/controlCode"))
                .chain(() -> rules(session, request))
                .chain(rules -> decide(session, request, rules))
                .chain(() -> insert(session, request))
                .map(done ->
                    new ReferenceReads.PostingRule(
                        request.rentGroupCode(),
                        request.typeCode(),
                        request.validFrom(),
                        null,
                        request.controlCode())));
  }

  /** How many rules this pair has, and how many of them start on that day or later. */
  private static Uni<Object[]> rules(Mutiny.Session session, Request request) {
    return session
        .createNativeQuery(
            """
            select count(*), count(*) filter (where valid_from >= ?3) from posting_rule where rent_group_code = ?1 and type_code = ?2\
            """,
            Object[].class)
        .setParameter(1, request.rentGroupCode())
        .setParameter(2, request.typeCode())
        .setParameter(3, request.validFrom())
        .getSingleResult();
  }

  /** The first rule of a pair may start in the past: nothing can have been posted without one. */
  private static Uni<Void> decide(Mutiny.Session session, Request request, Object[] rules) {
    if (((Number) rules[0]).longValue() == 0) {
      return Uni.createFrom().voidItem();
    }
    if (((Number) rules[1]).longValue() > 0) {
      throw Problem.of(ReferenceProblem.LATER_ROW, "A rule from that day or later is on record.")
          .at("/validFrom");
    }
    return ReferenceChecks.debited(session)
        .invoke(debited -> debited.refuseFrom(request.validFrom(), "/validFrom"))
        .chain(() ->
            session
                .createNativeQuery(
                    "update posting_rule set valid_before = ?3 where rent_group_code = ?1 and type_code = ?2 and valid_before is null")
                .setParameter(1, request.rentGroupCode())
                .setParameter(2, request.typeCode())
                .setParameter(3, request.validFrom())
                .executeUpdate())
        .replaceWithVoid();
  }

  private static Uni<Integer> insert(Mutiny.Session session, Request request) {
    return session
        .createNativeQuery(
            "insert into posting_rule (rent_group_code, type_code, valid_from, control_code) values (?1, ?2, ?3, ?4)")
        .setParameter(1, request.rentGroupCode())
        .setParameter(2, request.typeCode())
        .setParameter(3, request.validFrom())
        .setParameter(4, request.controlCode())
        .executeUpdate();
  }
}
