/** Where a schedule of write-offs stands, and who may decide it. Pure. */
package org.quarterday.writeoffschedule.rules;
