package org.kartei.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.kartei.customer.CustomerData;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerService;
import org.kartei.customer.NewCustomer;

/** Makes customers of the rows of a file. */
final class CustomerIntake implements Intake {

    private static final int SOURCE = 100;

    private final Import wanted;
    private final RowReader reader;
    private final NewGroups groups;
    private final CustomerService customers;
    private final Recognition recognition;

    CustomerIntake(Import wanted, RowReader reader, NewGroups groups, CustomerService customers) {
        this.wanted = wanted;
        this.reader = reader;
        this.groups = groups;
        this.customers = customers;
        this.recognition = new Recognition(customers);
    }

    @Override
    public Judged judge(List<SourceRow> rows) {
        List<ReadRow> read = rows.stream().map(reader::read).toList();
        List<ReadRow> good = read.stream().filter(ReadRow::isGood).toList();
        List<Finding> known = recognition.recognise(good).stream()
                .map(Recognition.Recognised::duplicate)
                .filter(Objects::nonNull)
                .toList();
        long highestNumber = 0;
        for (ReadRow row : good) {
            Long number = row.good().number();
            highestNumber = Math.max(highestNumber, number == null ? 0 : number);
        }
        return new Judged(
                rows.size() - good.size(),
                read.stream().flatMap(row -> row.mistakes().stream()).toList(),
                known,
                highestNumber);
    }

    @Override
    public Supplier<ImportCounts> prepare(List<SourceRow> rows) {
        List<ReadRow> read = rows.stream().map(this::read).toList();
        return () -> add(read);
    }

    /** Groups that a good row names are made before it is read for good. */
    private ReadRow read(SourceRow row) {
        ReadRow read = reader.read(row);
        return read.isGood() && groups.create(reader.unknownGroups(row)) ? reader.read(row) : read;
    }

    private ImportCounts add(List<ReadRow> rows) {
        var wantedCustomers = new ArrayList<NewCustomer>(rows.size());
        var claimed = new HashSet<Long>();
        List<ReadRow> good = rows.stream().filter(ReadRow::isGood).toList();
        for (Recognition.Recognised recognised : new Recognition(customers).recognise(good)) {
            NewCustomer customer = consenting(recognised.row().good());
            if (recognised.duplicate() == null || wanted.addDuplicates()) {
                boolean isFree =
                        !recognised.isNumberTaken() && (customer.number() == null || claimed.add(customer.number()));
                wantedCustomers.add(isFree ? customer : new NewCustomer(null, customer.createdOn(), customer.data()));
            }
        }
        if (!wantedCustomers.isEmpty()) {
            customers.registerAll(wantedCustomers, wanted.id().value());
        }
        int added = wantedCustomers.size();
        return ImportCounts.of(added, good.size() - added, rows.size() - good.size());
    }

    /** Where a file tells nothing about a consent, it is itself all that is known of where it comes from. */
    private NewCustomer consenting(NewCustomer customer) {
        CustomerData data = customer.data();
        boolean isTold =
                data.newsletterSince() != null || !data.newsletterSource().isEmpty();
        if (!data.newsletter() || isTold) {
            return customer;
        }
        String file = wanted.fileName();
        return new NewCustomer(
                customer.number(),
                customer.createdOn(),
                new CustomerDraft(data)
                        .newsletterSource(file.substring(0, Math.min(file.length(), SOURCE)))
                        .data());
    }
}
