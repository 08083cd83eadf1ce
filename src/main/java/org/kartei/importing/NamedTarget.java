package org.kartei.importing;

import org.jspecify.annotations.Nullable;

/** A field that every school has; its captions are recognised in all our languages. */
public sealed interface NamedTarget extends ImportTarget permits ImportField, MoneyField {

    /** Key of the translated caption. */
    String captionKey();

    /** What a second column of the kind is about; null if there can only be one. */
    @Nullable
    NamedTarget further();
}
