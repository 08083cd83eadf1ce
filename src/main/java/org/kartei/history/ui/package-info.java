/** The page of everything that was done, and how a line of it reads. */
@NullMarked
package org.kartei.history.ui;

import org.jspecify.annotations.NullMarked;
