package org.kartei.operations;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that tell the server whether each statement commits itself only when the next statement needs it to know.
 * A transaction switches that off and, at its end, on again: two round trips that the next transaction on the connection
 * takes back. Whoever works without a transaction still gets what the connection promises.
 */
final class LazyAutoCommit extends DelegatingDataSource {

    LazyAutoCommit(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return lazy(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return lazy(super.getConnection(username, password));
    }

    private static Connection lazy(Connection connection) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                LazyAutoCommit.class.getClassLoader(), new Class<?>[] {Connection.class}, new Lazy(connection));
    }

    private static final class Lazy implements InvocationHandler {

        private static final Set<String> STATEMENTS =
                Set.of("createStatement", "prepareStatement", "prepareCall", "setSavepoint");
        private static final Set<String> ENDS = Set.of("commit", "rollback");

        private final Connection connection;
        private final List<Statement> open = new ArrayList<>();
        private boolean wanted;
        private boolean inTransaction;

        Lazy(Connection connection) throws SQLException {
            this.connection = connection;
            this.wanted = connection.getAutoCommit();
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args) throws Throwable {
            String name = method.getName();
            if (name.equals("getAutoCommit")) {
                return wanted;
            }
            if (name.equals("setAutoCommit") && args != null) {
                wanted = (boolean) args[0];
                forgetClosed();
                if (inTransaction || !open.isEmpty()) { // that ends it, or what is open goes on without asking
                    tellServer();
                }
                return null;
            }
            if (STATEMENTS.contains(name)) {
                tellServer();
            }
            Object result = passOn(method, args);
            if (result instanceof Statement statement) {
                forgetClosed();
                open.add(statement);
            }
            if (ENDS.contains(name) && args == null) { // not a rollback to a savepoint
                inTransaction = false;
            }
            return result;
        }

        private void forgetClosed() throws SQLException {
            for (Iterator<Statement> each = open.iterator(); each.hasNext(); ) {
                if (each.next().isClosed()) {
                    each.remove();
                }
            }
        }

        private void tellServer() throws SQLException {
            if (connection.getAutoCommit() != wanted) {
                connection.setAutoCommit(wanted);
            }
            inTransaction = !wanted;
        }

        private @Nullable Object passOn(Method method, Object @Nullable [] args) throws Throwable {
            try {
                return method.invoke(connection, args);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        }
    }
}
