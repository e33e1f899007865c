package org.quarterday.breach;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.breach.rules.BreachState;

/** Where a breach is after a command. */
@Schema(name = "BreachMoved")
record BreachMoved(UUID id, BreachState state) {}
