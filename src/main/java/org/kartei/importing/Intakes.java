package org.kartei.importing;

import java.time.Clock;
import java.time.LocalDate;
import org.kartei.credit.OpeningCredit;
import org.kartei.customer.CustomerService;
import org.kartei.customer.NumberedCustomers;
import org.kartei.group.GroupService;
import org.kartei.invoice.InvoiceImport;
import org.kartei.invoice.InvoiceLine;
import org.kartei.security.CurrentUser;
import org.kartei.settings.SettingsService;
import org.kartei.settings.VatRates;
import org.kartei.shell.Translations;
import org.springframework.stereotype.Component;

/** Begins the way through a file, by what it brings. */
@Component
class Intakes {

    private final CustomerService customers;
    private final GroupService groups;
    private final ImportStore store;
    private final Portions portions;
    private final NumberedCustomers numbered;
    private final InvoiceImport invoices;
    private final OpeningCredit credit;
    private final VatRates vatRates;
    private final SettingsService settings;
    private final Translations texts;
    private final CurrentUser currentUser;
    private final Clock clock;

    Intakes(
            CustomerService customers,
            GroupService groups,
            ImportStore store,
            Portions portions,
            NumberedCustomers numbered,
            InvoiceImport invoices,
            OpeningCredit credit,
            VatRates vatRates,
            SettingsService settings,
            Translations texts,
            CurrentUser currentUser,
            Clock clock) {
        this.customers = customers;
        this.groups = groups;
        this.store = store;
        this.portions = portions;
        this.numbered = numbered;
        this.invoices = invoices;
        this.credit = credit;
        this.vatRates = vatRates;
        this.settings = settings;
        this.texts = texts;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    Intake open(Import one, SourceTable table, ImportPlan plan) {
        return switch (one.kind()) {
            case CUSTOMERS -> customers(one, table, plan);
            case INVOICES ->
                new InvoiceIntake(
                        reader(table, plan, true, InvoiceLine.TEXT),
                        numbered,
                        invoices,
                        new RowTax(vatRates.all()),
                        number -> texts.getTranslation("importing.line", currentUser.language(), number));
            case OPENING_CREDIT ->
                new CreditIntake(
                        reader(table, plan, false, OpeningCredit.TEXT),
                        numbered,
                        credit,
                        settings.school().currency());
        };
    }

    private Intake customers(Import one, SourceTable table, ImportPlan plan) {
        var names = new GroupNames(groups.all());
        var reader = new RowReader(table, plan, names, LocalDate.now(clock));
        return new CustomerIntake(
                one, reader, new NewGroups(one.id(), plan.createGroups(), names, groups, store, portions), customers);
    }

    private MoneyRowReader reader(SourceTable table, ImportPlan plan, boolean isOfInvoices, int textLength) {
        return new MoneyRowReader(
                table, plan, isOfInvoices, textLength, settings.school().currency(), clock);
    }
}
