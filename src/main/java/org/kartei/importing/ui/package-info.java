/** The import page. */
@NullMarked
package org.kartei.importing.ui;

import org.jspecify.annotations.NullMarked;
