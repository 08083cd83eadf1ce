/** The page with the pairs that may be the same. */
@NullMarked
package org.kartei.duplicate.ui;

import org.jspecify.annotations.NullMarked;
