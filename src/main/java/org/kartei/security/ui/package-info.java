/** Sign-in page. */
@NullMarked
package org.kartei.security.ui;

import org.jspecify.annotations.NullMarked;
