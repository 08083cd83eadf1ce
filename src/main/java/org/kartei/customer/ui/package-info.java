/** The customer overview and the file. */
@NullMarked
package org.kartei.customer.ui;

import org.jspecify.annotations.NullMarked;
