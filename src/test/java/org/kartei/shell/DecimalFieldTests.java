package org.kartei.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.ViewTest;

/** APP-2: a number means what it means in the reader's language, or nothing. */
class DecimalFieldTests extends ViewTest {

    private DecimalField field;

    @BeforeEach
    void inGerman() {
        UI.getCurrent().setLocale(Locale.GERMAN);
        field = new DecimalField("Rabatt");
        UI.getCurrent().add(field);
        roundTrip();
    }

    @Test
    void theOtherLanguagesSignIsRefusedAndMendedByItsOwn() throws Exception {
        type("7.5");
        assertThat(field.getValue()).isNull();
        type("7,5");
        assertThat(field.getValue()).isEqualByComparingTo("7.5");
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void whatWasThereIsNotTakenForWhatCanNotBeRead() throws Exception {
        field.setValue(new BigDecimal("38.5"));
        roundTrip();
        type("38.5");
        assertThat(field.getValue()).isNull();
        assertThat(field.isInvalid()).isTrue();
        assertThat(UnsavedChanges.isUnreadable(field)).isTrue();
        type("38,5");
        assertThat(field.getValue()).isEqualByComparingTo("38.5");
        assertThat(field.isInvalid()).isFalse();
    }

    /** As the browser tells it. */
    private void type(String typed) throws Exception {
        field.getElement().setProperty("_inputElementValue", typed);
        field.getElement()
                .getNode()
                .getFeature(ElementPropertyMap.class)
                .deferredUpdateFromClient("value", typed)
                .run();
    }
}
