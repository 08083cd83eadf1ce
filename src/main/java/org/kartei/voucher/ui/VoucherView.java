package org.kartei.voucher.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kartei.security.CurrentUser;
import org.kartei.shell.list.ListPanels;
import org.kartei.voucher.Voucher;
import org.kartei.voucher.VoucherCode;
import org.kartei.voucher.VoucherPrint;
import org.kartei.voucher.Vouchers;

/** One voucher: what holds for it, and its movements as a statement (CREDIT-6). */
@Route("vouchers/:code([A-Za-z0-9]+)")
@RolesAllowed("OFFICE")
class VoucherView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Vouchers vouchers;
    private final transient ListPanels lists;
    private final transient Clock clock;
    private final transient VoucherActions actions;
    private transient @Nullable Voucher voucher;

    VoucherView(ListPanels lists, Vouchers vouchers, VoucherPrint print, CurrentUser currentUser, Clock clock) {
        this.lists = lists;
        this.vouchers = vouchers;
        this.clock = clock;
        this.actions = new VoucherActions(vouchers, print, currentUser.isManager());
        addClassNames("page", "voucher");
    }

    static String path(Voucher voucher) {
        return VouchersView.PATH + "/" + voucher.code().value();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(VoucherCode.read(event.getRouteParameters().get("code").orElse("")));
    }

    @Override
    public String getPageTitle() {
        return voucher == null ? "" : voucher.code().spoken();
    }

    private void show(VoucherCode code) {
        Voucher found = vouchers.find(code).orElseThrow(NotFoundException::new);
        voucher = found;
        removeAll();
        var facts = new Div(new VoucherFacts(found));
        facts.addClassName("card");
        add(
                new RouterLink(getTranslation("voucher.list.title"), VouchersView.class),
                head(found),
                facts,
                new H2(getTranslation("voucher.movement.list.title")),
                VoucherMovements.of(lists, vouchers, found));
    }

    private Div head(Voucher found) {
        var code = new H1(found.code().spoken());
        code.addClassName("voucher-code");
        var title = new Div(code, VoucherTexts.badge(found.state(LocalDate.now(clock))));
        title.addClassName("voucher-title");
        var buttons = new Div();
        buttons.addClassName("voucher-actions");
        actions.of(found, () -> show(found.code()))
                .forEach(action -> buttons.add(new Button(
                        getTranslation(action.captionKey()),
                        click -> action.run().run())));
        var head = new Div(title, buttons);
        head.addClassName("page-head");
        return head;
    }
}
