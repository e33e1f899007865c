package org.quarterday.letter;

import static org.quarterday.support.Await.await;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes what is queued into PDFs, for tests of features that write letters. */
@ApplicationScoped
public class LettersMade {

  @Inject MakeLetters maker;

  public void make() {
    await(maker.make());
  }
}
