/** First start and the checks. */
@NullMarked
package org.kartei.operations.ui;

import org.jspecify.annotations.NullMarked;
