/** The one list component; each list of the application is a declaration of columns. */
@NullMarked
@NamedInterface("list")
package org.kartei.shell.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
