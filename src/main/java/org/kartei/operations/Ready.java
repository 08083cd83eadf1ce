package org.kartei.operations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where to go when everything is up. */
@Component
class Ready {

    private static final Logger LOG = LoggerFactory.getLogger(Ready.class);

    private final Environment environment;

    Ready(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    public void on(ApplicationReadyEvent event) {
        boolean isEncrypted = environment.getProperty("server.ssl.enabled", Boolean.class, false);
        LOG.info(
                "Kartei is ready: {}://localhost:{}{}",
                isEncrypted ? "https" : "http",
                environment.getProperty("local.server.port", "8080"),
                environment.getProperty("server.servlet.context-path", ""));
    }
}
