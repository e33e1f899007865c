package org.quarterday.proof;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.CurrentActor;

/** "Prove this balance": as an answer and as a page to sign. */
@Path("/api/v1/accounts/{accountId}")
@Tag(name = "proof")
@Cancellable(false)
public class AccountProofResource {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject CurrentActor actor;
  @Inject OwnAccount ownAccount;
  @Inject AccountProofReads reads;
  @Inject AccountProofPage page;
  @Inject Today today;

  @GET
  @Path("/proof")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "proveAccount",
      summary = "Prove this balance",
      description =
          "Opening plus entries equals balance, no entry missing, reversals pair, codes lead to control accounts, every week debited as charged; each difference named. Scope: account:read.")
  public Uni<AccountProof> prove(@RestPath UUID accountId) {
    return made(actor.get(), accountId);
  }

  @GET
  @Path("/proof.pdf")
  @Produces(Download.PDF)
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "proveAccountPdf",
      summary = "Proof of account to sign",
      description = "The same proof as a tagged PDF with signature lines. Scope: account:read.")
  public Response pdf(@RestPath UUID accountId) {
    AccountProof proof = made(actor.get(), accountId).await().atMost(PATIENCE);
    return Download.pdf(
        "proof-of-account-%s-%s".formatted(proof.reference(), today.date()), page.pdf(proof));
  }

  private Uni<AccountProof> made(Actor by, UUID accountId) {
    return ownAccount
        .refuse(by, accountId)
        .chain(() -> reads.read(accountId))
        .map(on -> ProveAccount.of(on, today.instant(), by.name()));
  }
}
