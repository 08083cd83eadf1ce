package org.kartei;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kartei.operations.TestDatabase;
import org.kartei.security.Acting;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test against the whole application on a real MariaDB. All such tests share one application and one database
 * server, so don't add properties, beans or profiles to a single test class: each variation costs seconds. Before each
 * test the tables are as after the first start, the clock is at {@link TestClock#START}, and nobody has signed in.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { // connections are killed on purpose, and each would be told with its whole trace
            "logging.level.com.zaxxer.hikari.pool.ProxyConnection=OFF",
            "logging.level.org.springframework.transaction.interceptor.TransactionInterceptor=OFF"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.class, Fixtures.class, Acting.class})
@TestExecutionListeners(listeners = FreshStart.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface KarteiTest {}
