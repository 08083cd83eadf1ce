package org.kartei.voucher.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.contextmenu.GridContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.kartei.customer.CustomerService;
import org.kartei.job.Job;
import org.kartei.job.JobService;
import org.kartei.security.CurrentUser;
import org.kartei.shell.News;
import org.kartei.shell.list.BulkAction;
import org.kartei.shell.list.ListPanel;
import org.kartei.shell.list.ListPanels;
import org.kartei.shell.list.Selected;
import org.kartei.voucher.Voucher;
import org.kartei.voucher.VoucherBatches;
import org.kartei.voucher.VoucherId;
import org.kartei.voucher.VoucherPrint;
import org.kartei.voucher.Vouchers;

/** All vouchers (CREDIT-6). */
@Route(VouchersView.PATH)
@Menu(title = "voucher.list.title", order = 260, icon = "vaadin:gift")
@RolesAllowed("OFFICE")
class VouchersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "vouchers";

    private final transient VoucherPrint print;
    private final transient VoucherActions actions;
    private final ListPanel<Voucher> list;

    VouchersView(
            ListPanels lists,
            Vouchers vouchers,
            VoucherBatches batches,
            VoucherPrint print,
            CustomerService customers,
            JobService jobs,
            CurrentUser currentUser,
            Clock clock) {
        this.print = print;
        this.actions = new VoucherActions(vouchers, print, currentUser.isManager());
        setSizeFull();
        list = lists.create(new VoucherList(vouchers, clock).definition());
        var printBatch = new Button(getTranslation("voucher.action.printBatch"), new Icon(VaadinIcon.PRINT));
        printBatch.addClickListener(click -> new PrintBatchDialog(batches, print).open());
        var bulk = new Button(getTranslation("voucher.action.newMany"), new Icon(VaadinIcon.COPY_O));
        bulk.addClickListener(click -> new NewVouchersDialog(batches, clock).open());
        bulk.setVisible(currentUser.isManager());
        var create = new Button(getTranslation("voucher.action.new"), new Icon(VaadinIcon.PLUS));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickListener(click -> new NewVoucherDialog(vouchers, customers, clock, this::made).open());
        list.addActions(printBatch, bulk, create);
        list.addBulkAction(new BulkAction("voucher.print.title", this::printSelected));
        list.setRowMenu(this::fill);
        add(list);
        News.<Job>follow(this, heard -> jobs.follow(VoucherBatches.KIND, heard), this::changed);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(event);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("voucher.list.title");
    }

    private void fill(GridContextMenu<Voucher> menu, Voucher voucher) {
        actions.of(voucher, list::refresh)
                .forEach(action -> menu.addItem(
                        getTranslation(action.captionKey()),
                        click -> action.run().run()));
    }

    private void printSelected(Selected selected) {
        var chosen = selected.matching();
        if (chosen != null) {
            print.refuseTooMany(chosen);
        }
        List<VoucherId> ids = selected.ids().stream().map(VoucherId::new).toList();
        new PrintDialog(print, () -> chosen == null ? print.chosen(ids) : print.matching(chosen)).open();
    }

    /** On to its page, where it is printed. */
    private void made(Voucher voucher) {
        UI.getCurrent().navigate(VoucherView.path(voucher));
    }

    private void changed(Job work) {
        if (!work.isRunning()) {
            list.refresh();
        }
    }
}
