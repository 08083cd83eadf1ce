/** How later modules hang themselves onto a customer's file: tabs, parts of the sidebar, actions (FILE-1, FILE-2). */
@NullMarked
@NamedInterface("file")
package org.kartei.customer.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
