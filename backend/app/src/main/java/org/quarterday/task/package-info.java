/**
 * Work for people: what happened, what to do about it and until when, raised where a machine must
 * not decide alone. A task is raised once for what it is about, however often it is reported.
 */
package org.quarterday.task;
