package org.kartei.invoice.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartei.invoice.EInvoiceGap;
import org.kartei.invoice.RunGaps;

/** Says in words what is missing for an e-invoice, and where that is filled in (INV-3). Not there where nothing is missing. */
final class EInvoiceNotice extends Paragraph {

    private EInvoiceNotice(String key, List<EInvoiceGap> gaps, Object... counts) {
        String missing = Stream.of(EInvoiceGap.Where.values())
                .map(where -> part(where, gaps))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        setText(getTranslation(
                key, Stream.concat(Stream.of(missing), Stream.of(counts)).toArray()));
        addClassNames("secondary", "e-invoice-notice");
        setVisible(!gaps.isEmpty());
    }

    /** Before many are issued in one go. */
    static EInvoiceNotice beforeRun(RunGaps found) {
        return new EInvoiceNotice("invoice.run.einvoice", found.gaps(), found.plain(), found.customers());
    }

    /** While it can still be filled in. */
    static EInvoiceNotice beforeIssuing(List<EInvoiceGap> gaps) {
        return new EInvoiceNotice("invoice.einvoice.before", gaps);
    }

    static EInvoiceNotice issued(List<EInvoiceGap> gaps) {
        return new EInvoiceNotice("invoice.einvoice.missing", gaps);
    }

    private String part(EInvoiceGap.Where where, List<EInvoiceGap> gaps) {
        String names = gaps.stream()
                .filter(gap -> gap.where() == where)
                .map(gap -> getTranslation(gap.nameKey()))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : getTranslation(where.nameKey(), names);
    }
}
