package org.quarterday.universalcredit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.letter.Letters;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.task.Tasks;
import org.quarterday.universalcredit.rules.Comparison;
import org.quarterday.universalcredit.rules.CorrectionLetter;
import org.quarterday.universalcredit.rules.Names;
import org.quarterday.universalcredit.rules.Tenancy;

/**
 * Tells those who claim what differs, and nobody else: a joint tenant has no part in a claim of
 * another's household. Nobody of that name here, or a letter that is held, is somebody's task.
 */
@ApplicationScoped
class TellClaimants {

  private static final String TASK = "UC_TELL_CLAIMANT";

  @Inject Letters letters;
  @Inject Tasks tasks;
  @Inject Today today;

  /** How many letters were queued. */
  Uni<Integer> of(Mutiny.Session session, Actor by, HeldToDo.ToDo toDo, TenancyFacts.Sheet sheet) {
    if (!Comparison.differs(sheet.lines())) {
      return Uni.createFrom().item(0);
    }
    List<String> claimants = TenancyFacts.claimants(toDo.claimName(), toDo.said());
    List<Tenancy.Tenant> told =
        sheet.held().tenants().stream()
            .filter(tenant -> Names.isAmong(tenant.name(), claimants))
            .toList();
    var draft =
        new Letters.Draft(
            toDo.accountId(),
            LetterKind.UNIVERSAL_CREDIT_DIFFERS,
            CorrectionLetter.SUBJECT,
            today.date(),
            CorrectionLetter.of(toDo.receivedOn(), sheet.lines()));
    Uni<Integer> queued = Uni.createFrom().item(0);
    for (Tenancy.Tenant tenant : told) {
      queued =
          queued.chain(sum ->
              letters.queue(session, by, draft, tenant.personId()).map(ids -> sum + ids.size()));
    }
    return queued.call(
        sum -> sum > 0 ? Uni.createFrom().voidItem() : tasks.raise(session, by, task(toDo)));
  }

  private static Tasks.Task task(HeldToDo.ToDo toDo) {
    return new Tasks.Task(
        toDo.accountId(),
        TASK,
        "Tell %s that their claim differs".formatted(toDo.claimName()),
        "What was answered is not what the claim says, and no letter could go to who claims. Speak to them, and ask them to put the claim right.",
        Tasks.Priority.THREE_DAYS,
        "UNIVERSAL_CREDIT_TO_DO:" + toDo.id());
  }
}
