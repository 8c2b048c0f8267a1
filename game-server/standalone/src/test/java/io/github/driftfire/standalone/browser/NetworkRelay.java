package io.github.driftfire.standalone.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Relays TCP on 127.0.0.1 to another port with simulated delay, jitter and loss from a seed, and can reset connections.
 *
 * <p>By hand: {@code NetworkRelay 9000 8080 --rtt 150 --jitter 30 --loss 2 --seed 1}, and the page is at port 9000.
 */
final class NetworkRelay implements AutoCloseable {
    private final ServerSocket entrance;
    private final int targetPort;
    private final NetworkConditions conditions;
    private final Random seeds;
    private final Gate up = new Gate();
    private final Gate down = new Gate();
    private final List<Socket> ends = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;

    private NetworkRelay(ServerSocket entrance, int targetPort, NetworkConditions conditions) {
        this.entrance = entrance;
        this.targetPort = targetPort;
        this.conditions = conditions;
        seeds = new Random(conditions.seed());
    }

    /** @param listenPort 0 for any that is free */
    static NetworkRelay start(int listenPort, int targetPort, NetworkConditions conditions) throws IOException {
        ServerSocket entrance = new ServerSocket();
        entrance.setReuseAddress(true);
        entrance.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), listenPort));
        NetworkRelay relay = new NetworkRelay(entrance, targetPort, conditions);
        Thread thread = new Thread(relay::accept, "relay");
        thread.setDaemon(true);
        thread.start();
        return relay;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 2 || args.length % 2 != 0) {
            System.err.println("listen port, target port, and then --rtt, --jitter, --loss, --seed as needed");
            return;
        }
        int[] values = {150, 30, 2, 1};
        List<String> names = List.of("--rtt", "--jitter", "--loss", "--seed");
        for (int i = 2; i < args.length; i += 2) {
            int at = names.indexOf(args[i]);
            if (at < 0) {
                System.err.println(args[i] + " is none of " + names);
                return;
            }
            values[at] = Integer.parseInt(args[i + 1]);
        }
        NetworkConditions conditions = new NetworkConditions(values[0], values[1], values[2], values[3]);
        NetworkRelay relay = start(Integer.parseInt(args[0]), Integer.parseInt(args[1]), conditions);
        System.out.println("http://127.0.0.1:" + relay.port() + "/ with " + conditions);
        Thread.currentThread().join();
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Resets all connections. */
    void cut() {
        for (Socket end : ends) {
            reset(end);
        }
        ends.clear();
    }

    /** Whether new connections are refused. */
    void refuse(boolean on) {
        refusing = on;
    }

    /** Towards the server. */
    Gate up() {
        return up;
    }

    /** Away from the server. */
    Gate down() {
        return down;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
        up.open();
        down.open();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                connect(entrance.accept());
            } catch (IOException e) {
                // This one did not come about; the next may.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        if (refusing) {
            reset(client);
            return;
        }
        Socket server;
        try {
            server = new Socket(InetAddress.getLoopbackAddress(), targetPort);
        } catch (IOException e) {
            reset(client);
            throw e;
        }
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        ends.removeIf(Socket::isClosed);
        ends.add(client);
        ends.add(server);
        new Pipe(client, server, new DelayLine(conditions, seeds.nextLong()), up).start("relay up");
        new Pipe(server, client, new DelayLine(conditions, seeds.nextLong()), down).start("relay down");
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // Gone is gone.
        }
    }
}
