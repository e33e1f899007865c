package org.quarterday.message;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** A mail server on this machine, and an application that sends by it. */
public class MailServer implements QuarkusTestResourceLifecycleManager {

  static GreenMail mail;

  @Override
  public Map<String, String> start() {
    mail = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    return Map.of(
        "quarkus.mailer.mock", "false",
        "quarkus.mailer.host", "127.0.0.1",
        "quarkus.mailer.port", Integer.toString(mail.getSmtp().getPort()),
        "quarkus.mailer.start-tls", "DISABLED",
        "quarkus.mailer.from", "rents@council.example",
        "quarterday.messages.email.provider", "SMTP");
  }

  /** The same after it was stopped and started again. */
  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  @Override
  public void stop() {
    mail.stop();
  }
}
