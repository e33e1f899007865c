package org.quarterday.reference;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;
import org.quarterday.reference.ReferenceReads.Listed;

/** Types, control accounts, rent groups and what else a council sets. */
@Path("/api/v1")
@Tag(name = "reference")
@Cancellable(false)
public class ReferenceResource {

  @Inject CurrentActor actor;
  @Inject ReferenceReads reads;
  @Inject AddControlAccount addControlAccount;
  @Inject AddRentGroup addRentGroup;
  @Inject AddChargeType addChargeType;
  @Inject ChangeTerms changeTerms;
  @Inject ChangePostingRule changePostingRule;

  @GET
  @Path("/control-accounts")
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listControlAccounts",
      summary = "Control accounts",
      description = "Scope: reference:read.")
  public Uni<Listed<ReferenceReads.ControlAccount>> controlAccounts() {
    return reads.controlAccounts();
  }

  @POST
  @Path("/control-accounts")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "addControlAccount",
      summary = "Add a control account",
      description = "Scope: config:admin.")
  public Uni<ReferenceReads.ControlAccount> addControlAccount(
      @NotNull @Valid AddControlAccount.Request request) {
    return addControlAccount.run(actor.get(), request);
  }

  @GET
  @Path("/rent-groups")
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listRentGroups",
      summary = "Rent groups",
      description = "Scope: reference:read.")
  public Uni<Listed<ReferenceReads.RentGroup>> rentGroups() {
    return reads.rentGroups();
  }

  @POST
  @Path("/rent-groups")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "addRentGroup",
      summary = "Add a rent group",
      description = "Its control accounts must exist. Scope: config:admin.")
  public Uni<ReferenceReads.RentGroup> addRentGroup(@NotNull @Valid AddRentGroup.Request request) {
    return addRentGroup.run(actor.get(), request);
  }

  @GET
  @Path("/transaction-types")
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listTransactionTypes",
      summary = "Transaction types with their dated flags",
      description = "Scope: reference:read.")
  public Uni<Listed<ReferenceReads.TransactionType>> transactionTypes() {
    return reads.types(null);
  }

  @GET
  @Path("/charge-types")
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listChargeTypes",
      summary = "Types an account can be charged by the week",
      description = "Scope: reference:read.")
  public Uni<Listed<ReferenceReads.TransactionType>> chargeTypes() {
    return reads.types("CHARGE");
  }

  @POST
  @Path("/charge-types")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "addChargeType",
      summary = "Add a type an account can be charged by the week",
      description =
          "With its first flags. It is charged once a posting rule says where its income goes. Scope: config:admin.")
  public Uni<ReferenceReads.TransactionType> addChargeType(
      @NotNull @Valid AddChargeType.Request request) {
    return addChargeType.run(actor.get(), request);
  }

  @POST
  @Path("/transaction-types/{code}/terms")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "changeTerms",
      summary = "Change a type's flags from a Monday on",
      description =
          "Old weeks keep the old flags; a debited week is not reached. Scope: config:admin.")
  public Uni<ReferenceReads.Terms> changeTerms(
      @RestPath String code, @NotNull @Valid ChangeTerms.Request request) {
    return changeTerms.run(actor.get(), code, request);
  }

  @GET
  @Path("/posting-rules")
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listPostingRules",
      summary = "Which control account a type posts to",
      description = "Scope: reference:read.")
  public Uni<Listed<ReferenceReads.PostingRule>> postingRules(@RestQuery String rentGroup) {
    return reads.postingRules(rentGroup);
  }

  @POST
  @Path("/posting-rules")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "changePostingRule",
      summary = "Change a posting rule from a Monday on",
      description = "What is posted keeps its code. Scope: config:admin.")
  public Uni<ReferenceReads.PostingRule> changePostingRule(
      @NotNull @Valid ChangePostingRule.Request request) {
    return changePostingRule.run(actor.get(), request);
  }

  @GET
  @Path("/tenure-types")
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listTenureTypes",
      summary = "Kinds of tenancy",
      description = "Scope: reference:read.")
  public Uni<Listed<ReferenceReads.TenureType>> tenureTypes() {
    return reads.tenureTypes();
  }
}
