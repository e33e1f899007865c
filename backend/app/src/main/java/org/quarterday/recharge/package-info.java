/**
 * What the council recharges to a tenant who left: by a dated kind, with its evidence, and by two
 * people above a limit.
 */
package org.quarterday.recharge;
