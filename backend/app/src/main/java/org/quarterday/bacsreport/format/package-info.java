/** Reports as banks write them, for what plays a bank. */
package org.quarterday.bacsreport.format;
