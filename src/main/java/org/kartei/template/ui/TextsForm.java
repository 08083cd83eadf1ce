package org.kartei.template.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.Languages;
import org.kartei.template.DocumentKind;
import org.kartei.template.Passage;
import org.kartei.template.Placeholder;
import org.kartei.template.Template;

/** The texts of one kind of document in one language at a time, both of which are chosen here; all of them are kept. */
final class TextsForm extends Div {

    private static final int PAUSE_MILLIS = 700;

    /** Where the text was last edited, which is also where somebody goes on. */
    private static final String INSERT = """
            const typed = this.inputElement;
            typed.setRangeText($0, typed.selectionStart, typed.selectionEnd, 'end');
            typed.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
            typed.focus();""";

    private final transient Runnable changed;
    private final Select<DocumentKind> kind = new Select<>();
    private final Select<Locale> language = new Select<>();
    private final TextArea opening = area(Passage.Place.OPENING);
    private final TextArea closing = area(Passage.Place.CLOSING);
    private final TextArea footer = area(Passage.Place.FOOTER);
    private final Div placeholders = new Div();
    private final transient Map<Passage, String> texts = new HashMap<>();
    private TextArea current = opening;

    /** @param changed when a text was, or another one is shown */
    TextsForm(Runnable changed) {
        this.changed = changed;
        kind.setLabel(getTranslation("template.kind"));
        kind.setItems(DocumentKind.values());
        kind.setItemLabelGenerator(each -> getTranslation(each.nameKey()));
        kind.setValue(DocumentKind.INVOICE);
        language.setLabel(getTranslation("template.language"));
        language.setItems(Languages.ALL);
        language.setItemLabelGenerator(each -> each.getDisplayLanguage(getLocale()));
        language.setValue(Languages.nearest(getLocale()));
        kind.addValueChangeListener(change -> shown());
        language.addValueChangeListener(change -> shown());
        opening.setHelperText(getTranslation("template.opening.help"));
        footer.setHelperText(getTranslation("template.footer.help"));
        placeholders.addClassName("document-placeholders");
        var which = new Div(kind, language);
        which.addClassNames("field-row", "document-which");
        add(which, opening, closing, placeholders, footer);
        addClassName("dialog-fields");
        draw();
    }

    DocumentKind kind() {
        return kind.getValue();
    }

    Locale language() {
        return language.getValue();
    }

    Map<Passage, String> texts() {
        return texts.entrySet().stream()
                .filter(each -> !each.getValue().isBlank())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().strip()));
    }

    void show(Map<Passage, String> shown) {
        texts.clear();
        texts.putAll(shown);
        draw();
    }

    /** Whether all can be kept; if not, the first that cannot is gone to. */
    boolean isValid() {
        Optional<Passage> refused = texts.entrySet().stream()
                .filter(each -> refusal(each.getKey(), each.getValue()).isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
        refused.ifPresent(passage -> {
            if (passage.kind() != null) {
                kind.setValue(passage.kind());
            }
            language.setValue(Locale.of(passage.language()));
            area(passage).focus();
        });
        return refused.isEmpty();
    }

    /** Whether all texts can be printed. */
    boolean isPrintable() {
        return texts.entrySet().stream()
                .noneMatch(each -> refusal(each.getKey(), each.getValue()).isPresent());
    }

    private static Optional<BusinessRuleViolation> refusal(Passage passage, String text) {
        return Template.refusal(passage, text.strip());
    }

    private TextArea area(Passage.Place place) {
        var area = new TextArea(getTranslation("template.place." + place));
        area.setMinRows(2);
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(PAUSE_MILLIS);
        area.addFocusListener(focus -> {
            if (current != area) {
                current = area;
                drawPlaceholders();
            }
        });
        area.addValueChangeListener(change -> typed(area, place));
        return area;
    }

    private TextArea area(Passage passage) {
        return switch (passage.place()) {
            case OPENING -> opening;
            case CLOSING -> closing;
            case FOOTER -> footer;
        };
    }

    private Passage passage(Passage.Place place) {
        String in = language().getLanguage();
        return place == Passage.Place.FOOTER ? Passage.footer(in) : new Passage(kind(), place, in);
    }

    private void typed(TextArea area, Passage.Place place) {
        Passage passage = passage(place);
        if (!area.getValue().strip().equals(texts.getOrDefault(passage, "").strip())) {
            texts.put(passage, area.getValue());
            tell(area, passage);
            changed.run();
        }
    }

    private void shown() {
        draw();
        changed.run();
    }

    private void draw() {
        List.of(opening, closing, footer).forEach(this::draw);
        drawPlaceholders();
    }

    private void draw(TextArea area) {
        Passage passage = passage(place(area));
        area.setValue(texts.getOrDefault(passage, ""));
        tell(area, passage);
    }

    private Passage.Place place(TextArea area) {
        return area == opening ? Passage.Place.OPENING : area == closing ? Passage.Place.CLOSING : Passage.Place.FOOTER;
    }

    private void tell(TextArea area, Passage passage) {
        Optional<BusinessRuleViolation> refused = refusal(passage, area.getValue());
        area.setErrorMessage(
                refused.map(why -> getTranslation(why.messageKey(), why.args())).orElse(""));
        area.setInvalid(refused.isPresent());
    }

    /** Those of the text that is being edited. */
    private void drawPlaceholders() {
        placeholders.removeAll();
        placeholders.add(new Span(getTranslation("template.insert", current.getLabel())));
        passage(place(current)).placeholders().forEach(each -> placeholders.add(button(each)));
    }

    private Button button(Placeholder placeholder) {
        var insert = new Button(
                getTranslation(placeholder.nameKey()),
                click -> current.getElement().executeJs(INSERT, placeholder.written()));
        insert.addThemeVariants(ButtonVariant.SMALL);
        insert.setTooltipText(placeholder.written());
        return insert;
    }
}
