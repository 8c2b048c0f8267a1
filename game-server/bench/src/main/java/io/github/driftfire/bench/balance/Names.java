package io.github.driftfire.bench.balance;

import io.github.driftfire.model.arena.ShipClass;
import io.github.driftfire.model.arena.Upgrade;
import java.lang.reflect.Field;
import java.util.Locale;

/** The names of classes and upgrades, as the model's constants have them: a new one is measured without being told of here. */
final class Names {
    private static final String COUNT = "COUNT";

    private Names() {}

    static String ofClass(int shipClass) {
        return constant(ShipClass.class, shipClass);
    }

    static String ofUpgrade(int upgrade) {
        return constant(Upgrade.class, upgrade);
    }

    private static String constant(Class<?> holder, int value) {
        try {
            for (Field field : holder.getFields()) {
                boolean named = field.getType() == int.class && !field.getName().equals(COUNT);
                if (named && field.getInt(null) == value) {
                    return field.getName().toLowerCase(Locale.ROOT).replace('_', ' ');
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(holder + " cannot be read", e);
        }
        return "number " + value;
    }
}
