/** Screens for own fields. */
@NullMarked
package org.kartei.ownfield.ui;

import org.jspecify.annotations.NullMarked;
