package org.quarterday.breach;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** What is read of, decided and done about one breach. */
@Path("/api/v1/breaches/{id}")
@Tag(name = "breach")
@Cancellable(false)
public class BreachStepResource {

  @Inject CurrentActor actor;
  @Inject LookAtBreach look;
  @Inject JudgeBreach judge;
  @Inject TellIco ico;
  @Inject TellPeople people;
  @Inject AddBreachAction add;
  @Inject FinishBreachAction finish;
  @Inject CloseBreach close;

  @POST
  @Path("/sights")
  @PermissionsAllowed("breach:handle")
  @Operation(
      operationId = "lookAtBreach",
      summary = "Read a breach, saying why",
      description = "Who looked and why stays with it. Scope: breach:handle.")
  public Uni<BreachFile> look(@RestPath UUID id, @NotNull @Valid LookAtBreach.Request request) {
    return look.run(actor.get(), id, request);
  }

  @POST
  @Path("/judgement")
  @PermissionsAllowed("breach:handle")
  @Operation(
      operationId = "judgeBreach",
      summary = "Judge the risk of a breach",
      description = "By an answer to every question. Scope: breach:handle.")
  public Uni<JudgeBreach.Answer> judge(
      @RestPath UUID id, @NotNull @Valid JudgeBreach.Request request) {
    return judge.run(actor.get(), id, request);
  }

  @POST
  @Path("/ico")
  @PermissionsAllowed("breach:handle")
  @Operation(
      operationId = "tellIcoOfBreach",
      summary = "Say when the Information Commissioner was told, or why not",
      description = "Late only with its reason. Scope: breach:handle.")
  public Uni<BreachMoved> ico(@RestPath UUID id, @NotNull @Valid TellIco.Request request) {
    return ico.run(actor.get(), id, request);
  }

  @POST
  @Path("/people")
  @PermissionsAllowed("breach:handle")
  @Operation(
      operationId = "tellPeopleOfBreach",
      summary = "Say how the people were told, or on which ground not",
      description = "Scope: breach:handle.")
  public Uni<BreachMoved> people(@RestPath UUID id, @NotNull @Valid TellPeople.Request request) {
    return people.run(actor.get(), id, request);
  }

  @POST
  @Path("/actions")
  @PermissionsAllowed("breach:handle")
  @Operation(
      operationId = "addBreachAction",
      summary = "Say what is to be done about a breach",
      description = "Scope: breach:handle.")
  public Uni<BreachMoved> add(@RestPath UUID id, @NotNull @Valid AddBreachAction.Request request) {
    return add.run(actor.get(), id, request);
  }

  @POST
  @Path("/actions/{actionId}/outcome")
  @PermissionsAllowed("breach:handle")
  @Operation(
      operationId = "finishBreachAction",
      summary = "Say what was done about a breach",
      description = "Scope: breach:handle.")
  public Uni<BreachMoved> finish(
      @RestPath UUID id,
      @RestPath UUID actionId,
      @NotNull @Valid FinishBreachAction.Request request) {
    return finish.run(actor.get(), id, actionId, request);
  }

  @POST
  @Path("/outcome")
  @PermissionsAllowed("breach:handle")
  @Operation(
      operationId = "closeBreach",
      summary = "Close a breach with what was learned",
      description = "Once nothing about it is open. Scope: breach:handle.")
  public Uni<BreachMoved> close(@RestPath UUID id, @NotNull @Valid CloseBreach.Request request) {
    return close.run(actor.get(), id, request);
  }
}
