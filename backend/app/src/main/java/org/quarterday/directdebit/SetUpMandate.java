package org.quarterday.directdebit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.directdebit.rules.Authority;
import org.quarterday.directdebit.rules.MandateEvent;
import org.quarterday.directdebit.rules.MandateState;
import org.quarterday.directdebit.rules.Plan;
import org.quarterday.platform.bacs.BacsText;
import org.quarterday.platform.bacs.BankAccount;
import org.quarterday.platform.bacs.ModulusCheck;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/**
 * Takes an instruction to collect down: who pays, from which bank account, on whose word, and how.
 * The bank account is checked as far as the modulus tables reach, the schedule is made and the
 * advance notice queued, all or nothing. Another bank account for the same rent is a new mandate
 * that replaces the one before.
 */
@ApplicationScoped
public class SetUpMandate {

  private static final int LONGEST_NAME = 18;

  /** A mandate to be. */
  @Schema(name = "MandateRequest")
  public record Request(
      @NotBlank
          @Size(max = 60)
          @Schema(description = "As the bank knows the payer.", examples = "A OKAFOR")
          String payerName,
      @Schema(nullable = true, description = "The tenant who pays; null for somebody else.")
          UUID payerPersonId,
      @Size(max = 300)
          @Schema(
              nullable = true,
              description = "Where notices go when the payer is no tenant, line by line.")
          String payerAddress,
      @NotBlank @Size(max = 8) @Schema(examples = "08-99-99") String sortCode,
      @NotBlank @Size(max = 12) @Schema(examples = "66374958") String accountNumber,
      @NotNull Authority.Channel channel,
      @NotNull Authority authority,
      @NotNull @CivilDay LocalDate authorisedOn,
      @Size(max = 300)
          @Schema(
              nullable = true,
              description = "Where the proof is: the signed form, the recording.",
              examples = "Call recording 2026-11-24 10:31")
          String evidence,
      @NotNull @Valid PlanRequest plan,
      @CivilDay
          @Schema(
              nullable = true,
              description = "No collection before; null for as soon as the notice allows.")
          LocalDate firstOn,
      @Valid
          @Schema(
              nullable = true,
              description = "The paper instruction the payer’s bank holds; null for a new one.")
          PaperInstruction paper,
      @Schema(description = "End the account’s mandate and set this one up in its place.")
          boolean replaces,
      @Schema(
              description =
                  "That the bank account of another household was seen and is right (BANK_ELSEWHERE).")
          boolean bankElsewhereConfirmed) {}

  /** What was set up. */
  @Schema(name = "MandateSetUp")
  public record Answer(
      UUID id,
      @Schema(description = "The reference on the payer’s bank statement.", examples = "10012113")
          String reference,
      @Schema(examples = "****4958") String bankMask,
      @Schema(description = "PASSED, or NOT_CHECKED where no table knows the bank.")
          ModulusCheck.Result modulus,
      Outlook outlook) {}

  /** Before anything is read: who waits here must see what the one before has set up. */
  private static final String IN_TURN =
      "select account_id from account_balance where account_id = ?1 for update";

  private static final String ELSEWHERE =
      """
      select count(*) from mandate m join account o on o.account_id = m.account_id
       where m.bank_print = ?2 and m.state in ('CAPTURED', 'LODGED', 'LIVE', 'SUSPENDED')
         and o.tenancy_id <> (select tenancy_id from account where account_id = ?1)\
      """;

  private static final String INSERT =
      """
      insert into mandate (account_id, id, service_user, reference, state, payer_person_id, payer_name, payer_address,
                           sort_code_sealed, account_number_sealed, bank_mask, bank_print, modulus, channel, authority, authorised_on, evidence,
                           method, frequency, collection_day, fixed_pence, extra_pence, with_balance, first_on, made_by, made_by_name, lodge,
                           lodged_on, collected_on)
      values (?1, ?2, ?3, ?4, ?26, cast(?5 as uuid), ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,
              cast(?20 as bigint), ?21, ?22, ?23, ?24, ?25, ?27, cast(?28 as date), cast(?29 as date))\
      """;

  @Inject Once once;
  @Inject OwnAccount ownAccount;
  @Inject BankChecks banks;
  @Inject PayerChecks payers;
  @Inject MandateMoves moves;
  @Inject Outlooks outlooks;
  @Inject Schedules schedules;
  @Inject Sealing sealing;
  @Inject Today today;

