package org.kartei.template.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kartei.shell.DatePickers;
import org.kartei.shell.Notices;
import org.kartei.shell.PageHead;
import org.kartei.shell.TypedPage;
import org.kartei.shell.UnsavedChanges;
import org.kartei.template.Previews;
import org.kartei.template.Template;
import org.kartei.template.TemplateVersion;
import org.kartei.template.Templates;

/** How documents look, from which day on, and what they would look like (INV-3, APP-6). */
@Route("settings/documents")
@Menu(title = "template.title", order = 494, icon = "vaadin:paintbrush")
@RolesAllowed("MANAGER")
class DocumentsView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, TypedPage {

    /** Names the version to begin from, in the address. */
    static final String VERSION = "version";

    private final transient Templates templates;
    private final transient Clock clock;
    private final LogoField logo = new LogoField(this::changed);
    private final Input accent = new Input();
    private final TextsForm texts = new TextsForm(this::changed);
    private final DatePicker validFrom = DatePickers.of(getTranslation("template.validFrom"));
    private final Preview preview;
    private final VersionsTable versions;
    private transient Template shown = Template.USUAL;
    private long seen;

    DocumentsView(Templates templates, Previews previews, Clock clock) {
        this.templates = templates;
        this.clock = clock;
        this.versions = new VersionsTable(LocalDate.now(clock), this::remove);
        this.preview = new Preview(previews, texts.kind(), texts.language());
        addClassName("page");
        validFrom.setHelperText(getTranslation("template.validFrom.help"));
        var save = new Button(getTranslation("shell.action.save"), clicked -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL).resetFocusOnActiveElement();
        var buttons = new Div(save);
        buttons.addClassName("form-buttons");
        var card = new Div(logo, accent(), texts, validFrom, buttons);
        card.addClassNames("card", "document-form");
        var help = new Paragraph(getTranslation("template.help"));
        help.addClassName("secondary");
        var work = new Div(card, preview);
        work.addClassName("documents");
        add(new PageHead(getPageTitle()), help, work, versions);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("template.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<TemplateVersion> all = templates.versions();
        TemplateVersion start = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(VERSION)
                .map(asked -> all.stream()
                        .filter(each -> String.valueOf(each.id()).equals(asked))
                        .findFirst()
                        .orElseThrow(NotFoundException::new))
                .orElseGet(all::getFirst);
        seen = all.getFirst().id();
        versions.show(all, templates.today());
        show(start);
    }

    @Override
    public boolean hasUnsaved() {
        return !typed().equals(shown);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (hasUnsaved()) {
            UnsavedChanges.ask(event);
        }
    }

    private Div accent() {
        accent.setType("color");
        accent.setId("document-accent");
        accent.addValueChangeListener(change -> changed());
        var label = new NativeLabel(getTranslation("template.accent"));
        label.setFor(accent);
        label.addClassName("document-caption");
        return new Div(label, accent);
    }

    private void show(TemplateVersion start) {
        shown = templates.of(start.id());
        LocalDate today = LocalDate.now(clock);
        logo.show(shown.logo());
        texts.show(shown.texts());
        accent.setValue(shown.accent());
        DatePickers.limit(validFrom, today, null);
        validFrom.setValue(start.validFrom().isAfter(today) ? start.validFrom() : today);
        changed();
    }

    private Template typed() {
        return new Template(accent.getValue(), logo.logo().orElse(null), texts.texts());
    }

    private void changed() {
        UnsavedChanges.tell(this, hasUnsaved());
        if (texts.isPrintable()) {
            preview.show(texts.kind(), typed(), texts.language());
        }
    }

    private void save() {
        if (!texts.isValid() || !DatePickers.isChosen(validFrom)) {
            return;
        }
        Template typed = typed();
        templates.save(seen, validFrom.getValue(), typed);
        shown = typed;
        UI.getCurrent().navigate(DocumentsView.class);
        Notices.success("template.notice.saved");
    }

    private void remove(TemplateVersion version) {
        templates.remove(version);
        List<TemplateVersion> all = templates.versions();
        seen = Math.min(seen, all.getFirst().id()); // what somebody else saved meanwhile is not seen by that
        versions.show(all, templates.today());
        Notices.success("template.version.removed");
    }
}
