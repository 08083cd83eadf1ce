/** The list of vouchers, the page of one, and what is done there. */
@NullMarked
package org.kartei.voucher.ui;

import org.jspecify.annotations.NullMarked;
