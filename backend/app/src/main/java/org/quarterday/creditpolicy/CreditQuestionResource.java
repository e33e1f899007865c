package org.quarterday.creditpolicy;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.CurrentActor;
import org.quarterday.platform.work.DatedRow;

/** What is asked before a credit is believed. */
@Path("/api/v1/credit-questions")
@Tag(name = "creditpolicy")
@Cancellable(false)
public class CreditQuestionResource {

  @Inject CurrentActor actor;
  @Inject CreditPolicyReads reads;
  @Inject SetCreditQuestion set;
  @Inject Today today;

  @GET
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listCreditQuestions",
      summary = "What is asked about credits, today and later",
      description = "In the order in which it is asked. Scope: reference:read.")
  public Uni<CreditPolicyReads.Questions> list() {
    return reads.questions(today.date());
  }

  @PUT
  @Path("/{code}")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setCreditQuestion",
      summary = "Say what a question about credits is from a day on",
      description =
          "Today or later; what it was before ends the day before. Withdrawn: it is asked no more. Scope: config:admin.")
  public Uni<CreditPolicyReads.Questions> set(
      @RestPath @Pattern(regexp = DatedRow.CODE) String code,
      @NotNull @Valid SetCreditQuestion.Request request) {
    return set.run(actor.get(), code, request);
  }
}
