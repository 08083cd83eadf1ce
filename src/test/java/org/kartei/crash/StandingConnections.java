package org.kartei.crash;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections that tell the {@link Steps} of their thread of each statement that changes something, and of its commit, before it goes out. */
final class StandingConnections extends DelegatingDataSource {

    StandingConnections(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return telling(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return telling(super.getConnection(username, password));
    }

    private static Connection telling(Connection connection) {
        return proxy(Connection.class, (proxy, method, args) -> {
            if (method.getName().equals("commit")) {
                Steps.next("commit");
            }
            Object result = passOn(connection, method, args);
            return result instanceof Statement statement && !method.getName().equals("getStatement")
                    ? told(statement, sql(args))
                    : result;
        });
    }

    private static Statement told(Statement statement, String prepared) {
        Class<? extends Statement> kind = statement instanceof CallableStatement
                ? CallableStatement.class
                : statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return proxy(kind, (proxy, method, args) -> {
            if (method.getName().startsWith("execute")) {
                String sql = prepared.isEmpty() ? sql(args) : prepared;
                if (!sql.startsWith("select") && !sql.startsWith("set ")) {
                    Steps.next(sql);
                }
            }
            return passOn(statement, method, args);
        });
    }

    private static String sql(Object @Nullable [] args) {
        return args != null && args.length > 0 && args[0] instanceof String sql
                ? sql.strip().toLowerCase(Locale.ROOT)
                : "";
    }

    private static <T> T proxy(Class<T> kind, InvocationHandler handler) {
        return kind.cast(
                Proxy.newProxyInstance(StandingConnections.class.getClassLoader(), new Class<?>[] {kind}, handler));
    }

    private static @Nullable Object passOn(Object target, Method method, Object @Nullable [] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
