package org.kartei.directdebit.ui;

import java.time.Clock;
import java.time.LocalDate;
import org.kartei.customer.file.FileAction;
import org.kartei.customer.file.OpenFile;
import org.kartei.directdebit.MandateData;
import org.kartei.directdebit.MandateKind;
import org.kartei.directdebit.Mandates;
import org.springframework.stereotype.Component;

/** Takes down that a customer has signed a mandate (INV-3). */
@Component
class MandateAction implements FileAction {

    private final Mandates mandates;
    private final Clock clock;

    MandateAction(Mandates mandates, Clock clock) {
        this.mandates = mandates;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public String captionKey() {
        return "directdebit.mandate.new";
    }

    @Override
    public void run(OpenFile file) {
        LocalDate today = LocalDate.now(clock);
        var empty = new MandateData("", file.customer().displayName(), "", "", MandateKind.RECURRENT, today);
        new MandateDialog(captionKey(), empty, today, typed -> mandates.add(file.id(), typed)).open();
    }
}
