package io.github.driftfire.standalone.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Carries bytes one way, from socket to socket, as late as its {@link DelayLine} says. Two threads: one takes, one gives. */
final class Pipe {
    private static final int SEGMENT_BYTES = 1460;
    private static final byte[] END = {};

    private final Socket from;
    private final Socket to;
    private final DelayLine delay;
    private final Gate gate;
    private final BlockingQueue<Segment> under = new LinkedBlockingQueue<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Segment(byte[] bytes, long outNanos) {}

    Pipe(Socket from, Socket to, DelayLine delay, Gate gate) {
        this.from = from;
        this.to = to;
        this.delay = delay;
        this.gate = gate;
    }

    void start(String name) {
        thread(this::take, name + " in");
        thread(this::give, name + " out");
    }

    private static void thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void take() {
        byte[] buffer = new byte[SEGMENT_BYTES];
        try {
            InputStream in = from.getInputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                byte[] bytes = new byte[n];
                System.arraycopy(buffer, 0, bytes, 0, n);
                under.add(new Segment(bytes, delay.outNanos(System.nanoTime())));
            }
        } catch (IOException e) {
            end(to);
        }
        under.add(new Segment(END, delay.outNanos(System.nanoTime())));
    }

    private void give() {
        try {
            OutputStream out = to.getOutputStream();
            while (true) {
                Segment segment = under.take();
                TimeUnit.NANOSECONDS.sleep(segment.outNanos() - System.nanoTime());
                gate.pass();
                if (segment.bytes() == END) {
                    to.shutdownOutput();
                    return;
                }
                out.write(segment.bytes());
            }
        } catch (IOException e) {
            end(from);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Whoever reads from it finds out all the same.
        }
    }
}