  /** For staff, who do not work on their own account. */
  public Uni<Answer> run(Actor by, String key, UUID accountId, Request request) {
    record Whole(UUID accountId, Request request) {}
    return once.write(
        by,
        key,
        new Whole(accountId, request),
        Answer.class,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> setUp(session, by, accountId, request)));
  }

  private Uni<Answer> setUp(Mutiny.Session session, Actor by, UUID accountId, Request request) {
    Plan plan = request.plan().plan();
    BankAccount bank = BankChecks.read(request.sortCode(), request.accountNumber());
    ModulusCheck.Result checked = banks.checked(bank);
    payers.authorised(request);
    return Sql.row(session, IN_TURN, accountId)
        .chain(() -> Collector.of(session, accountId, request, today.date()))
        .call(() -> elsewhere(session, accountId, bank, request))
        .call(collector -> replaced(session, by, accountId, collector))
        .chain(collector ->
            outlooks
                .of(session, accountId, plan, request.firstOn())
                .chain(outlook ->
                    save(
                        session, by, accountId, request, plan, bank, checked, collector, outlook)));
  }

  private Uni<Void> elsewhere(
      Mutiny.Session session, UUID accountId, BankAccount bank, Request request) {
    return Sql.row(session, ELSEWHERE, accountId, sealing.print(bank))
        .invoke(row -> {
          if (((Number) row[0]).longValue() > 0 && !request.bankElsewhereConfirmed()) {
            throw Problem.of(
                    DirectDebitProblem.BANK_ELSEWHERE,
                    "It is used for another household’s rent. Make sure that it is not a mix-up, then confirm.")
                .at("/bankElsewhereConfirmed");
          }
        })
        .replaceWithVoid();
  }

  private Uni<Void> replaced(
      Mutiny.Session session, Actor by, UUID accountId, Collector collector) {
    return collector.current() == null
        ? Uni.createFrom().voidItem()
        : Mandate.hold(session, accountId, collector.current())
            .chain(old ->
                moves.move(
                    session, by, old, MandateEvent.CANCEL, "Replaced by a new instruction", true));
  }

  private Uni<Answer> save(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      Request request,
      Plan plan,
      BankAccount bank,
      ModulusCheck.Result checked,
      Collector collector,
      Outlook outlook) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    PaperInstruction paper = request.paper();
    String reference = collector.reference(paper);
    MandateState state = paper == null ? MandateState.CAPTURED : MandateState.LIVE;
    String name = BacsText.fold(request.payerName(), LONGEST_NAME).strip();
    var mandate =
        new Mandate(
            accountId,
            id,
            reference,
            state,
            request.payerPersonId(),
            name,
            request.payerAddress() == null ? "" : request.payerAddress().strip(),
            plan,
            outlook.firstDueOn(),
            paper != null,
            0);
    return insert(session, by, mandate, request, bank, checked, collector)
        .chain(() ->
            moves.note(
                session,
                by,
                accountId,
                id,
                state,
                (paper == null ? "Set up, " : "Taken over from paper, ")
                    + request.channel().name().toLowerCase().replace('_', ' ')))
        .chain(() ->
            schedules.make(session, by, mandate, outlook, Schedules.Why.NEW, "A new plan was made"))
        .replaceWith(new Answer(id, reference, bank.mask(), checked, outlook));
  }

  private Uni<Integer> insert(
      Mutiny.Session session,
      Actor by,
      Mandate mandate,
      Request request,
      BankAccount bank,
      ModulusCheck.Result checked,
      Collector collector) {
    Plan plan = mandate.plan();
    return Sql.run(
        session,
        INSERT,
        mandate.accountId(),
        mandate.id(),
        collector.number(),
        mandate.reference(),
        mandate.payerPersonId(),
        mandate.payerName(),
        mandate.payerAddress(),
        sealing.sortCode(Sealing.Of.MANDATE, mandate.id(), bank),
        sealing.accountNumber(Sealing.Of.MANDATE, mandate.id(), bank),
        bank.mask(),
        sealing.print(bank),
        checked.name(),
        request.channel().name(),
        request.authority().name(),
        request.authorisedOn(),
        request.evidence() == null ? "" : request.evidence().strip(),
        plan.method().name(),
        plan.frequency().name(),
        plan.day(),
        plan.fixedPence(),
        plan.extraPence(),
        plan.withBalance(),
        mandate.firstOn(),
        by.id(),
        by.name(),
        mandate.state().name(),
        request.paper() == null ? "NEW" : "CONVERT",
        request.paper() == null ? null : request.authorisedOn(),
        request.paper() == null ? null : request.paper().collectedOn());
  }
}
