package org.quarterday.formertenant;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.formertenant.rules.CaseAction;
import org.quarterday.formertenant.rules.CaseStage;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** What was done about a case, in order: only ever added to. */
final class CaseEvents {

  /** What sort of thing it was. */
  @Schema(name = "FormerTenantEventKind")
  enum Kind {
    OPENED,
    STEP,
    NOTE,
    DEBTOR,
    REPORTED,
    ANSWERED
  }

  /**
   * One of them.
   *
   * @param action of a step; else null
   * @param stage where the case stands after it
   * @param letters how many it queued
   * @param personId whom it is about, or null
   */
  record Event(
      UUID accountId,
      UUID caseId,
      Kind kind,
      CaseAction action,
      CaseStage stage,
      String words,
      int letters,
      UUID personId) {}

  private static final String INSERT =
      """
      insert into former_tenant_event (account_id, id, case_id, kind, action, stage, words, letters, person_id, by_name)
      values (?1, ?2, ?3, ?4, cast(?5 as text), ?6, ?7, ?8, cast(?9 as uuid), ?10)\
      """;

  private CaseEvents() {}

  static Uni<Void> add(Mutiny.Session session, Actor by, Event event) {
    return Sql.run(
            session,
            INSERT,
            event.accountId(),
            UuidCreator.getTimeOrderedEpoch(),
            event.caseId(),
            event.kind().name(),
            event.action() == null ? null : event.action().name(),
            event.stage().name(),
            event.words(),
            event.letters(),
            event.personId(),
            by.name())
        .replaceWithVoid();
  }
}
