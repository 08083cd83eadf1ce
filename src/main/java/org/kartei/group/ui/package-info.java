/** Screens for customer groups. */
@NullMarked
package org.kartei.group.ui;

import org.jspecify.annotations.NullMarked;
