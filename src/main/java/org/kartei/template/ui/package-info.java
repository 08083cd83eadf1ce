/** The screen for how documents look. */
@NullMarked
package org.kartei.template.ui;

import org.jspecify.annotations.NullMarked;
