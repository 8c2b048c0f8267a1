package io.github.driftfire.bench.trial;

import io.github.driftfire.bench.swarm.BlockingClient;
import io.github.driftfire.bench.swarm.ProtocolException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.net.SocketFactory;

/** Clients of one server, each kind on threads of its own, until it is closed. */
final class AcceptLoad implements AutoCloseable {
    private static final byte[] SERVER_ADDRESS = {127, 0, 0, 1};
    private static final byte[] FLOOD_ADDRESS = {127, 0, 0, 1};
    private static final byte[] NEWCOMERS_ADDRESS = {127, 0, 0, 2};
    private static final byte[] SEATED_ADDRESS = {127, 0, 0, 3};
    private static final int SECOND_NANOS = 1_000_000_000;

    private final SocketFactory sockets;
    private final InetAddress server;
    private final int port;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong upgraded = new AtomicLong();
    private final AtomicLong connected = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong snapshots = new AtomicLong();
    private volatile boolean closed;

    AcceptLoad(SocketFactory sockets, int port) throws IOException {
        this.sockets = sockets;
        this.server = InetAddress.getByAddress(SERVER_ADDRESS);
        this.port = port;
    }

    /** One step of a client. */
    private interface Step {
        void run() throws IOException;
    }

    /** Connections from connect to 101, so many at a time, one after the other. */
    void upgrade(int atATime) {
        for (int i = 0; i < atATime; i++) {
            start("upgrades", 0, () -> {
                try (BlockingClient guest = guest(FLOOD_ADDRESS)) {
                    guest.upgrade(hostAndPort(), Accepts.ROOM);
                    upgraded.incrementAndGet();
                }
            });
        }
    }

    /** Connections that are closed at once, so many a second. */
    void flood(int perSecond, int onThreads) {
        for (int i = 0; i < onThreads; i++) {
            start("flood", (long) onThreads * SECOND_NANOS / perSecond, () -> {
                BlockingClient guest = guest(FLOOD_ADDRESS);
                guest.close();
                connected.incrementAndGet();
            });
        }
    }

    /** Players who stay. Returns when all have a seat. */
    void seat(int players) throws IOException {
        for (int i = 0; i < players; i++) {
            BlockingClient player = guest(SEATED_ADDRESS);
            player.upgrade(hostAndPort(), Accepts.ROOM);
            player.join("seated" + i);
            start("seated", 0, () -> {
                player.play();
                snapshots.incrementAndGet();
            });
        }
    }

    /** One who comes, plays and leaves. Answers the time from connecting to the first snapshot. */
    long newcomerNanos() throws IOException {
        long beganNanos = System.nanoTime();
        try (BlockingClient newcomer = guest(NEWCOMERS_ADDRESS)) {
            newcomer.upgrade(hostAndPort(), Accepts.ROOM);
            newcomer.join("newcomer");
            return System.nanoTime() - beganNanos;
        }
    }

    long upgraded() {
        return upgraded.get();
    }

    long connected() {
        return connected.get();
    }

    long failed() {
        return failed.get();
    }

    long snapshots() {
        return snapshots.get();
    }

    private BlockingClient guest(byte[] source) throws IOException {
        return new BlockingClient(sockets, InetAddress.getByAddress(source), server, port);
    }

    private String hostAndPort() {
        return server.getHostAddress() + ":" + port;
    }

    private void start(String name, long periodNanos, Step step) {
        Thread thread = new Thread(() -> repeat(periodNanos, step), name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void repeat(long periodNanos, Step step) {
        long dueNanos = System.nanoTime();
        while (!closed) {
            try {
                step.run();
            } catch (IOException | ProtocolException e) {
                failed.incrementAndGet();
                // A line that has ended does not come back; the others try again, but do not spin.
                LockSupport.parkNanos(SECOND_NANOS / 100);
            }
            dueNanos += periodNanos;
            for (long left = dueNanos - System.nanoTime();
                    periodNanos > 0 && left > 0 && !closed;
                    left = dueNanos - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Thread thread : threads) {
            try {
                thread.join(SECOND_NANOS / 1_000_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
