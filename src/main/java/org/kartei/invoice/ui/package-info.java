/** The list of invoices, the page of one, and what is done there. */
@NullMarked
package org.kartei.invoice.ui;

import org.jspecify.annotations.NullMarked;
