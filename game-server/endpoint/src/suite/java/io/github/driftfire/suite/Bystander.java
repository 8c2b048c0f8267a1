package io.github.driftfire.suite;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.ArenaModel;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.replication.ReplicaListener;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who plays on while others misbehave, and notices if anything is amiss: keeps a replica of the world from every frame,
 * so that a frame that is missing, or wrong, is found out by the next.
 */
public final class Bystander implements AutoCloseable {
    private static final ReplicaListener NOBODY = new ReplicaListener() {
        @Override
        public void appeared(int kind, int slot) {}

        @Override
        public void ended(int kind, int slot, int cause) {}

        @Override
        public void left(int kind, int slot) {}
    };

    private final RawWebSocket line;
    private final int mostTicks;
    private final Thread reader;
    private final Replica replica;
    private int frames;
    private int lastTick = -1;
    private @Nullable String trouble;
    private boolean leaving;

    /** @param mostTicks that one frame may cover: 1 where each tick's frame must come, more where the server may be held up */
    public Bystander(Address server, String room, int mostTicks) throws IOException {
        this.mostTicks = mostTicks;
        line = RawWebSocket.open(server, room);
        line.send(RawWebSocket.TEXT, RawWebSocket.hello("Bystander"));
        replica = new Replica(ArenaModel.of(world(line.read().text())), NOBODY);
        reader = new Thread(this::play, "bystander");
        reader.setDaemon(true);
        reader.start();
    }

    /** Of a welcome. */
    private static WorldSettings world(String welcome) {
        return new WorldSettings(
                Tuning.DOGFIGHT,
                number(welcome, "widthUnits"),
                number(welcome, "heightUnits"),
                number(welcome, "tickRateHz"));
    }

    private static int number(String welcome, String name) {
        Matcher found = Pattern.compile('"' + name + "\":(\\d+)").matcher(welcome);
        assertTrue(found.find(), () -> "no " + name + " in " + welcome);
        return Integer.parseInt(found.group(1));
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
        int ticks = lastTick < 0 ? 1 : frame.tick() - lastTick;
        if (ticks < 1 || ticks > mostTicks) {
            trouble("tick " + frame.tick() + " came after tick " + lastTick);
        }
        if (!replica.apply(frame.payload().array())) {
            trouble("the frame of tick " + frame.tick() + " made no sense");
        }
        lastTick = frame.tick();
        frames++;
        notifyAll();
    }

    private synchronized void trouble(String what) {
        trouble = trouble == null && !leaving ? what : trouble;
        notifyAll();
    }

    public synchronized int frames() {
        return frames;
    }

    /** Fails unless ten more frames come, and nothing was amiss since the beginning. */
    public synchronized void assertUndisturbed() throws InterruptedException {
        int enough = frames + 10;
        long deadlineNanos = System.nanoTime() + 10_000_000_000L;
        while (frames < enough && trouble == null && System.nanoTime() < deadlineNanos) {
            wait(100);
        }
        assertNull(trouble, "the bystander's trouble");
        assertTrue(frames >= enough, "the bystander got " + frames + " frames instead of " + enough);
    }

    @Override
    public void close() {
        synchronized (this) {
            leaving = true;
        }
        line.close();
    }
}
