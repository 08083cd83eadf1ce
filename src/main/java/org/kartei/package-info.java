/** The application class; every feature is a module in a package of its own. */
@NullMarked
package org.kartei;

import org.jspecify.annotations.NullMarked;
