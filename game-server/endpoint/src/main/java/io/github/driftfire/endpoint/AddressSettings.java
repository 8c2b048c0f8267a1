package io.github.driftfire.endpoint;

import io.github.driftfire.engine.sessions.AddressLimits;
import io.github.driftfire.engine.sessions.SettingNames;
import java.util.List;

/**
 * What an operator has set of one address's share.
 *
 * @param seats at a time; 0 switches off all limits
 * @param connections at a time; 0 for no limit
 * @param waiting connections without a seat at a time; 0 for no limit
 * @param trustedProxies addresses and networks whose forwarded addresses are believed
 */
public record AddressSettings(int seats, int connections, int waiting, List<String> trustedProxies) {
    public static final int MOST = 1_000_000;

    public static final AddressSettings DEFAULTS = new AddressSettings(
            AddressLimits.DEFAULT_SEATS, AddressLimits.DEFAULT_CONNECTIONS, AddressLimits.DEFAULT_WAITING, List.of());

    /** @param names how log lines name the settings */
    public ClientAddresses addresses(SettingNames names) {
        return new ClientAddresses(new AddressLimits(seats, connections, waiting, names), trustedProxies);
    }
}
