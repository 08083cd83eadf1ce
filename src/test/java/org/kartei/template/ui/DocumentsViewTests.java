package org.kartei.template.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kartei.TestClock;
import org.kartei.ViewTest;
import org.kartei.security.Role;
import org.kartei.template.DocumentKind;
import org.kartei.template.Logos;
import org.kartei.template.Passage;
import org.kartei.template.Template;
import org.kartei.template.Templates;
import org.springframework.beans.factory.annotation.Autowired;

/** INV-3, APP-6: managers set how documents look on their page. */
@SuppressWarnings({"rawtypes", "unchecked"})
class DocumentsViewTests extends ViewTest {

    private static final LocalDate TODAY = TestClock.START.toLocalDate();
    private static final Passage GERMAN = new Passage(DocumentKind.OFFER, Passage.Place.OPENING, "de");

    @Autowired
    private Templates templates;

    @Override
    protected Role role() {
        return Role.MANAGER;
    }

    @Test
    void inv3TextsOfEachKindAndLanguageAreKeptAsANewVersion() {
        DocumentsView view = navigate(DocumentsView.class);
        assertThat(view.hasUnsaved()).isFalse();
        String page = picture();
        area("Text at the end").setValue("See you");
        assertThat(picture()).isNotEqualTo(page);
        choose("Document", DocumentKind.OFFER);
        choose("Language of the document", Locale.GERMAN);
        area("Text at the beginning").setValue("Hallo {name}");
        area("Footer").setValue("Vorstand");
        find(Input.class).single().setValue("#0055aa");
        assertThat(view.hasUnsaved()).isTrue();
        press("Save");
        assertThat(view.hasUnsaved()).isFalse();
        Template kept = templates.of(templates.today());
        assertThat(kept.accent()).isEqualTo("#0055aa");
        assertThat(kept.texts())
                .isEqualTo(Map.of(
                        new Passage(DocumentKind.INVOICE, Passage.Place.CLOSING, "en"),
                        "See you",
                        GERMAN,
                        "Hallo {name}",
                        Passage.footer("de"),
                        "Vorstand"));
    }

    @Test
    void inv3ATextThatCannotBePrintedIsGoneBackTo() {
        navigate(DocumentsView.class);
        area("Text at the beginning").setValue("Dear {nam}");
        assertThat(area("Text at the beginning").isInvalid()).isTrue();
        assertThat(area("Text at the beginning").getErrorMessage()).contains("{nam}", "{name}");
        choose("Document", DocumentKind.VOUCHER);
        assertThat(area("Text at the beginning").isInvalid()).isFalse();
        press("Save");
        assertThat(area("Text at the beginning").getValue()).isEqualTo("Dear {nam}");
        assertThat(area("Text at the beginning").isInvalid()).isTrue();
        assertThat(templates.versions()).hasSize(1);
    }

    @Test
    void app6TheOriginalLookIsAVersionToBeginFrom() throws Exception {
        templates.save(1, TODAY, new Template("#aa0000", Logos.transparent(), Map.of(GERMAN, "Hallo")));
        navigate(DocumentsView.class);
        assertThat(find(LogoField.class).single().logo()).isPresent();
        UI.getCurrent().navigate("settings/documents", QueryParameters.of("version", "1"));
        assertThat(find(Input.class).single().getValue()).isEqualTo("#1c2422");
        find(DatePicker.class).single().setValue(TODAY.plusDays(1));
        press("Save");
        assertThat(templates.of(templates.versions().getFirst().id())).isEqualTo(Template.USUAL);
        assertThat(templates.of(templates.today()).accent()).isEqualTo("#aa0000");
    }

    @Test
    void app6WhoeverIsSecondIsToldAndKeepsWhatTheyTyped() {
        DocumentsView view = navigate(DocumentsView.class);
        area("Footer").setValue("Mine");
        templates.save(1, TODAY, new Template("#00aa00", null, Map.of()));
        assertThatThrownBy(() -> press("Save")).hasMessage("shared.error.changedMeanwhile");
        assertThat(view.hasUnsaved()).isTrue();
        assertThat(templates.versions()).hasSize(2);
    }

    private String picture() {
        return find(Preview.class)
                .single()
                .getChildren()
                .filter(Image.class::isInstance)
                .findFirst()
                .orElseThrow()
                .getElement()
                .getAttribute("src");
    }

    private TextArea area(String label) {
        return find(TextArea.class).withPropertyValue(TextArea::getLabel, label).single();
    }

    private void choose(String label, Object value) {
        find(Select.class).withPropertyValue(Select::getLabel, label).single().setValue(value);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
