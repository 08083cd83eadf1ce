package org.kartei;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The program. Push carries progress, counts that arrive later and what colleagues do at the same time. */
@SpringBootApplication
@EnableScheduling
@EnableResilientMethods
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/frame.css")
@StyleSheet("styles/badge.css")
@StyleSheet("styles/list.css")
@StyleSheet("styles/page.css")
@StyleSheet("styles/file.css")
@StyleSheet("styles/family.css")
@StyleSheet("styles/credit.css")
@StyleSheet("styles/voucher.css")
@StyleSheet("styles/document.css")
@StyleSheet("styles/invoice.css")
@StyleSheet("styles/draft.css")
@StyleSheet("styles/bank.css")
@StyleSheet("styles/report.css")
@StyleSheet("styles/import.css")
@StyleSheet("styles/job.css")
@StyleSheet("styles/merge.css")
@StyleSheet("styles/print.css")
public class KarteiApplication implements AppShellConfigurator {

    public static void main(String[] args) {
        SpringApplication.run(KarteiApplication.class, args);
    }

    /** All time in the application comes from here, so that tests can move it. */
    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Kartei");
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addFavIcon("icon", "images/kartei.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
