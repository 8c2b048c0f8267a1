package io.github.driftfire.endpoint;

import io.github.driftfire.endpoint.signin.SignInOptions;
import io.github.driftfire.engine.kit.ConfigOption;
import io.github.driftfire.engine.kit.ConfigValues;
import io.github.driftfire.engine.kit.DataOptions;
import io.github.driftfire.engine.kit.ModerationOptions;
import io.github.driftfire.engine.kit.RoomOptions;
import io.github.driftfire.engine.sessions.AddressLimits;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who may connect, and how often; with {@link RoomOptions}, {@link ModerationOptions}, {@link SignInOptions} and {@link DataOptions} all options that
 * the runnable jar and the web application share.
 */
public final class HostOptions {
    private static final int MOST_DRAIN_SECONDS = 3_600;

    public static final ConfigOption ORIGIN = ConfigOption.list(
            "origin",
            "origin",
            "none",
            OriginPolicy::isOrigin,
            "an origin such as https://play.example.com",
            "a page from elsewhere that may connect, such as https://play.example.com; again for more");
    public static final ConfigOption MAX_PER_ADDRESS = perAddress(
            "max-per-address",
            AddressLimits.DEFAULT_SEATS,
            "most players from one address (IPv6: one /64); 0 switches off all limits of an address; loopback has"
                    + " none");
    public static final ConfigOption MAX_CONNECTIONS_PER_ADDRESS = perAddress(
            "max-connections-per-address",
            AddressLimits.DEFAULT_CONNECTIONS,
            "most connections from one address; 0 for no limit");
    public static final ConfigOption MAX_WAITING_PER_ADDRESS = perAddress(
            "max-waiting-per-address",
            AddressLimits.DEFAULT_WAITING,
            "most connections without a seat from one address; 0 for no limit");
    public static final ConfigOption TRUSTED_PROXY = ConfigOption.list(
            "trusted-proxy",
            "address",
            "none",
            ClientAddresses::isRange,
            "an address or a network such as 10.0.0.0/8",
            "a proxy, or a network such as 10.0.0.0/8, whose X-Forwarded-For or Forwarded is believed; again for more");

    public static final ConfigOption DRAIN_SECONDS = ConfigOption.number(
            "drain-seconds",
            5,
            0,
            MOST_DRAIN_SECONDS,
            "how long players are told before the server stops, of an archive before it is undeployed; 0 for not at all");

    /** In the order of the documentation. */
    public static final List<ConfigOption> ALL = Stream.of(
                    RoomOptions.ALL,
                    List.of(
                            ORIGIN,
                            MAX_PER_ADDRESS,
                            MAX_CONNECTIONS_PER_ADDRESS,
                            MAX_WAITING_PER_ADDRESS,
                            TRUSTED_PROXY,
                            DRAIN_SECONDS),
                    ModerationOptions.ALL,
                    SignInOptions.ALL,
                    DataOptions.ALL)
            .flatMap(List::stream)
            .toList();

    private HostOptions() {}

    /** Pages from elsewhere that may connect. */
    public static List<String> origins(ConfigValues values) {
        return values.list(ORIGIN);
    }

    /** What one address may have. */
    public static AddressSettings addresses(ConfigValues values) {
        return new AddressSettings(
                values.number(MAX_PER_ADDRESS),
                values.number(MAX_CONNECTIONS_PER_ADDRESS),
                values.number(MAX_WAITING_PER_ADDRESS),
                values.list(TRUSTED_PROXY));
    }

    private static ConfigOption perAddress(String name, int defaultNumber, String description) {
        return ConfigOption.number(name, defaultNumber, 0, AddressSettings.MOST, description);
    }
}
