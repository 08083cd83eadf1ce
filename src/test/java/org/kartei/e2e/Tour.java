package org.kartei.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import org.kartei.shell.Translations;

/**
 * Goes to every screen and opens everything that opens, in any language, and calls whoever wants to look at it. It
 * needs customers with the numbers 10001, who has credit, an invoice and an offer, and 10002, and somebody signed in who may do everything and has something to follow up.
 */
final class Tour {

    private static final FilePayload SOME_WRONG =
            new FilePayload("new customers.csv", "text/csv", """
            Name,E-mail,Birthday,City,Shoe size
            Kadri Tamm,kadri@example.ee,2011-02-30,Tartu,37
            Ole Berg,no address,2001-03-04,Husum,44
            Eva Lind,eva@example.org,1988-08-08,Utrecht,39
            """.getBytes(StandardCharsets.UTF_8));

    private final BrowserTest test;
    private final Translations texts;
    private final Locale language;
    private final Consumer<String> look;
    private boolean inside;

    Tour(BrowserTest test, Translations texts, Locale language, Consumer<String> look) {
        this.test = test;
        this.texts = texts;
        this.language = language;
        this.look = look;
    }

    /** What is seen before signing in, once there is an account. */
    void outside() {
        visit("login", "/login");
        visit("login-refused", "/login?error");
    }

    /** Every page, with nothing open on it. */
    void pages() {
        walkAndLook("customers", "/customers");
        walkAndLook("customers-filtered", "/customers?name=~a&sort=-name");
        walkAndLook("customers-empty", "/customers?name=~qqq&city=~a");
        walkAndLook("customer", "/customers/10001/details");
        walkAndLook("customer-credit", "/customers/10001/credit");
        walkAndLook("customer-participants", "/customers/10001/participants");
        walkAndLook("customer-notes", "/customers/10001/notes");
        walkAndLook("customer-history", "/customers/10001/history");
        walkAndLook("customer-new", "/customers/new");
        walkAndLook("follow-ups", "/follow-ups");
        walkAndLook("vouchers", "/vouchers");
        walkAndLook("invoices", "/invoices");
        walkAndLook("invoice", "/invoices/2026-00001");
        walkAndLook("invoice-for-whom", "/invoices/new");
        walkAndLook("invoice-new", "/invoices/new?customer=10001");
        walkAndLook("customer-invoices", "/customers/10001/invoices");
        walkAndLook("invoice-runs", "/invoices/runs");
        page().locator("a.name-link").first().click();
        page().locator(".run h1").waitFor();
        look("invoice-run");
        walkAndLook("reminders", "/invoices/reminders");
        walkAndLook("direct-debits", "/invoices/direct-debits");
        walkAndLook("reports", "/reports");
        walkAndLook("report-turnover", "/reports?report=turnover");
        walkAndLook("report-credit", "/reports?report=credit");
        walkAndLook("offers", "/offers");
        walkAndLook("offer", "/offers/A2026-00001");
        walkAndLook("offer-new", "/offers/new?customer=10001");
        walkAndLook("customer-offers", "/customers/10001/offers");
        walkAndLook("audit", "/audit");
        walkAndLook("groups", "/groups");
        walkAndLook("own-fields", "/settings/own-fields");
        walkAndLook("staff", "/staff");
        walkAndLook("settings", "/settings");
        walkAndLook("checks", "/settings/checks");
        walkAndLook("retention", "/settings/retention");
        walkAndLook("vat", "/settings/vat");
        walkAndLook("numbers", "/settings/numbers");
        walkAndLook("reminder-terms", "/settings/reminders");
        walkAndLook("accounting", "/settings/accounting");
        walkAndLook("documents", "/settings/documents");
        walkAndLook("import", "/customers/import");
        walkAndLook("bank", "/invoices/bank");
        walkAndLook("import-money", "/invoices/import");
        walkAndLook("duplicates", "/customers/duplicates");
        walkAndLook("merge", "/customers/10001/merge/10002");
        walkAndLook("not-found", "/nowhere");
    }

    /** What is seen under the numbers of customers who are no more. */
    void ended(long deleted, long merged) {
        visit("customer-deleted", "/customers/" + deleted + "/details");
        visit("customer-merged", "/customers/" + merged + "/details");
    }

    /** Everything that opens on the overview. */
    void overview() {
        walk("/customers");
        button("shell.list.columns").click();
        lookAndClose("columns");
        button("shell.list.views").click();
        lookAndClose("views");
        button("shell.list.export").click();
        lookAndClose("export");
        page().locator(".row-menu").first().click();
        lookAndClose("row-menu");
        button("customer.action.tools").click();
        look("tools");
        item("customer.action.selectAll").click();
        look("selection");
        button("shell.selection.actions").click();
        look("selection-actions");
        item("customer.action.addToGroup").click();
        lookAndClose("bulk-group");
        button("shell.selection.actions").click();
        item("invoice.run.action").click();
        lookAndClose("bulk-invoices");
        button("shell.selection.clear").click();
        button("customer.action.tools").click();
        item("customer.action.quickEdit").click();
        page().locator("vaadin-grid.editing").waitFor();
        page().locator("a.name-link")
                .first()
                .locator("xpath=ancestor::vaadin-grid-cell-content")
                .click(new Locator.ClickOptions().setPosition(140, 12)); // beside the name, which is a link
        page().keyboard().press("F2");
        page().locator(".cell-editor").first().waitFor();
        lookAndClose("cell");
        page().locator("vaadin-button.header-filter").first().click();
        lookAndClose("filter-range");
    }

