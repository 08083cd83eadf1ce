/** Screens for the settings. */
@NullMarked
package org.kartei.settings.ui;

import org.jspecify.annotations.NullMarked;
