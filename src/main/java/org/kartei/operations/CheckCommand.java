package org.kartei.operations;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.kartei.job.Check;
import org.kartei.job.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * With {@code --kartei.check} the application checks all invariants, tells what does not fit and stops: with exit code 0
 * when all is well, 1 when not. Nobody works with it meanwhile, so any port will do: {@code --server.port=0}.
 */
@Component
@ConditionalOnProperty("kartei.check")
class CheckCommand implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CheckCommand.class);

    private final List<Check> checks;
    private final ConfigurableApplicationContext application;

    CheckCommand(List<Check> checks, ConfigurableApplicationContext application) {
        this.checks = checks;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var printing = new Printing();
        checks.forEach(check -> check.run(printing));
        LOG.info("Checked {}, {} do not fit", printing.done, printing.drifts);
        int code = printing.drifts.get() == 0 ? 0 : 1;
        System.exit(SpringApplication.exit(application, () -> code));
    }

    private static final class Printing implements Progress {

        private final AtomicLong done = new AtomicLong();
        private final AtomicLong drifts = new AtomicLong();

        @Override
        public void total(long things) {}

        @Override
        public void done(long things) {
            done.addAndGet(things);
        }

        @Override
        public void failed(String subject, String reason) {
            done(1);
            drifts.incrementAndGet();
            LOG.warn("{}: {}", subject, reason);
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