    /** What opens in the frame around every page. */
    void frame() {
        walk("/settings/checks");
        button("operations.checks.start").click();
        look("checks-done");
        page().locator(".running-work vaadin-button").first().click();
        lookAndClose("running-work");
        page().locator("h1").click();
        page().keyboard().press("?");
        lookAndClose("keys");
        userMenu();
        look("user-menu");
        item("staff.own.password").click();
        lookAndClose("own-password");
    }

    /** The dialogs of the pages behind the overview. */
    void dialogs() {
        walk("/groups");
        button("group.action.new").click();
        lookAndClose("group");
        walk("/settings/own-fields");
        button("ownfield.action.new").click();
        lookAndClose("own-field");
        walk("/settings/vat");
        button("settings.vat.action.new").click();
        lookAndClose("vat-rate");
        walk("/staff");
        button("staff.action.new").click();
        lookAndClose("staff-account");
        page().locator(".row-menu").first().click();
        look("staff-menu");
        item("staff.action.resetPassword").click();
        lookAndClose("staff-password");
        walk("/customers/10001/participants");
        button("customer.family.action.add").click();
        lookAndClose("participant");
        button("customer.family.action.join").click();
        lookAndClose("participant-existing");
        walk("/customers/10001/credit");
        button("credit.action.change").click();
        lookAndClose("credit-change");
        button("customer.action.options").click();
        item("invoice.payout.action").click();
        lookAndClose("credit-payout");
        writing();
        vouchers();
        followUps();
        walk("/customers/10001/notes");
        button("note.action.add").click();
        lookAndClose("note");
        button("shell.search.title").click();
        lookAndClose("find");
        button("customer.action.options").click();
        item("customer.action.mergeWith").click();
        lookAndClose("merge-with");
        walk("/customers/duplicates");
        button("duplicate.start").click();
        page().locator(".duplicate-pair").first().waitFor();
        look("duplicates-found");
        walk("/customers/10001/notes");
        button("customer.action.options").click();
        item("customer.action.delete").click();
        lookAndClose("delete-customer");
        button("customer.action.options").click();
        item("privacy.action.erase").click();
        lookAndClose("erase-customer");
        walk("/customers/new");
        page().getByLabel(text("customer.field.firstName")).fill("Kadri");
        page().getByRole(AriaRole.LINK, named("group.title")).click();
        look("unsaved");
        button("shell.unsaved.leave").click();
    }

    /** An invoice with two lines, all of the first one, and why it costs what it costs. */
    private void writing() {
        walk("/invoices/new?customer=10001");
        button("invoice.action.addLine").click();
        page().getByLabel(text("invoice.line.text")).first().fill("Ballet");
        page().getByLabel(text("invoice.line.unitPrice")).first().fill("120");
        page().getByLabel(text("invoice.line.discount")).first().fill("10 %");
        page().locator(".draft-buttons vaadin-button").first().click();
        button("invoice.action.useCredit").click();
        look("invoice-written");
        page().locator(".draft-amount vaadin-button").first().click();
        lookAndClose("why-this-price");
    }

    /** What can be done to a note when it is due. */
    private void followUps() {
        walk("/follow-ups");
        page().locator(".row-menu").first().click();
        item("note.action.postpone").click();
        lookAndClose("note-postpone");
        page().locator(".row-menu").first().click();
        item("note.action.delete").click();
        lookAndClose("note-delete");
    }

    /** A voucher, from its dialog to its page. */
    private void vouchers() {
        test.open("/vouchers"); // what is typed so far stays behind
        button("voucher.action.printBatch").click();
        lookAndClose("voucher-batch");
        button("voucher.action.newMany").click();
        lookAndClose("vouchers-new");
        button("voucher.action.new").click();
        look("voucher-new");
        page().getByLabel(text("voucher.field.worth"), new Page.GetByLabelOptions().setExact(true))
                .fill("50");
        button("shell.action.save").click();
        page().locator(".voucher-title").waitFor();
        look("voucher");
        button("voucher.action.print").click();
        lookAndClose("voucher-print");
        button("voucher.action.block").click();
        lookAndClose("voucher-block");
    }

    /** The steps of an import. */
    void importing() {
        walk("/customers/import");
        page().waitForFileChooser(() -> button("importing.upload.choose").click())
                .setFiles(SOME_WRONG);
        button("importing.action.check").waitFor();
        look("import-columns");
        button("importing.action.check").click();
        button("importing.action.remap").waitFor();
        look("import-check");
        button("importing.action.discard").click();
        button("importing.upload.choose").waitFor();
    }

    void userMenu() {
        page().locator(".user-menu vaadin-menu-bar-button").first().click();
        item("shell.signOut").waitFor();
    }

    /** Opens a page as by its address. */
    void visit(String name, String path) {
        test.open(path);
        look(name);
    }

    /** Opens a page from the one before, and the first one by its address. */
    private void walk(String path) {
        if (inside) {
            test.go(path);
        } else {
            test.open(path);
            inside = true;
        }
    }

    private void walkAndLook(String name, String path) {
        walk(path);
        look(name);
    }

    private void look(String name) {
        test.settle();
        look.accept(name);
    }

    private void lookAndClose(String name) {
        look(name);
        page().keyboard().press("Escape");
        test.settle();
    }

    private Locator button(String key) {
        return page().getByRole(AriaRole.BUTTON, named(key));
    }

    private Locator item(String key) {
        return page().getByRole(AriaRole.MENUITEM, named(key)).first();
    }

    private Page.GetByRoleOptions named(String key) {
        return new Page.GetByRoleOptions().setName(text(key)).setExact(true);
    }

    private String text(String key) {
        return texts.getTranslation(key, language);
    }

    private Page page() {
        return test.page;
    }
}
