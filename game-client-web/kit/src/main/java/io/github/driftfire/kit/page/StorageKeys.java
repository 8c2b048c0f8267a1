package io.github.driftfire.kit.page;

/** Names of what a game's page keeps in the browser. Several games may come from one origin. */
public record StorageKeys(String game) {
    /** The key by which servers know this browser again; one for all games of the origin. */
    public static final String DEVICE = "driftfire.device";

    /** In a tab: the next ticket that tells a server who is signed in. */
    public static final String ACCOUNT = "driftfire.account";

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

    /** The key of a private room's member. */
    public String member() {
        return of("member");
    }

    public String mode() {
        return of("mode");
    }

    /** The modes that the lobby listed last. */
    public String modes() {
        return of("modes");
    }

    public String of(String what) {
        return "driftfire." + game + "." + what;
    }
}
