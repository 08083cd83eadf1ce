/** The page of the reports, with a chart, a table and a file of each. */
@NullMarked
package org.kartei.report.ui;

import org.jspecify.annotations.NullMarked;
