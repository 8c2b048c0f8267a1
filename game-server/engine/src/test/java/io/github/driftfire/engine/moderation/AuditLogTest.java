package io.github.driftfire.engine.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class AuditLogTest {
    private final List<String> written = new ArrayList<>();
    private boolean diskFull;
    private final AuditLog log = new AuditLog(
            lines -> {
                if (diskFull) {
                    throw new IOException("no space left");
                }
                written.addAll(lines);
            },
            () -> 1_796_119_200_000L);

    @Test
    void aLineSaysWhoDidWhatToWhomWhereAndWhy() {
        log.record(AuditEntry.of("ban")
                .by("operator", new ClientIdentity("", "192.0.2.1", "Op"))
                .room("arena")
                .target(new ClientIdentity("0badcafe", "192.0.2.7", "A\"da\n\u00e9"))
                .with("reason", "aiming aid")
                .with("left out", "")
                .until(1_796_119_260_000L));
        assertTrue(log.drain());
        assertFalse(log.drain(), "nothing more");
        assertEquals(
                List.of(
                        "{\"n\":1,\"time\":\"2026-12-01T10:00:00Z\",\"act\":\"ban\",\"by\":\"operator\",\"actor\":\"Op\","
                                + "\"actorAddress\":\"192.0.2.1\",\"room\":\"arena\",\"name\":\"A\\\"da\\u000a\\u00e9\","
                                + "\"device\":\"0badcafe\",\"network\":\"192.0.2.0/24\",\"reason\":\"aiming aid\","
                                + "\"until\":\"2026-12-01T10:01:00Z\"}"),
                written);
    }

    @Test
    void aFullQueueCountsWhatItLosesAndLeavesAGap() {
        for (int i = 0; i < AuditLog.MAX_WAITING + 3; i++) {
            log.record(AuditEntry.of("mute"));
        }
        log.drain();
        log.record(AuditEntry.of("kick"));
        log.drain();
        assertEquals(3, log.lost());
        assertEquals(AuditLog.MAX_WAITING + 1, written.size());
        for (int i = 0; i < AuditLog.MAX_WAITING; i++) {
            assertTrue(written.get(i).startsWith("{\"n\":" + (i + 1) + ","), written.get(i));
        }
        String last = written.get(AuditLog.MAX_WAITING);
        assertTrue(last.startsWith("{\"n\":" + (AuditLog.MAX_WAITING + 4) + ","), last);
    }

    @Test
    void whatComesAfterTheEndIsCountedAsLost() {
        log.record(AuditEntry.of("kick"));
        log.close();
        log.record(AuditEntry.of("mute"));
        assertEquals(1, written.size(), "written");
        assertEquals(1, log.lost());
    }

    @Test
    void aLogThatKeepsNothingLosesNothing() {
        AuditLog none = AuditLog.none();
        for (int i = 0; i <= AuditLog.MAX_WAITING; i++) {
            none.record(AuditEntry.of("mute"));
        }
        assertFalse(none.drain(), "lines that wait");
        assertEquals(0, none.lost());
    }

    @Test
    void aSlowLoggerOfLostLinesHoldsUpNoOtherRoom() throws InterruptedException {
        for (int i = 0; i < AuditLog.MAX_WAITING; i++) {
            log.record(AuditEntry.of("mute"));
        }
        CountDownLatch logging = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Handler slow = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logging.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(AuditLog.class.getName());
        logger.addHandler(slow);
        logger.setUseParentHandlers(false);
        Thread room = new Thread(() -> log.record(AuditEntry.of("kick")), "room");
        try {
            room.start();
            logging.await();
            // Hangs if the lock is held while the line is logged.
            assertEquals(1, log.lost());
            log.record(AuditEntry.of("ban"));
            assertEquals(2, log.lost());
        } finally {
            goOn.countDown();
            room.join();
            logger.removeHandler(slow);
            logger.setUseParentHandlers(true);
        }
    }

    @Test
    void aDiskThatIsFullLosesLinesAndNotTheLog() {
        diskFull = true;
        log.record(AuditEntry.of("kick"));
        log.record(AuditEntry.of("mute"));
        log.drain();
        diskFull = false;
        log.record(AuditEntry.of("ban"));
        log.drain();
        assertEquals(2, log.lost());
        assertEquals(1, written.size());
    }

    @Test
    void aNewFileIsForItsOwnerAloneAndAnotherKeepsItsPermissions(@TempDir Path folder) throws IOException {
        Path made = folder.resolve("made.log");
        assumeTrue(made.getFileSystem().supportedFileAttributeViews().contains("posix"), "permissions");
        AuditLog.toFile(made.toString()).close();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
        Path there = Files.createFile(folder.resolve("there.log"));
        Files.setPosixFilePermissions(there, PosixFilePermissions.fromString("rw-r-----"));
        AuditLog.toFile(there.toString()).close();
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(there)));
    }

    @Test
    void appendsToItsFileAndWritesAllWhenItCloses(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("audit.log");
        Files.writeString(file, "before\n");
        List<Thread> threads = new ArrayList<>();
        AuditLog toFile = AuditLog.toFile(file.toString());
        toFile.start(task -> {
            Thread thread = new Thread(task, "audit");
            threads.add(thread);
            return thread;
        });
        for (int i = 0; i < 100; i++) {
            toFile.record(AuditEntry.of("kick").with("i", Integer.toString(i)));
        }
        toFile.close();
        List<String> lines = Files.readAllLines(file);
        assertEquals(101, lines.size());
        assertEquals("before", lines.get(0));
        for (int i = 0; i < 100; i++) {
            assertTrue(lines.get(i + 1).endsWith("\"i\":\"" + i + "\"}"), lines.get(i + 1));
        }
        assertFalse(Objects.requireNonNull(threads.get(0)).isAlive(), "the thread");
    }
}
