package org.kartei.invoice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.kartei.invoice.OfferRow;
import org.kartei.invoice.Offers;
import org.kartei.shell.list.ListPanel;
import org.kartei.shell.list.ListPanels;

/** All offers (INV-5). */
@Route(OffersView.PATH)
@Menu(title = "offer.list.title", order = 210, icon = "vaadin:file-text-o")
@RolesAllowed("OFFICE")
class OffersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "offers";

    private final ListPanel<OfferRow> list;

    OffersView(ListPanels lists, Offers offers) {
        setSizeFull();
        list = lists.create(new OfferList().definition(PATH, offers.list()));
        var create = new Button(getTranslation(NewOfferAction.CAPTION), new Icon(VaadinIcon.PLUS));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickListener(click -> UI.getCurrent().navigate(WriteOfferView.class));
        list.addActions(create);
        add(list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(event);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("offer.list.title");
    }
}
