/**
 * Holds: Breathing Space, orders, deaths, disputes and promises, each stopping what the law or the
 * council says it stops, for the debt it covers, with a log of what did not go out. Others ask
 * {@link org.quarterday.hold.Holds}.
 */
package org.quarterday.hold;
