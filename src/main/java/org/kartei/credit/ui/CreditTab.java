package org.kartei.credit.ui;

import org.kartei.credit.CreditLedger;
import org.kartei.customer.file.FileContent;
import org.kartei.customer.file.FileTab;
import org.kartei.customer.file.OpenFile;
import org.kartei.shell.list.ListPanels;
import org.springframework.stereotype.Component;

/** The customer's account as a statement (CREDIT-8). */
@Component
class CreditTab implements FileTab {

    private final ListPanels lists;
    private final CreditLedger ledger;

    CreditTab(ListPanels lists, CreditLedger ledger) {
        this.lists = lists;
        this.ledger = ledger;
    }

    @Override
    public String path() {
        return "credit";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String entries() {
        return "select count(*) from credit_entry ce where ce.customer_id = c.id";
    }

    @Override
    public FileContent content(OpenFile file) {
        return new CreditContent(lists, ledger, file);
    }
}
