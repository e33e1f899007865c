/** Where an instruction of court costs stands. */
package org.quarterday.courtcost.rules;
