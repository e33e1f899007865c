package org.quarterday.bacsreport;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an advice. */
@Schema(name = "BacsAdviceOutcome")
enum Outcome {
  /** Not worked yet. */
  NEW,
  /** Worked on the day from which it counts. */
  WAITING,
  /** Done, and nothing is left to do here. */
  APPLIED,
  /** What is certain is done; a step is ready for a person to take. */
  PROPOSED,
  /** Not done; a person has to look. */
  PARKED,
  /** The same advice was here before: nothing was done. */
  ALREADY,
  /** A person has dealt with it in another way and said how. */
  SETTLED
}
