package io.github.driftfire.model.lobby;

/**
 * The players' latest reports. For operators.
 *
 * @param type always {@link #TYPE}
 */
public record ListReports(String type) implements LobbyClientMessage {
    public static final String TYPE = "reports";

    public static ListReports of() {
        return new ListReports(TYPE);
    }
}
