package org.quarterday.reference;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Changes the flags of a type from a Monday on. The old flags keep their weeks; a week that has
 * been debited by them is never reached.
 */
@ApplicationScoped
class ChangeTerms {

  @Schema(name = "TermsRequest")
  record Request(
      @NotNull @Schema(description = "A Monday not yet debited.", examples = "2027-04-05")
          LocalDate validFrom,
      boolean apportioned,
      boolean chargedInFreeWeeks,
      boolean chargedWhenVoid,
      boolean vatable,
      boolean benefitEligible,
      boolean countsAsPayment,
      boolean countsAsRent) {}

  @Inject Work work;

  Uni<ReferenceReads.Terms> run(Actor by, String type, Request request) {
    ReferenceChecks.monday(request.validFrom(), "/validFrom");
    return work.write(
        by,
        session ->
            ReferenceChecks.known(session, "transaction_type", type, "/typeCode")
                .chain(() -> ReferenceChecks.debited(session))
                .invoke(debited -> debited.refuseFrom(request.validFrom(), "/validFrom"))
                .chain(() -> close(session, type, request.validFrom()))
                .chain(() -> insert(session, type, request))
                .map(done -> answer(request)));
  }

  static ReferenceReads.Terms answer(Request request) {
    return new ReferenceReads.Terms(
        request.validFrom(),
        null,
        request.apportioned(),
        request.chargedInFreeWeeks(),
        request.chargedWhenVoid(),
        request.vatable(),
        request.benefitEligible(),
        request.countsAsPayment(),
        request.countsAsRent());
  }

  private static Uni<Integer> close(Mutiny.Session session, String type, LocalDate from) {
    return session
        .createNativeQuery(
            "select count(*) from transaction_type_terms where type_code = ?1 and valid_from >= ?2",
            Long.class)
        .setParameter(1, type)
        .setParameter(2, from)
        .getSingleResult()
        .chain(later -> {
          if (later > 0) {
            throw Problem.of(
                    ReferenceProblem.LATER_ROW, "Terms from that day or later are on record.")
                .at("/validFrom");
          }
          return session
              .createNativeQuery(
                  "update transaction_type_terms set valid_before = ?2 where type_code = ?1 and valid_before is null")
              .setParameter(1, type)
              .setParameter(2, from)
              .executeUpdate();
        });
  }

  static Uni<Integer> insert(Mutiny.Session session, String type, Request request) {
    return session
        .createNativeQuery(
            """
            insert into transaction_type_terms (type_code, valid_from, apportioned, charged_in_free_weeks, charged_when_void, vatable,
                                                benefit_eligible, counts_as_payment, counts_as_rent)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)\
            """)
        .setParameter(1, type)
        .setParameter(2, request.validFrom())
        .setParameter(3, request.apportioned())
        .setParameter(4, request.chargedInFreeWeeks())
        .setParameter(5, request.chargedWhenVoid())
        .setParameter(6, request.vatable())
        .setParameter(7, request.benefitEligible())
        .setParameter(8, request.countsAsPayment())
        .setParameter(9, request.countsAsRent())
        .executeUpdate();
  }
}
