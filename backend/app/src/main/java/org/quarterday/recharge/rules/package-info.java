/** Where a recharge stands. */
package org.quarterday.recharge.rules;
