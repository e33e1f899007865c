package org.quarterday.subjectaccess.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quarterday.subjectaccess.rules.SubjectAccessState.Move;

/** What may follow what. */
class SubjectAccessStateTest {

  @Test
  void nothingIsAssembledBeforeTheIdentityWasSeenOrWhileTheCouncilWaits() {
    assertTrue(SubjectAccessState.RECEIVED.after(Move.ASSEMBLE).isEmpty());
    assertTrue(SubjectAccessState.PAUSED.after(Move.ASSEMBLE).isEmpty());
    assertEquals(
        Optional.of(SubjectAccessState.ASSEMBLED), SubjectAccessState.RUNNING.after(Move.ASSEMBLE));
  }

  @Test
  void onlyWhatIsAssembledIsReleasedAndThatIsTheEnd() {
    for (SubjectAccessState state : SubjectAccessState.values()) {
      assertEquals(
          state == SubjectAccessState.ASSEMBLED,
          state.after(Move.RELEASE).isPresent(),
          state.name());
    }
    for (Move move : Move.values()) {
      assertTrue(SubjectAccessState.RELEASED.after(move).isEmpty());
      assertTrue(SubjectAccessState.WITHDRAWN.after(move).isEmpty());
    }
  }
}
