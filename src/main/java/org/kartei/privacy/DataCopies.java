package org.kartei.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerService;
import org.kartei.customer.CustomerTouched;
import org.kartei.customer.PersonalData;
import org.kartei.customer.PersonalData.Document;
import org.kartei.history.Action;
import org.kartei.history.History;
import org.kartei.history.Subject;
import org.kartei.security.OfficeOnly;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out the copy of their data that everybody may ask for (FILE-7; GDPR, articles 15 and 20). */
@Service
@OfficeOnly
public class DataCopies {

    private final CustomerService customers;
    private final List<PersonalData> parts;
    private final DataCopyJson json;
    private final DataCopyPdf pdf;
    private final History history;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DataCopies(
            CustomerService customers,
            List<PersonalData> parts,
            DataCopyJson json,
            DataCopyPdf pdf,
            History history,
            JdbcTemplate jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.customers = customers;
        this.parts = parts;
        this.json = json;
        this.pdf = pdf;
        this.history = history;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Collects everything, as it is at one moment whoever writes meanwhile, and takes down that it was handed out.
     *
     * @param fallback language of a customer whose own is not known
     */
    @Transactional
    public DataCopy collect(CustomerId id, Locale fallback) {
        // for this transaction alone, and before its first look; Spring's own way would prepare every connection
        jdbc.execute("set transaction isolation level repeatable read");
        CustomerFile file = customers.get(id);
        String language = file.data().language();
        var copy = new DataCopy(
                file.number(),
                file.data().displayName(),
                language == null ? fallback : Locale.forLanguageTag(language),
                clock.instant(),
                parts.stream().flatMap(part -> part.copy(id).stream()).toList(),
                parts.stream().flatMap(part -> part.documents(id).stream()).toList());
        history.record(
                Action.EXPORTED,
                new Subject("customer", id.value(), file.number(), file.data().displayName()));
        events.publishEvent(new CustomerTouched(id));
        return copy;
    }

    /** Writes it as ZIP: data.json for machines, a PDF for people, and the documents. */
    public void write(DataCopy copy, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("data.json"));
        json.write(copy, zip);
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("personal-data.pdf"));
        pdf.write(copy, zip);
        zip.closeEntry();
        var names = new DocumentNames();
        for (Document document : copy.documents()) {
            zip.putNextEntry(new ZipEntry("documents/" + names.take(document.path())));
            document.write(zip);
            zip.closeEntry();
        }
        zip.finish();
    }
}
