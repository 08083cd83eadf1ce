package org.kartei.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The MariaDB that comes with Kartei, for offices without a database server of their own. Its data stay in a folder;
 * only this machine can reach it, with a password that lies beside the data. If it ends by itself, it is started again.
 */
class EmbeddedMariaDb {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    private static final Duration STABLE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int REVIVALS = 5;

    private final DatabaseFolder folder;
    private final MariaDbServer server;
    private Process running;
    private int revivals;
    private boolean stopping;

    /** @throws DatabaseUnavailable when it does not start, with what can be done about it */
    EmbeddedMariaDb(EmbeddedMariaDbProperties properties) {
        this.folder = DatabaseFolder.take(properties.folder().toAbsolutePath());
        try {
            folder.stopOrphan();
            this.server =
                    new MariaDbServer(MariaDbPrograms.find(properties.programs()), folder, properties, freePort());
            if (!folder.isInstalled()) {
                server.install();
            }
            this.running = server.start();
            watch();
        } catch (IOException e) {
            folder.leave();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            folder.leave();
            throw e;
        }
    }

    String url() {
        return server.url();
    }

    String user() {
        return MariaDbServer.USER;
    }

    String password() {
        return folder.password();
    }

    synchronized ProcessHandle process() {
        return running.toHandle();
    }

    /** Ends the server in good order and leaves the folder to the next. */
    synchronized void stop() {
        stopping = true;
        server.stop(running);
        folder.leave();
    }

    private void watch() {
        long since = System.nanoTime();
        running.onExit().thenRunAsync(() -> revive(Duration.ofNanos(System.nanoTime() - since)));
    }

    private synchronized void revive(Duration lived) {
        if (stopping) {
            return;
        }
        revivals = lived.compareTo(STABLE) > 0 ? 1 : revivals + 1;
        if (revivals > REVIVALS) {
            LOG.error("The database ended {} times in a row and stays down; see {}", REVIVALS, folder.log());
            return;
        }
        LOG.error("The database ended by itself; starting it again ({} of {})", revivals, REVIVALS);
        try {
            running = server.start();
            watch();
            LOG.warn("The database is back");
        } catch (IOException | DatabaseUnavailable e) {
            LOG.error("The database does not come back; see {}", folder.log(), e);
            CompletableFuture.delayedExecutor(PAUSE.toMillis() * revivals, TimeUnit.MILLISECONDS)
                    .execute(() -> revive(Duration.ZERO));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
