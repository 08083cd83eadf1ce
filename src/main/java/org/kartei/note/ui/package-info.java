/** The Notes tab of a file, the sidebar's first notes, and the page of follow-ups. */
@NullMarked
package org.kartei.note.ui;

import org.jspecify.annotations.NullMarked;
