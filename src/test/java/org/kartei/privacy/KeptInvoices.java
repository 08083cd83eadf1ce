package org.kartei.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.kartei.customer.CustomerId;
import org.kartei.customer.PersonalData;
import org.kartei.settings.RecordKind;
import org.kartei.settings.Retention;
import org.springframework.stereotype.Component;

/** Keeps something for a customer that the law wants to be kept, as invoices will be. It stands outside the database. */
@Component
class KeptInvoices implements PersonalData {

    private final Map<CustomerId, Map<String, LocalDate>> madeOn = new ConcurrentHashMap<>();
    private final Set<CustomerId> broken = ConcurrentHashMap.newKeySet();
    private final Map<CustomerId, Map<String, String>> scans = new ConcurrentHashMap<>();
    private final Map<CustomerId, Runnable> meanwhile = new ConcurrentHashMap<>();
    private final Retention retention;

    KeptInvoices(Retention retention) {
        this.retention = retention;
    }

    void add(CustomerId customer, String number, LocalDate made) {
        madeOn.computeIfAbsent(customer, id -> new TreeMap<>()).put(number, made);
    }

    /** Keeps a document, under whatever name. */
    void scan(CustomerId customer, String path, String content) {
        scans.computeIfAbsent(customer, id -> new TreeMap<>()).put(path, content);
    }

    /** This happens in the middle of making a copy of the customer's data. */
    void meanwhile(CustomerId customer, Runnable what) {
        meanwhile.put(customer, what);
    }

    /** From now on nobody can erase anything of this customer, and nobody knows why. */
    void breakOff(CustomerId customer) {
        broken.add(customer);
    }

    Set<String> of(CustomerId customer) {
        return madeOn.getOrDefault(customer, Map.of()).keySet();
    }

    @Override
    public Set<String> tables() {
        return Set.of();
    }

    @Override
    public List<Section> copy(CustomerId id) {
        meanwhile.getOrDefault(id, () -> {}).run();
        return List.of();
    }

    @Override
    public List<Document> documents(CustomerId id) {
        return scans.getOrDefault(id, Map.of()).entrySet().stream()
                .<Document>map(scan -> new Document() {
                    @Override
                    public String path() {
                        return scan.getKey();
                    }

                    @Override
                    public void write(OutputStream out) throws IOException {
                        out.write(scan.getValue().getBytes(StandardCharsets.UTF_8));
                    }
                })
                .toList();
    }

    @Override
    public List<Holding> holdings(CustomerId id, LocalDate today) {
        return madeOn.getOrDefault(id, Map.of()).entrySet().stream()
                .map(invoice -> {
                    LocalDate until = until(invoice.getValue());
                    return until.isBefore(today)
                            ? Holding.free("=Invoice", 1)
                            : Holding.locked("=Invoice", invoice.getKey(), until, RecordKind.INVOICE.ground());
                })
                .toList();
    }

    @Override
    public void erase(CustomerId id, LocalDate today) {
        if (broken.contains(id)) {
            throw new IllegalStateException("broken off");
        }
        madeOn.getOrDefault(id, new TreeMap<>())
                .values()
                .removeIf(made -> until(made).isBefore(today));
    }

    private LocalDate until(LocalDate made) {
        return retention.keptUntil(RecordKind.INVOICE, made);
    }
}
