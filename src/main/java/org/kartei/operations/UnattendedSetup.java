package org.kartei.operations;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.kartei.shared.BusinessRuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Does what the set-up page does, when properties say it all. */
@Component
@EnableConfigurationProperties(SetupProperties.class)
class UnattendedSetup implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(UnattendedSetup.class);

    private final SetupProperties setup;
    private final FirstStart firstStart;
    private final I18NProvider texts;

    UnattendedSetup(SetupProperties setup, FirstStart firstStart, I18NProvider texts) {
        this.texts = texts;
        this.setup = setup;
        this.firstStart = firstStart;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (setup.email().isBlank() || !firstStart.isDue()) {
            return;
        }
        try {
            firstStart.begin(setup.name(), setup.email(), setup.password(), setup.demoCustomers());
        } catch (BusinessRuleViolation e) {
            throw new SetupRefused(texts.getTranslation(e.messageKey(), Locale.ENGLISH, e.args()), e);
        }
        LOG.info("Made the first account, {}", setup.email());
    }
}
