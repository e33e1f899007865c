package org.quarterday.online;

import static org.quarterday.support.Await.await;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.quarterday.support.Books;

/** What the demonstration's post carried, for tests of other features. */
@ApplicationScoped
public class SentCodes {

  @Inject SendCodes codes;

  /** The words of the newest message, once what waits is sent. */
  public String newest() {
    await(codes.send());
    return (String)
        Books.rows(
                "select m.words from simulated_message m join tenancy_proof p on p.id = m.proof_id order by p.asked_at desc, p.id desc limit 1")
            .getFirst()
            .get("words");
  }
}
