package org.quarterday.online;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.directdebit.Outlook;
import org.quarterday.directdebit.PreviewMandate;
import org.quarterday.directdebit.SetUpMandate;
import org.quarterday.directdebit.rules.Authority;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.CurrentActor;

/**
 * Setting up one's own Direct Debit: one's own bank account, and nobody else's signature needed.
 */
@Path("/api/v1/my/accounts/{accountId}/mandates")
@Tag(name = "online")
@Cancellable(false)
public class MyMandateResource {

  private static final String WHO =
      "select person_id from online_identity where issuer = $1 and subject = $2";

  @Schema(name = "MyMandateRequest")
  record Request(
      @NotBlank @Size(max = 60) @Schema(examples = "T OSEI") String payerName,
      @NotBlank @Size(max = 8) @Schema(examples = "08-99-99") String sortCode,
      @NotBlank @Size(max = 12) @Schema(examples = "66374958") String accountNumber,
      @AssertTrue(message = "only who may sign alone can set it up here")
          @Schema(description = "That the payer can authorise debits from the account alone.")
          boolean soleSignatory,
      @NotNull @Valid PreviewMandate.Request collects,
      @Schema(description = "End the Direct Debit there is and set this one up in its place.")
          boolean replaces) {}

  @Inject CurrentActor actor;
  @Inject MyAccountReads accounts;
  @Inject PreviewMandate preview;
  @Inject SetUpMandate setUp;
  @Inject Today today;
  @Inject Pool pool;

  @POST
  @Path("/preview")
  @PermissionsAllowed("my:pay")
  @Operation(
      operationId = "previewMyMandate",
      summary = "What my Direct Debit would collect",
      description = "Every day and amount; writes nothing. Scope: my:pay.")
  public Uni<Outlook> preview(
      @RestPath UUID accountId, @NotNull @Valid PreviewMandate.Request request) {
    Actor by = actor.get();
    return accounts.required(by, accountId).chain(() -> preview.run(by, accountId, request));
  }

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("my:pay")
  @Operation(
      operationId = "setUpMyMandate",
      summary = "Set up my Direct Debit",
      description =
          "From my own bank account; the notice of what will be collected is posted to me. Scope: my:pay.")
  public Uni<SetUpMandate.Answer> setUp(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid Request request) {
    Actor by = actor.get();
    return accounts
        .required(by, accountId)
        .chain(() -> pool.preparedQuery(WHO).execute(Tuple.of(by.issuer(), by.subject())))
        .map(rows -> rows.iterator().next().getUUID(0))
        .chain(person -> setUp.run(by, key, accountId, mandate(person, request)));
  }

  private SetUpMandate.Request mandate(UUID person, Request request) {
    return new SetUpMandate.Request(
        request.payerName(),
        person,
        null,
        request.sortCode(),
        request.accountNumber(),
        Authority.Channel.ONLINE,
        Authority.SOLE,
        today.date(),
        "Set up in Housing Online",
        request.collects().plan(),
        request.collects().firstOn(),
        null,
        request.replaces(),
        false);
  }
}
