package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Somebody who plays on while others misbehave, and notices if anything is amiss. */
final class Bystander implements AutoCloseable {
    private final RawWebSocket line;
    private final Thread reader;
    private int frames;
    private int firstTick = -1;
    private int lastTick = -1;
    private @Nullable String trouble;
    private boolean leaving;

    Bystander(int port, String room) throws IOException {
        line = RawWebSocket.join(port, room, "Bystander");
        reader = new Thread(this::play, "bystander");
        reader.setDaemon(true);
        reader.start();
    }

    private void play() {
        try {
            while (true) {
                RawWebSocket.Frame frame = line.read();
                hear(frame);
                if (frame.opcode() == RawWebSocket.BINARY) {
                    line.send(RawWebSocket.BINARY, RawWebSocket.input(frames(), frame.tick()));
                }
            }
        } catch (IOException e) {
            trouble("the line broke: " + e);
        }
    }

    private synchronized void hear(RawWebSocket.Frame frame) {
        if (frame.opcode() != RawWebSocket.BINARY) {
            trouble("closed with " + frame.closeCode() + " " + frame.closeReason());
            return;
        }
        if (lastTick >= 0 && frame.tick() != lastTick + 1) {
            trouble("tick " + frame.tick() + " came after tick " + lastTick);
        }
        firstTick = firstTick < 0 ? frame.tick() : firstTick;
        lastTick = frame.tick();
        frames++;
        notifyAll();
    }

    private synchronized void trouble(String what) {
        trouble = trouble == null && !leaving ? what : trouble;
        notifyAll();
    }

    private synchronized int frames() {
        return frames;
    }

    /** Fails unless the next ten ticks' frames come, and every one since the beginning has. */
    synchronized void assertUndisturbed() throws InterruptedException {
        int enough = frames + 10;
        long deadlineNanos = System.nanoTime() + 10_000_000_000L;
        while (frames < enough && trouble == null && System.nanoTime() < deadlineNanos) {
            wait(100);
        }
        assertNull(trouble, "the bystander's trouble");
        assertTrue(frames >= enough, "the bystander got " + frames + " frames instead of " + enough);
        assertEquals(lastTick - firstTick + 1, frames, "frames from tick " + firstTick + " to " + lastTick);
    }

    @Override
    public void close() {
        synchronized (this) {
            leaving = true;
        }
        line.close();
    }
}
