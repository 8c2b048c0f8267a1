package io.github.driftfire.engine.lobby;

/** A spectator of a private room who is no member of it: as long as its place is kept or taken. Immutable. */
final class PrivateSpectator {
    private final int number;
    private final String name;
    private final Place place;

    /** @param number that no member and no other spectator of the room ever has */
    PrivateSpectator(int number, String name, Place place) {
        this.number = number;
        this.name = name;
        this.place = place;
    }

    int number() {
        return number;
    }

    String name() {
        return name;
    }

    Place place() {
        return place;
    }
}
