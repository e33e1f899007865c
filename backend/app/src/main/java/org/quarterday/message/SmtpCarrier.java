package org.quarterday.message;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import java.util.Optional;
import org.quarterday.message.rules.ProviderStatus;
import org.quarterday.message.rules.Refusal;

/**
 * E-mail by the council's own mail server. It cannot be asked what it took, so a node that dies
 * between its yes and our writing it down sends again: the same Message-ID lets mailboxes show it
 * once. What bounces comes to the sender's mailbox and is not read here.
 */
class SmtpCarrier implements Carrier {

  private final ReactiveMailer mailer;
  private final Optional<String> from;

  SmtpCarrier(ReactiveMailer mailer, Optional<String> from) {
    this.mailer = mailer;
    this.from = from;
  }

  @Override
  public String name() {
    return "SMTP";
  }

  @Override
  public Optional<String> missing() {
    return from.isPresent()
        ? Optional.empty()
        : Optional.of("quarkus.mailer.from is not set: mail needs a sender.");
  }

  @Override
  public boolean tells() {
    return false;
  }

  @Override
  public Uni<Optional<String>> find(Outgoing message) {
    return Uni.createFrom().item(Optional.empty());
  }

  @Override
  public Uni<String> send(Outgoing message) {
    String messageId = "<" + message.id() + "@" + domain() + ">";
    Mail mail =
        Mail.withText(message.to(), message.subject(), message.body())
            .addHeader("Message-ID", messageId)
            .addHeader("Auto-Submitted", "auto-generated");
    if (message.pdf() != null) {
      mail.addAttachment("letter.pdf", message.pdf(), "application/pdf");
    }
    return mailer
        .send(mail)
        .replaceWith(messageId)
        .onFailure(SMTPException.class)
        .transform(failure -> new Refused(refusal((SMTPException) failure)));
  }

  /** RFC 5321 4.2.1: 4yz another time, 5yz never. */
  private static Refusal refusal(SMTPException failure) {
    int code = failure.getReplyCode();
    if (code == 535 || code == 530) {
      return Refusal.notSetUp(
          "The mail server does not accept our sign-in (%d). Check its name and password."
              .formatted(code));
    }
    return failure.isPermanent()
        ? Refusal.permanent(
            "The mail server refuses this address (%d). Ask the person for another."
                .formatted(code))
        : Refusal.later(
            "The mail server cannot take it now (%d). It is tried again by itself."
                .formatted(code));
  }

  private String domain() {
    String sender = from.orElse("sender.invalid").replace(">", "");
    return sender.substring(sender.indexOf('@') + 1);
  }

  @Override
  public Uni<Optional<ProviderStatus>> ask(String providerReference) {
    return Uni.createFrom().item(Optional.empty());
  }
}
