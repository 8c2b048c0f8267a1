package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AcceptorTest {
    private final Deadlines deadlines = new Deadlines();
    private final Acceptor acceptor = new Acceptor(deadlines);
    private int waiting;
    private int asked;

    @AfterEach
    void close() {
        deadlines.close();
    }

    /** A listening socket with so many connections. */
    private void accept() {
        asked++;
        if (waiting > 0) {
            waiting--;
            acceptor.connected();
        }
    }

    @Test
    void acceptsAllThatWaitAtOnce() throws IOException {
        waiting = Acceptor.BATCH - 1;
        acceptor.acceptAll(this::accept);
        assertEquals(0, waiting, "still waiting");
        assertEquals(Acceptor.BATCH - 1, acceptor.accepted());
        assertEquals(1, acceptor.batches());
    }

    @Test
    void letsOthersComeInBetween() throws IOException {
        waiting = 10 * Acceptor.BATCH;
        for (int i = 1; i <= 10; i++) {
            acceptor.acceptAll(this::accept);
            assertEquals((10 - i) * Acceptor.BATCH, waiting, "still waiting after batch " + i);
        }
    }

    @Test
    void asksOnceWhenNobodyWaits() throws IOException {
        acceptor.acceptAll(this::accept);
        assertEquals(1, asked);
    }

    @Test
    void throwsOnWhatTheSystemSays() {
        assertThrows(
                IOException.class,
                () -> acceptor.acceptAll(() -> {
                    throw new IOException("Too many open files");
                }));
    }

    @Test
    void namesTheRemedyInOneLine() {
        String line = acceptor.explain(new IOException("Too many open files"));
        assertTrue(line.startsWith("no connection can be accepted: Too many open files. "), line);
        assertTrue(line.contains("ulimit -n"), line);
        assertEquals(1, line.lines().count(), line);
    }
}
