package org.kartei.operations;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * With {@code --kartei.practice} the application starts, asks itself for the sign-in page and stops: a start for practice, during which Java
 * notes what every start needs ({@code -XX:AOTCacheOutput}). Nobody works with it meanwhile, so any port will do.
 */
@Component
@ConditionalOnProperty("kartei.practice")
class PracticeCommand implements ApplicationRunner {

    private final ConfigurableApplicationContext application;

    PracticeCommand(ConfigurableApplicationContext application) {
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException, InterruptedException {
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        try (HttpClient visitor = HttpClient.newHttpClient()) {
            visitor.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                            .build(),
                    BodyHandlers.discarding());
        }
        System.exit(SpringApplication.exit(application, () -> 0));
    }
}
