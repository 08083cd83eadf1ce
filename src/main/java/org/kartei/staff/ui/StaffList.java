package org.kartei.staff.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kartei.security.Role;
import org.kartei.security.StaffRow;
import org.kartei.security.StaffService;
import org.kartei.shell.Formats;
import org.kartei.shell.list.Choice;
import org.kartei.shell.list.ListColumn;
import org.kartei.shell.list.ListDefinition;

/** The columns of the staff list. */
final class StaffList {

    private final StaffService staff;
    private final Consumer<StaffRow> edit;
    private final UI ui = UI.getCurrent();

    StaffList(StaffService staff, Consumer<StaffRow> edit) {
        this.staff = staff;
        this.edit = edit;
    }

    ListDefinition<StaffRow> definition() {
        return new ListDefinition<>(
                "staff",
                "staff",
                "vaadin:user",
                List.of(
                        ListColumn.text("name", (StaffRow row) -> row.name())
                                .always()
                                .rendered(name())
                                .width(220),
                        ListColumn.text("email", (StaffRow row) -> row.email())
                                .always()
                                .width(260),
                        ListColumn.choice("role", (StaffRow row) -> role(row.role()), this::roles)
                                .shown(),
                        ListColumn.choice("active", this::state, this::states)
                                .shown()
                                .rendered(badge()),
                        ListColumn.date("lastSignIn", (StaffRow row) -> day(row.lastSignInAt()))
                                .rendered(lastSignIn())
                                .shown()
                                .width(180)),
                staff.list(),
                row -> row.id().value(),
                null,
                StaffRow::name);
    }

    private LitRenderer<StaffRow> name() {
        return LitRenderer.<StaffRow>of(
                        "<button type=\"button\" class=\"name-link link-button\" @click=\"${edit}\">${item.name}</button>")
                .withProperty("name", StaffRow::name)
                .withFunction("edit", edit::accept);
    }

    private LitRenderer<StaffRow> badge() {
        return LitRenderer.<StaffRow>of("<span class=\"badge badge-${item.color}\">${item.state}</span>")
                .withProperty("color", row -> row.locked() ? "amber" : row.active() ? "green" : "grey")
                .withProperty("state", this::state);
    }

    private LitRenderer<StaffRow> lastSignIn() {
        return LitRenderer.<StaffRow>of("${item.at}")
                .withProperty("at", row -> Formats.of(ui.getLocale()).dateTime(row.lastSignInAt()));
    }

    private String state(StaffRow row) {
        if (row.active() && row.locked()) {
            return ui.getTranslation("staff.state.locked");
        }
        return ui.getTranslation(row.active() ? "staff.state.active" : "staff.state.closed");
    }

    private List<Choice> states() {
        return List.of(
                new Choice("1", ui.getTranslation("staff.state.active")),
                new Choice("0", ui.getTranslation("staff.state.closed")));
    }

    private String role(Role role) {
        return ui.getTranslation("security.role." + role.name());
    }

    private List<Choice> roles() {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(role.name(), role(role)))
                .toList();
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, ZoneId.systemDefault());
    }
}
