package org.kartei.invoice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kartei.security.OfficeOnly;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which invoices money that came in may be meant for (INV-2). Each question is answered from indexes; nothing asked finds nothing. */
@Service
@Transactional(readOnly = true)
@OfficeOnly
public class OpenInvoices {

    private final OpenInvoiceQueries queries;

    OpenInvoices(OpenInvoiceQueries queries) {
        this.queries = queries;
    }

    /** With one of these numbers, ours or of another program, whatever their case. */
    public List<OpenInvoice> withNumbers(Collection<String> numbers) {
        return queries.withNumbers(numbers);
    }

    /** By the name of their customers or of the customers' companies, as it is folded in the overview; the first due comes first. */
    public Map<String, List<OpenInvoice>> ofNamed(Collection<String> folded) {
        return queries.ofNamed(folded);
    }

    /** Whatever is open of those who had these invoices; the first due comes first. */
    public Map<InvoiceId, List<OpenInvoice>> ofSameCustomers(Collection<InvoiceId> known) {
        return queries.ofSameCustomers(known);
    }

    /** By the beginning of the number, or of the customer's name, or by the customer's number. */
    public List<OpenInvoice> search(String typed, int limit) {
        return typed.isBlank() ? List.of() : queries.search(typed.strip(), limit);
    }
}
