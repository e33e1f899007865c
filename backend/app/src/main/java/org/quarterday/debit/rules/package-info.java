/**
 * The decisions of the weekly debit as pure functions; the SQL of the run is tested against them.
 */
package org.quarterday.debit.rules;
