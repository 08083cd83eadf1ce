package org.kartei.invoice.ui;

import org.kartei.customer.CustomerRow;
import org.kartei.customer.file.FileAction;
import org.kartei.customer.file.OpenFile;
import org.kartei.customer.file.RowAction;
import org.springframework.stereotype.Component;

/** Begins an offer, from the overview (LIST-7) or from the file. */
@Component
class NewOfferAction implements RowAction, FileAction {

    static final String CAPTION = "offer.action.new";

    @Override
    public int order() {
        return 28;
    }

    @Override
    public String captionKey() {
        return CAPTION;
    }

    @Override
    public void start(CustomerRow customer) {
        WriteOfferView.open(customer.number());
    }

    @Override
    public void run(OpenFile file) {
        start(file.customer());
    }
}
