/**
 * What collection agencies say and pay: files of returns and remittances, each line answered for.
 * What was collected is on the account as it was paid; the commission is the council's cost.
 */
package org.quarterday.agencyreturn;
