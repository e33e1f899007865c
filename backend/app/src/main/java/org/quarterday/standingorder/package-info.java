/**
 * Standing orders: what a tenant has told their own bank to pay. The council asks for an amount and
 * prints the form; it cannot change or stop one, so what comes is held against what was asked for.
 */
package org.quarterday.standingorder;
