package io.github.driftfire.standalone;

import io.github.driftfire.endpoint.AddressSettings;
import io.github.driftfire.endpoint.signin.SignInOptions;
import io.github.driftfire.endpoint.site.ClassPathPages;
import io.github.driftfire.engine.kit.ConfigValues;
import io.github.driftfire.engine.kit.DataOptions;
import io.github.driftfire.engine.kit.Games;
import io.github.driftfire.engine.kit.ModerationOptions;
import io.github.driftfire.engine.kit.RoomOptions;
import io.github.driftfire.engine.kit.RoomPlan;
import io.github.driftfire.store.Stores;
import java.util.List;
import java.util.Map;

/**
 * A server with the rooms, modes, lobby, moderation, results and sign-in that its options give. Origins and
 * address limits are the defaults.
 */
public final class ConfiguredServer {
    private ConfiguredServer() {}

    /**
     * Not started yet.
     *
     * @param options by their names without dashes
     */
    public static DriftfireServer of(Map<String, String> options) {
        return of(options, 0);
    }

    /** @param port 0 for any that is free */
    public static DriftfireServer of(Map<String, String> options, int port) {
        ConfigValues values = new ConfigValues(options::get);
        ClassLoader loader = ConfiguredServer.class.getClassLoader();
        RoomPlan plan = RoomOptions.plan(values, Games.find(loader));
        return new DriftfireServer(new ServerSettings(
                "127.0.0.1",
                port,
                List.of(),
                plan.rooms(),
                null,
                AddressSettings.DEFAULTS,
                new ClassPathPages(loader, false),
                plan.defaultGame(),
                plan.lobby(),
                ModerationOptions.read(values),
                StoreOpening.of(Stores.open(DataOptions.read(values))),
                plan.boards(),
                plan.goals(),
                SignInOptions.read(values)));
    }
}
