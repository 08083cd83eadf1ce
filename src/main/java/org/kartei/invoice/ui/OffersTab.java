package org.kartei.invoice.ui;

import org.kartei.customer.file.FileContent;
import org.kartei.customer.file.FileTab;
import org.kartei.customer.file.OpenFile;
import org.kartei.invoice.Offers;
import org.kartei.shell.list.ListPanels;
import org.springframework.stereotype.Component;

/** A customer's offers in the file (FILE-1, INV-5). */
@Component
class OffersTab implements FileTab {

    private final ListPanels lists;
    private final Offers offers;

    OffersTab(ListPanels lists, Offers offers) {
        this.lists = lists;
        this.offers = offers;
    }

    @Override
    public String path() {
        return "offers";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String entries() {
        return "select count(*) from offer ft where ft.customer_id = c.id";
    }

    @Override
    public FileContent content(OpenFile file) {
        return new ListContent(
                lists.create(new OfferList().definition(null, offers.of(file.id()))),
                NewOfferAction.CAPTION,
                () -> WriteOfferView.open(file.customer().number()));
    }
}
