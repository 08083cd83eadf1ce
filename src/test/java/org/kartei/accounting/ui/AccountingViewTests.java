package org.kartei.accounting.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.kartei.ViewTest;
import org.kartei.accounting.AccountPlan;
import org.kartei.accounting.AccountPlans;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** INV-5: managers set up the accounts for the tax adviser on a page. */
@SuppressWarnings({"rawtypes", "unchecked"})
class AccountingViewTests extends ViewTest {

    @Autowired
    private AccountPlans plans;

    @Override
    protected Role role() {
        return Role.MANAGER;
    }

    @Test
    void inv5AChartOfAccountsFillsInWhatIsUsualAndLeavesWhatWasTyped() {
        AccountingView view = navigate(AccountingView.class);
        assertThat(view.hasUnsaved()).isFalse();
        test(field("Bank")).setValue("1210");
        choose("Chart of accounts", "DATEV SKR 03");
        assertThat(field("Bank").getValue()).isEqualTo("1210");
        assertThat(field("Cash").getValue()).isEqualTo("1000");
        choose("Chart of accounts", "DATEV SKR 04");
        assertThat(field("Cash").getValue()).isEqualTo("1600");
        choose("Digits of an account", "5");
        assertThat(field("Cash").getValue()).isEqualTo("16000");
        assertThat(field("Added to the customer number").getValue()).isEqualTo("100000");
        test(field("Adviser number")).setValue("29098");
        assertThat(view.hasUnsaved()).isTrue();
        save();
        assertThat(view.hasUnsaved()).isFalse();
        assertThat(plans.plan().value(AccountPlan.ADVISER)).isEqualTo("29098");
        assertThat(plans.plan().value("CASH")).isEqualTo("16000");
        assertThat(plans.plan().value(AccountPlan.CHART)).isEqualTo("SKR04");
    }

    @Test
    void inv5WhatWasRefusedIsStillUnsaved() {
        AccountingView view = navigate(AccountingView.class);
        test(field("Adviser number")).setValue("12");
        assertThatThrownBy(this::save).hasMessage("accounting.error.adviser");
        assertThat(view.hasUnsaved()).isTrue();
        assertThat(plans.plan().value(AccountPlan.ADVISER)).isEmpty();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }

    private void choose(String label, String item) {
        test(find(Select.class).withPropertyValue(Select::getLabel, label).single())
                .selectItem(item);
    }

    private void save() {
        test(find(Button.class).withText("Save").single()).click();
    }
}
