/** The menu items of the file and the page of the retention clock. */
@NullMarked
package org.kartei.privacy.ui;

import org.jspecify.annotations.NullMarked;
