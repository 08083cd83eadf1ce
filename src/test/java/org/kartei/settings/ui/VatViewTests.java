package org.kartei.settings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kartei.ViewTest;
import org.kartei.security.Role;
import org.kartei.settings.VatCategory;
import org.kartei.settings.VatRate;
import org.kartei.settings.VatRates;
import org.springframework.beans.factory.annotation.Autowired;

/** APP-6: managers set rates on their page. */
@SuppressWarnings({"rawtypes", "unchecked"})
class VatViewTests extends ViewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    @Autowired
    private VatRates rates;

    @Override
    protected Role role() {
        return Role.MANAGER;
    }

    @Test
    void aRateIsSetAndRemoved() {
        navigate(VatView.class);
        int known = rows();
        press("New rate");
        press("Save");
        assertThat(find(BigDecimalField.class).single().isInvalid()).isTrue();
        test(find(BigDecimalField.class).single()).setValue(new BigDecimal("20"));
        press("Save");
        assertThat(rates.on(VatCategory.STANDARD, TODAY).percent()).isEqualByComparingTo("20");
        assertThat(rows()).isEqualTo(known + 1);
        press("Remove");
        assertThat(rates.on(VatCategory.STANDARD, TODAY).percent()).isEqualByComparingTo("19");
        assertThat(rows()).isEqualTo(known);
    }

    @Test
    void withoutTaxThereIsAReasonInsteadOfAPercentage() {
        navigate(VatView.class);
        press("New rate");
        find(Select.class).single().setValue(VatCategory.EXEMPT);
        assertThat(find(BigDecimalField.class).all()).isEmpty();
        test(find(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Reason on invoices")
                        .single())
                .setValue("§ 4 Nr. 21 UStG");
        press("Save");
        VatRate rate = rates.on(VatCategory.EXEMPT, TODAY);
        assertThat(rate.percent()).isZero();
        assertThat(rate.reason()).isEqualTo("§ 4 Nr. 21 UStG");
    }

    private int rows() {
        return find(NativeTable.class).single().getBody().getRows().size();
    }

    private void press(String name) {
        test(find(Button.class).withText(name).single()).click();
    }
}
