package io.github.driftfire.engine.moderation;

import io.github.driftfire.engine.moderation.Ban.Scope;
import java.util.List;
import java.util.stream.Stream;

/** By what bans find a client: keyed hashes of device, network, and address with name; empty where nothing is known. Immutable. */
final class BanMarks {
    final String device;
    final String network;
    final String name;

    BanMarks(String device, String network, String name) {
        this.device = device;
        this.network = network;
        this.name = name;
    }

    static BanMarks of(ClientIdentity who, BanKeys keys) {
        return new BanMarks(keys.device(who.device()), keys.network(who.network()), keys.name(who.namedAddress()));
    }

    /** Those that a ban goes by: the name only where there is no device. */
    BanMarks within(Scope scope) {
        boolean byDevice = scope != Scope.NETWORK;
        return new BanMarks(
                byDevice ? device : "", scope == Scope.DEVICE ? "" : network, byDevice && device.isEmpty() ? name : "");
    }

    /** Those that are known. */
    List<String> all() {
        return Stream.of(device, network, name).filter(mark -> !mark.isEmpty()).toList();
    }
}
