package io.github.driftfire.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.suite.RawWebSocket.Frame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The share of one address, behind a proxy. The server trusts 127.0.0.1 and gives an address {@value #SEATS} seats and {@value #WAITING}
 * connections without one; its room {@value #ROOM} has {@value #ROOM_SIZE} seats. Addresses are those for documentation (RFC 5737, RFC
 * 3849), another in each test, since a test's seats may be kept for a while.
 */
public abstract class AddressLimitCases {
    protected static final String ROOM = "arena";
    protected static final int SEATS = 3;
    protected static final int WAITING = 4;
    protected static final int ROOM_SIZE = 40;

    private static final int LIMIT = 4016;
    private static final int HELLO_TIMEOUT = 4006;
    private static final int WAIT_SECONDS = 30;
    private static final int POLL_MILLIS = 50;
    private static final int ADDRESSES = 8;

    private final List<RawWebSocket> open = Collections.synchronizedList(new ArrayList<>());

    protected abstract Address server();

    /** A close by 1000 frees the seat at once. */
    @AfterEach
    void leave() throws IOException {
        for (RawWebSocket line : List.copyOf(open)) {
            line.send(RawWebSocket.CLOSE, new byte[] {3, (byte) 0xe8});
            line.close();
        }
    }

    private static String from(String address) {
        return "X-Forwarded-For: " + address + "\r\n";
    }

    /** The first frame after a hello: a welcome or a close. A line that is welcomed stays open. */
    private Frame hello(String headers) throws IOException {
        RawWebSocket line = RawWebSocket.open(server(), ROOM, headers);
        line.send(RawWebSocket.TEXT, RawWebSocket.hello("Ann"));
        Frame answer = line.read();
        if (answer.opcode() == RawWebSocket.TEXT) {
            open.add(line);
        } else {
            line.close();
        }
        return answer;
    }

    private void assertWelcomed(String headers) throws IOException {
        Frame answer = hello(headers);
        assertEquals(RawWebSocket.TEXT, answer.opcode(), () -> headers + "closed with " + answer.closeCode());
    }

    private void assertLimited(String headers) throws IOException {
        Frame answer = hello(headers);
        assertEquals(RawWebSocket.CLOSE, answer.opcode(), () -> headers + "got " + answer.text());
        assertEquals(LIMIT + " Too many players from your address", answer.closeCode() + " " + answer.closeReason());
    }

    @Test
    void anAddressGetsItsSeatsAndNoMore() throws IOException, InterruptedException {
        double refused = Health.sample(server(), "address_limit_refused_total");
        for (int i = 0; i < SEATS; i++) {
            assertWelcomed(from("203.0.113.7"));
        }
        assertLimited(from("203.0.113.7"));
        assertLimited("Forwarded: for=203.0.113.7\r\n");
        // What stands before the last was written by the client.
        assertLimited(from("198.51.100.1, 203.0.113.7"));
        assertLimited(from("198.51.100.1") + from("203.0.113.7"));
        assertEquals(refused + 4, Health.sample(server(), "address_limit_refused_total"), "counted");

        assertWelcomed(from("203.0.113.8"));
        assertWelcomed("");
    }

    @Test
    void aSeatThatIsFreedIsTheNextOnes() throws IOException, InterruptedException {
        for (int i = 0; i < SEATS; i++) {
            assertWelcomed(from("203.0.113.20"));
        }
        RawWebSocket first = open.remove(0);
        first.send(RawWebSocket.CLOSE, new byte[] {3, (byte) 0xe8});
        first.read(RawWebSocket.CLOSE);
        first.close();

        long endNanos = System.nanoTime() + WAIT_SECONDS * 1_000_000_000L;
        Frame answer = hello(from("203.0.113.20"));
        while (answer.opcode() == RawWebSocket.CLOSE && System.nanoTime() - endNanos < 0) {
            assertEquals(LIMIT, answer.closeCode());
            Thread.sleep(POLL_MILLIS);
            answer = hello(from("203.0.113.20"));
        }
        assertEquals(RawWebSocket.TEXT, answer.opcode(), "a place after one has left");
    }

    @Test
    void aNetworkOfIpv6IsOneAddress() throws IOException {
        for (int i = 0; i < SEATS; i++) {
            assertWelcomed(from("2001:db8:7::" + (i + 1)));
        }
        assertLimited(from("2001:db8:7::ffff:9"));
        assertWelcomed(from("2001:db8:7:1::1"));
    }

    /** Loopback itself has no limits; a header that is no address must not give that to its client. */
    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "203.0.113.999"})
    void aHeaderThatIsNoAddressLiftsNoLimit(String value) throws IOException {
        Frame answer = hello(from(value));
        for (int i = 0; i < SEATS && answer.opcode() == RawWebSocket.TEXT; i++) {
            answer = hello(from(value));
        }
        assertEquals(RawWebSocket.CLOSE, answer.opcode(), "one of " + (SEATS + 1));
        assertEquals(LIMIT, answer.closeCode(), answer.closeReason());
    }

    @Test
    void connectionsThatSayNothingAreLimitedToo() throws IOException {
        long endNanos = System.nanoTime() + WAIT_SECONDS * 1_000_000_000L;
        int code = oneTooManyThatWaits("203.0.113.30");
        // On a machine that stands still for that long, all have waited too long.
        while (code == HELLO_TIMEOUT && System.nanoTime() - endNanos < 0) {
            code = oneTooManyThatWaits("203.0.113.30");
        }
        assertEquals(LIMIT, code);
    }

    private int oneTooManyThatWaits(String address) throws IOException {
        List<RawWebSocket> lines = new ArrayList<>();
        try {
            for (int i = 0; i <= WAITING; i++) {
                lines.add(RawWebSocket.open(server(), ROOM, from(address)));
            }
            return lines.get(WAITING).read(RawWebSocket.CLOSE).closeCode();
        } finally {
            lines.forEach(RawWebSocket::close);
        }
    }

    /** Each address takes all of its seats, so that one player who is counted with another address is one too many there. */
    @Test
    void simultaneousUpgradesAreCountedEachWithItsOwnAddress() throws Exception {
        int players = ADDRESSES * SEATS;
        CyclicBarrier start = new CyclicBarrier(players);
        ExecutorService threads = Executors.newFixedThreadPool(players);
        try {
            List<Future<Frame>> answers = new ArrayList<>();
            for (int i = 0; i < players; i++) {
                String address = "198.51.100." + (100 + i % ADDRESSES);
                answers.add(threads.submit(() -> {
                    start.await();
                    return hello(from(address));
                }));
            }
            for (Future<Frame> answer : answers) {
                Frame frame = answer.get();
                assertTrue(frame.opcode() == RawWebSocket.TEXT, () -> "closed with " + frame.closeCode());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
