package io.github.driftfire.bench.swarm;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** Opens the swarm's connections. Owned by the loop's thread. */
final class Connector {
    private final Selector selector;
    private final InetSocketAddress address;

    Connector(Selector selector, Target server) throws IOException {
        this.selector = selector;
        this.address = new InetSocketAddress(server.host(), server.port());
        if (address.isUnresolved()) {
            throw new IOException("host " + server.host() + " is unknown");
        }
    }

    /** Begins to connect. The parameters are those of {@link ClientConnection}. */
    ClientConnection open(
            String path,
            String subprotocol,
            int number,
            boolean impaired,
            SwarmContext context,
            ClientConnection.Listener listener)
            throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
            ClientConnection connection = new ClientConnection(
                    path, subprotocol, number, impaired, new ClientSocket(channel, key), context, listener);
            key.attach(connection);
            channel.connect(address);
            return connection;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }
}
