package org.quarterday.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.support.Await.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;

/** E-mail by a mail server. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
class SmtpCarrierTest {

  @Inject SendMessages sender;

  @BeforeEach
  void aMailServer() throws Exception {
    Queued.demonstration();
    if (!MailServer.mail.isRunning()) {
      MailServer.mail.start();
    }
    MailServer.mail.purgeEmailFromAllMailboxes();
  }

  @Test
  void anEmailArrivesWithItsWordsItsSenderAndOurId() throws Exception {
    UUID id = Queued.of("EMAIL", "tina.osei@example.org", "Please ring the rent team.", null);
    await(sender.send());
    assertEquals("SENT", Queued.state(id));
    assertEquals("SMTP", Queued.value(id, "provider"));
    assertNull(Queued.value(id, "ask_after"), "a mail server tells nothing later");
    MimeMessage[] received = MailServer.mail.getReceivedMessages();
    assertEquals(1, received.length);
    assertEquals("About your rent", received[0].getSubject());
    assertEquals("rents@council.example", received[0].getFrom()[0].toString());
    assertEquals("<" + id + "@council.example>", received[0].getMessageID());
    assertTrue(GreenMailUtil.getBody(received[0]).contains("Please ring the rent team."));
  }

  @Test
  void anAttachmentArrivesByteByByte() throws Exception {
    UUID id = Queued.of("EMAIL", "tina.osei@example.org", "Your letter is attached.", null);
    byte[] pdf = {37, 80, 68, 70, 0, (byte) 0xff};
    Books.run("update message set pdf = ? where id = ?", pdf, id);
    await(sender.send());
    var parts = (MimeMultipart) MailServer.mail.getReceivedMessages()[0].getContent();
    assertEquals(2, parts.getCount());
    assertTrue(parts.getBodyPart(1).getContentType().startsWith("application/pdf"));
    assertArrayEquals(pdf, parts.getBodyPart(1).getInputStream().readAllBytes());
  }

  @Test
  void aMailServerThatIsAwayIsTriedAgain() {
    UUID id = Queued.of("EMAIL", "tina.osei@example.org", "Please ring us.", null);
    MailServer.mail.stop();
    await(sender.send());
    assertEquals("QUEUED", Queued.state(id));
    assertEquals("TEMPORARY", Queued.value(id, "failure_kind"));
    assertEquals(1, Queued.value(id, "tries"));
  }
}
