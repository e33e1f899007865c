package org.quarterday.tenancyaudit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.letter.Letters;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;
import org.quarterday.task.Tasks;
import org.quarterday.tenancyaudit.rules.AuditState;
import org.quarterday.tenancyaudit.rules.Finding;
import org.quarterday.tenancyaudit.rules.Route;
import org.quarterday.tenancyaudit.rules.Visit;

/**
 * Hands the visit in, once. What is as the books have it is settled; what may change who is liable
 * goes to the tenancy workflow as a task and changes nothing here; a changed household is told to
 * the tenant in writing. What is left the office decides, line by line.
 */
@ApplicationScoped
class SubmitVisit {

  @Schema(name = "TenancyAuditSubmitted")
  record Answer(
      UUID id,
      AuditState state,
      @Schema(description = "Lines the office has to decide.") int toDecide,
      @Schema(description = "Tasks raised where something may change who is liable.") int referred,
      @Schema(description = "Letters about a changed household.") int letters) {}

  private static final String SETTLE =
      """
      update tenancy_audit_line set decision = ?3, decided_by = ?4, decided_by_name = ?5, decided_at = clock_timestamp()
       where audit_id = ?1 and id = any (cast(cast(?2 as text) as uuid[]))\
      """;

  private static final String SUBMITTED =
      """
      update tenancy_audit set state = ?2, submitted_at = clock_timestamp(),
             done_at = case when ?2 = 'DONE' then clock_timestamp() end, version = version + 1 where id = ?1\
      """;

  private static final Set<Route> DECIDED_ELSEWHERE =
      Set.of(Route.TENANCY, Route.HOUSEHOLD, Route.SUPPORT, Route.SUSPICION);

  @Inject Once once;
  @Inject HeldAudit held;
  @Inject Tasks tasks;
  @Inject Letters letters;
  @Inject Today today;

  /**
   * @throws Problem 422 TENANCY_AUDIT_INCOMPLETE naming what was not asked, 412 STALE, 409
   *     TENANCY_AUDIT_MOVED, TENANCY_AUDIT_NOT_YOURS
   */
  Uni<Answer> run(Actor by, String key, UUID id, String ifMatch) {
    record Whole(UUID id) {}
    return once.write(
        by,
        key,
        new Whole(id),
        Answer.class,
        session ->
            held.of(session, by, id)
                .invoke(audit -> audit.refuseOthers(by))
                .invoke(audit -> IfMatch.require(ifMatch, audit.version()))
                .chain(audit ->
                    AuditLines.of(session, id).chain(lines -> submit(session, by, audit, lines))));
  }

  private Uni<Answer> submit(
      Mutiny.Session session, Actor by, HeldAudit.Audit audit, List<AuditLines.Line> lines) {
    Visit visit = AuditLines.visit(lines);
    List<String> missing = visit.missing();
    if (!missing.isEmpty()) {
      throw Problem.of(AuditProblem.TENANCY_AUDIT_INCOMPLETE, String.join("; ", missing) + ".");
    }
    List<UUID> same = ids(lines, line -> line.goesTo().isEmpty());
    List<UUID> elsewhere =
        ids(lines, line -> line.goesTo().filter(DECIDED_ELSEWHERE::contains).isPresent());
    int open = lines.size() - same.size() - elsewhere.size();
    AuditState submitted = audit.after(AuditState.Event.SUBMIT);
    AuditState after =
        open == 0 ? submitted.after(AuditState.Event.DECIDE_LAST).orElseThrow() : submitted;
    return settle(session, by, audit.id(), same, "SAME")
        .chain(() -> settle(session, by, audit.id(), elsewhere, "REFERRED"))
        .chain(() -> Sql.run(session, SUBMITTED, audit.id(), after.name()))
        .chain(() -> refer(session, by, audit, visit))
        .chain(referred ->
            tellOfBenefit(session, by, audit, visit)
                .map(told -> new Answer(audit.id(), after, open, referred, told)));
  }

  private static List<UUID> ids(
      List<AuditLines.Line> lines, java.util.function.Predicate<Finding> which) {
    return lines.stream()
        .filter(line -> which.test(line.finding()))
        .map(AuditLines.Line::id)
        .toList();
  }

  private static Uni<Integer> settle(
      Mutiny.Session session, Actor by, UUID audit, List<UUID> lines, String decision) {
    return Sql.run(session, SETTLE, audit, Sql.ids(lines), decision, by.id(), by.name());
  }

  /**
   * A task for each way there is something on; of a suspicion the task says nothing but where it
   * is.
   */
  private Uni<Integer> refer(Mutiny.Session session, Actor by, HeldAudit.Audit audit, Visit visit) {
    Uni<Integer> raised = Uni.createFrom().item(0);
    for (Route route : List.of(Route.TENANCY, Route.SUPPORT)) {
      List<Finding> found = visit.going(route);
      if (!found.isEmpty()) {
        raised =
            raised.chain(before ->
                tasks
                    .raise(session, by, Referral.of(audit, route, found))
                    .map(fresh -> before + (fresh ? 1 : 0)));
      }
    }
    return raised;
  }

  private Uni<Integer> tellOfBenefit(
      Mutiny.Session session, Actor by, HeldAudit.Audit audit, Visit visit) {
    if (visit.going(Route.HOUSEHOLD).isEmpty()) {
      return Uni.createFrom().item(0);
    }
    var draft =
        new Letters.Draft(
            audit.accountId(),
            LetterKind.HOUSEHOLD_CHANGED,
            "Who lives in your home",
            today.date(),
            text());
    return letters.queue(session, by, draft).map(List::size);
  }

  /** Names nobody: a joint tenant reads what the other said only from them. */
  private static LetterText text() {
    return LetterText.write()
        .paragraph(
            "When we visited you, we found that who lives in your home is not what our records say.")
        .heading("If you get Universal Credit or Housing Benefit")
        .paragraph(
            "What you get may change with who lives with you. Report the change to the Department for Work and Pensions in your Universal Credit journal, or to us for Housing Benefit, as soon as you can. A change that is reported late may have to be paid back.")
        .heading("Your tenancy")
        .paragraph(
            "Your rent and your tenancy stay as they are. If somebody is to join or leave the tenancy, ask us first.")
        .done();
  }

  /** What the tenancy's people are asked to look at. */
  private record Referral() {

    static Tasks.Task of(HeldAudit.Audit audit, Route route, List<Finding> found) {
      boolean tenancy = route == Route.TENANCY;
      String seen =
          found.stream()
              .map(line ->
                  "%s: %s"
                          .formatted(
                              line.who(), line.field().label().toLowerCase(java.util.Locale.UK))
                      + (line.found().equals("NO") ? ", no" : ", " + line.found()))
              .collect(Collectors.joining("; "));
      return new Tasks.Task(
          audit.accountId(),
          tenancy ? "TENANCY_AUDIT_TENANCY" : "TENANCY_AUDIT_SUPPORT",
          tenancy
              ? "A tenancy audit found what may change who is liable"
              : "A tenancy audit found that somebody may need support",
          seen
              + (tenancy
                  ? ". Open the tenancy and check it there: nothing has been changed by the audit."
                  : ". See whether the account needs a hold, or the person an adjustment."),
          tenancy ? Tasks.Priority.NEXT_DAY : Tasks.Priority.THREE_DAYS,
          (tenancy ? "TENANCY_AUDIT_TENANCY:" : "TENANCY_AUDIT_SUPPORT:") + audit.id());
    }
  }
}
