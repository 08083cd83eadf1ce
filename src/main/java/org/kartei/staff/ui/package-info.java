/** Staff administration and the own account. */
@NullMarked
package org.kartei.staff.ui;

import org.jspecify.annotations.NullMarked;
