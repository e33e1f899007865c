package org.quarterday.bank;

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
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.bank.format.BankLayout;
import org.quarterday.platform.security.CurrentActor;

/** The council's accounts at its bank, and how the bank writes its statements. */
@Path("/api/v1")
@Tag(name = "bank")
@Cancellable(false)
public class BankAccountResource {

  @Inject CurrentActor actor;
  @Inject BankAccounts accounts;
  @Inject SetBankAccount setAccount;
  @Inject BankLayouts layouts;
  @Inject SetBankLayout setLayout;

  @GET
  @Path("/bank-accounts")
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listBankAccounts",
      summary = "The council's accounts at its bank",
      description = "Their numbers are masked. Scope: reference:read.")
  public Uni<BankAccounts.Listed> accounts() {
    return accounts.all();
  }

  @POST
  @Path("/bank-accounts")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setBankAccount",
      summary = "Keep an account at the bank, or put it right",
      description =
          """
          By its code. Its numbers are kept sealed and shown by their last four digits; once a statement of it was received they stay. \
          controls are the control accounts whose money lies on it, each on one account at the bank. Scope: config:admin.\
          """)
  public Uni<BankAccounts.Item> setAccount(@NotNull @Valid SetBankAccount.Request request) {
    return setAccount.run(actor.get(), request);
  }

  @GET
  @Path("/bank-layouts")
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listBankLayouts",
      summary = "How banks write statements as CSV",
      description = "Scope: reference:read.")
  public Uni<BankLayouts.Listed> layouts() {
    return layouts.all();
  }

  @POST
  @Path("/bank-layouts")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setBankLayout",
      summary = "Describe how a bank writes statements as CSV, or put it right",
      description =
          """
          By its code. columns gives, by date, value_date, words, reference, payer, kind, balance and either amount or both credit and debit, \
          the heading of the bank's column; date, words, balance and an amount are needed. dayPattern is yyyy-MM-dd, dd/MM/yyyy, dd-MM-yyyy, \
          dd.MM.yyyy, yyyyMMdd, ddMMyyyy, dd/MM/yy, dd MMM yyyy or dd-MMM-yyyy. Scope: config:admin.\
          """)
  public Uni<BankLayout> setLayout(@NotNull @Valid BankLayout layout) {
    return setLayout.run(actor.get(), layout);
  }
}
