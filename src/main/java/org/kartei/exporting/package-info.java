/** Writes any list as CSV or XLSX, streamed row by row, in a form that no spreadsheet executes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "listing"})
package org.kartei.exporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
