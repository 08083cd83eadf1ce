/** The statement in the customer's file. */
@NullMarked
package org.kartei.credit.ui;

import org.jspecify.annotations.NullMarked;
