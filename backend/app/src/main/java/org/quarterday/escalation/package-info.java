/**
 * Escalations: a case that is too much for one person alone, put to an officer with one question
 * and with the whole pack as it stood when it was asked.
 */
package org.quarterday.escalation;
