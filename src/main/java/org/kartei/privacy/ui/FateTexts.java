package org.kartei.privacy.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.kartei.customer.PersonalData.Holding;
import org.kartei.shell.Formats;

/** What becomes of something: "erase now", or "locked until 31.12.2034, because …". */
final class FateTexts {

    private final UI ui = UI.getCurrent();
    private final Formats formats;

    FateTexts(Locale locale) {
        this.formats = Formats.of(locale);
    }

    String what(Holding holding) {
        String what = (text(holding.caption()) + " " + holding.name()).strip();
        return holding.count() > 1 ? what + " (" + formats.number(holding.count()) + ")" : what;
    }

    String fate(Holding holding) {
        return holding.isLocked()
                ? ui.getTranslation("privacy.fate.locked", formats.date(holding.lockedUntil()), text(holding.ground()))
                : ui.getTranslation("privacy.fate.now");
    }

    private String text(String caption) {
        return caption.startsWith("=") ? caption.substring(1) : ui.getTranslation(caption);
    }
}
