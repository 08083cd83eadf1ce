package org.kartei.shell;

import com.vaadin.flow.component.page.ColorScheme;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kartei.security.SignedInStaff;

/** Light, dark, or as the machine has it (APP-4). */
enum Colors {
    AUTO(ColorScheme.Value.LIGHT_DARK, null),
    LIGHT(ColorScheme.Value.LIGHT, "light"),
    DARK(ColorScheme.Value.DARK, "dark");

    private final ColorScheme.Value scheme;
    private final @Nullable String stored;

    Colors(ColorScheme.Value scheme, @Nullable String stored) {
        this.scheme = scheme;
        this.stored = stored;
    }

    static Colors of(SignedInStaff user) {
        return Arrays.stream(values())
                .filter(colors -> Objects.equals(colors.stored, user.colorScheme()))
                .findFirst()
                .orElse(AUTO);
    }

    ColorScheme.Value scheme() {
        return scheme;
    }

    /** As the account keeps it. */
    @Nullable
    String stored() {
        return stored;
    }

    String captionKey() {
        return "shell.colors." + name().toLowerCase(Locale.ROOT);
    }
}
