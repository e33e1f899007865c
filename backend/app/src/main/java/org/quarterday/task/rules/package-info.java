/** Who has a task, and to whom it rises: pure decisions. */
package org.quarterday.task.rules;
