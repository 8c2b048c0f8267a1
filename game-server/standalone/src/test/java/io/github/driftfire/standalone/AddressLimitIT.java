package io.github.driftfire.standalone;

import io.github.driftfire.endpoint.AddressSettings;
import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.AddressLimitCases;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

final class AddressLimitIT extends AddressLimitCases {
    private static DriftfireServer server;

    @BeforeAll
    static void start() throws IOException {
        server = Servers.start(
                ROOM_SIZE,
                null,
                List.of(),
                new AddressSettings(SEATS, AddressSettings.DEFAULTS.connections(), WAITING, List.of("127.0.0.1")),
                ROOM);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    protected Address server() {
        return Address.at(server.port());
    }
}
