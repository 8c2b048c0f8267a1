package io.github.driftfire.bench.baseline;

import io.github.driftfire.arena.ArenaSettings;
import io.github.driftfire.model.protocol.Protocol;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The baseline: the least that a server on the JVM does to send frames of the reference load's sizes. Runs until it is stopped. */
@Command(
        name = "nio-baseline",
        mixinStandardHelpOptions = true,
        description = "Writes frames of the reference load's sizes, once a tick, without a game.")
public final class NioBaselineServer implements Callable<Integer> {
    private static final int SECONDS = 10;
    private static final int LONGEST_SHORT = 125;
    private static final int SMALL = 4;
    private static final int MOST_BYTES = 1 << 16;

    @Option(names = "--max-players", defaultValue = "1000", description = "Default: ${DEFAULT-VALUE}")
    private int players;

    @Option(names = "--tick", defaultValue = "20", description = "Ticks a second. Default: ${DEFAULT-VALUE}")
    private int tickRateHz;

    @Option(names = "--port", defaultValue = "0", description = "0 for any. Default: ${DEFAULT-VALUE}")
    private int port;

    private final List<SelectionKey> connections = new ArrayList<>();
    private final ByteBuffer frame = ByteBuffer.allocateDirect(MOST_BYTES);
    private byte[] welcome = {};

    private NioBaselineServer() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new NioBaselineServer()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        FrameSizes sizes = FrameSizes.of(players, tickRateHz, SECONDS);
        welcome = welcome();
        try (Selector selector = Selector.open();
                ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.INET)) {
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), players);
            door.configureBlocking(false);
            door.register(selector, SelectionKey.OP_ACCEPT);
            InetSocketAddress address = (InetSocketAddress) door.getLocalAddress();
            System.out.println("The baseline is up: http://127.0.0.1:" + address.getPort() + "/");
            run(selector, sizes);
        }
        return CommandLine.ExitCode.OK;
    }

    private void run(Selector selector, FrameSizes sizes) throws IOException {
        long periodNanos = 1_000_000_000L / tickRateHz;
        long dueNanos = System.nanoTime();
        for (int tick = 1; !Thread.currentThread().isInterrupted(); tick++) {
            dueNanos += periodNanos;
            for (long left = dueNanos - System.nanoTime(); left > 0; left = dueNanos - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            selector.selectNow(this::ready);
            connections.removeIf(key -> !key.isValid());
            for (int player = 0; player < connections.size(); player++) {
                send(connections.get(player), tick, sizes.bytes(tick, player));
            }
        }
    }

    private void ready(SelectionKey key) {
        try {
            if (key.attachment() instanceof BaselineConnection connection) {
                if (!connection.read()) {
                    close(key);
                }
            } else if (key.channel() instanceof ServerSocketChannel door) {
                for (SocketChannel client = door.accept(); client != null; client = door.accept()) {
                    client.configureBlocking(false);
                    client.setOption(StandardSocketOptions.TCP_NODELAY, true);
                    connections.add(client.register(
                            key.selector(), SelectionKey.OP_READ, new BaselineConnection(client, welcome)));
                }
            }
        } catch (IOException e) {
            close(key);
        }
    }

    private void send(SelectionKey key, int tick, int bytes) {
        if (!(key.attachment() instanceof BaselineConnection connection) || !connection.playing()) {
            return;
        }
        frame.clear().put((byte) 0x82);
        if (bytes <= LONGEST_SHORT) {
            frame.put((byte) bytes);
        } else {
            frame.put((byte) (LONGEST_SHORT + 1)).putShort((short) bytes);
        }
        int end = frame.position() + bytes;
        frame.put((byte) Protocol.SNAPSHOT).put((byte) 0).putInt(tick).putShort((short) connection.newestInput());
        frame.position(0).limit(end);
        try {
            if (!connection.write(frame)) {
                close(key);
            }
        } catch (IOException e) {
            close(key);
        }
    }

    private static void close(SelectionKey key) {
        key.cancel();
        try {
            key.channel().close();
        } catch (IOException e) {
            // It is gone either way.
            key.attach(null);
        }
    }

    private byte[] welcome() {
        int side = ArenaSettings.workloadSideUnits(players);
        byte[] text =
                ("{\"type\":\"welcome\",\"player\":0,\"room\":\"workload\",\"world\":{\"preset\":\"workload\",\"widthUnits\":"
                                + side + ",\"heightUnits\":" + side + ",\"tickRateHz\":" + tickRateHz
                                + "},\"resume\":\"0\"}")
                        .getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(text.length + SMALL)
                .put((byte) 0x81)
                .put((byte) (LONGEST_SHORT + 1))
                .putShort((short) text.length)
                .put(text)
                .array();
    }
}
