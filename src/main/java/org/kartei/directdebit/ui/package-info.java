/** The collections, the page of one, and the mandates in a customer's file. */
@NullMarked
package org.kartei.directdebit.ui;

import org.jspecify.annotations.NullMarked;
