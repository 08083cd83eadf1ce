package org.kartei.operations;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * Leaves the connection as it is when a transaction is read-only: telling the server so, and back again, are two round
 * trips for each of them and save it nothing. Hibernate still knows, and flushes nothing. Two more are saved for every
 * transaction by {@link LazyAutoCommit}.
 */
@Configuration
class LeanTransactions {

    @Bean
    static BeanPostProcessor unpreparedConnections() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HibernateJpaVendorAdapter adapter) {
                    adapter.setPrepareConnection(false);
                } else if (bean instanceof HikariDataSource pool) {
                    pool.setDataSource(new LazyAutoCommit(new DriverDataSource(
                            pool.getJdbcUrl(),
                            pool.getDriverClassName(),
                            pool.getDataSourceProperties(),
                            pool.getUsername(),
                            pool.getPassword())));
                }
                return bean;
            }
        };
    }
}
