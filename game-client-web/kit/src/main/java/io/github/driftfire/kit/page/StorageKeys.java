package io.github.driftfire.kit.page;

/** Names of what a game's page keeps in the browser. Several games may come from one origin. */
public record StorageKeys(String game) {
    public String resume() {
        return of("resume");
    }

    public String name() {
        return of("name");
    }

    public String reloaded() {
        return of("reloaded");
    }

    /** The room of the seat that {@link #resume} comes back to. */
    public String room() {
        return of("room");
    }

    public String of(String what) {
        return "driftfire." + game + "." + what;
    }
}
