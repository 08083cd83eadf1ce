package org.kartei.invoice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.kartei.ViewTest;
import org.kartei.invoice.DocumentSeries;
import org.kartei.invoice.NumberForms;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** APP-6: managers say how numbers are written. */
class NumberFormsViewTests extends ViewTest {

    @Autowired
    private NumberForms forms;

    @Override
    protected Role role() {
        return Role.MANAGER;
    }

    @Test
    void app6AFormIsSeenWhileItIsTypedAndSet() {
        navigate(NumberFormsView.class);
        int known = rows();
        press("New form");
        TextField prefix = find(TextField.class).single();
        test(prefix).setValue("re1");
        press("Save");
        assertThat(prefix.isInvalid()).isTrue();
        assertThat(rows()).isEqualTo(known);
        test(prefix).setValue("re-");
        test(find(IntegerField.class).single()).setValue(4);
        assertThat(find(Span.class)
                        .withText("Numbers will look like RE-2026-0012.")
                        .exists())
                .isTrue();
        press("Save");
        assertThat(forms.next(DocumentSeries.INVOICE)).isEqualTo("RE-2026-0001");
        assertThat(rows()).isEqualTo(known + 1);
    }

    @Test
    void app6ASeriesBeginsBehindOthers() {
        navigate(NumberFormsView.class);
        press("Begin with a number");
        press("Save");
        assertThat(find(IntegerField.class).single().isInvalid()).isTrue();
        test(find(IntegerField.class).single()).setValue(418);
        press("Save");
        assertThat(forms.next(DocumentSeries.INVOICE)).isEqualTo("2026-00418");
    }

    private int rows() {
        return find(NativeTable.class).single().getBody().getRows().size();
    }

    private void press(String name) {
        test(find(Button.class).withText(name).single()).click();
    }
}
