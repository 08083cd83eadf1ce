package org.kartei.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kartei.settings.VatCategory;
import org.kartei.settings.VatRate;
import org.kartei.settings.VatRates;
import org.kartei.shell.Formats;
import org.kartei.shell.Notices;
import org.kartei.shell.PageHead;
import org.kartei.shell.SmallTable;

/** The rates of value added tax and the days from which they hold (APP-6). A dozen at most, so no list. */
@Route("settings/vat")
@Menu(title = "settings.vat.title", order = 491, icon = "vaadin:book-percent")
@RolesAllowed("MANAGER")
class VatView extends Div implements HasDynamicTitle {

    private final transient VatRates rates;
    private final transient Clock clock;
    private final SmallTable<VatRate> table;
    private transient Set<VatRate> holding = Set.of();

    VatView(VatRates rates, Clock clock) {
        this.rates = rates;
        this.clock = clock;
        addClassName("page");
        var create = new Button(getTranslation("settings.vat.action.new"), new Icon(VaadinIcon.PLUS));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickListener(clicked -> new VatRateDialog(rates, LocalDate.now(clock), this::refresh).open());
        var help = new Paragraph(getTranslation("settings.vat.help"));
        help.addClassName("secondary");
        Formats formats = Formats.of(getLocale());
        table = new SmallTable<VatRate>(getPageTitle(), "")
                .cells(getTranslation("settings.vat.field.category"), this::category)
                .number(getTranslation("settings.vat.field.percent"), rate -> formats.percent(rate.percent()))
                .text(
                        getTranslation("settings.vat.field.validFrom"),
                        rate -> rate.validFrom().equals(LocalDate.EPOCH) ? "" : formats.date(rate.validFrom()))
                .text(
                        getTranslation("settings.vat.field.source"),
                        rate -> getTranslation(rate.byLaw() ? "settings.vat.source.law" : "settings.vat.source.school"))
                .text(getTranslation("settings.vat.field.reason"), VatRate::reason)
                .actions(getTranslation("settings.vat.actions"), this::actions);
        add(new PageHead(getPageTitle(), create), help, table);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.vat.title");
    }

    private Component category(VatRate rate) {
        var name = new Div(new Span(getTranslation(rate.category().nameKey())));
        if (holding.contains(rate)) {
            var now = new Span(getTranslation("settings.vat.state.now"));
            now.addClassNames("secondary", "group-state");
            name.add(now);
        }
        return name;
    }

    private List<Button> actions(VatRate rate) {
        if (rate.byLaw()) {
            return List.of();
        }
        var remove = new Button(getTranslation("settings.vat.action.remove"), clicked -> remove(rate));
        remove.setAriaLabel(getTranslation(
                "settings.vat.action.remove.of",
                getTranslation(rate.category().nameKey()),
                Formats.of(getLocale()).date(rate.validFrom())));
        return List.of(remove);
    }

    private void remove(VatRate rate) {
        rates.remove(rate.category(), rate.validFrom());
        refresh();
        Notices.success("settings.vat.notice.removed");
    }

    private void refresh() {
        List<VatRate> all = rates.all();
        LocalDate today = LocalDate.now(clock);
        Map<VatCategory, VatRate> latest = new EnumMap<>(VatCategory.class);
        all.stream()
                .filter(rate -> !rate.validFrom().isAfter(today))
                .forEach(rate -> latest.putIfAbsent(rate.category(), rate)); // the latest stands first
        holding = Set.copyOf(latest.values());
        table.show(all);
    }
}
