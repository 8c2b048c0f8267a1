package io.github.driftfire.engine.moderation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** What all rooms of a server and its lobby share of moderation. Thread-safe. */
public final class Moderation {
    private final LongSupplier millisClock;
    private final AdminToken token;
    private final AuditLog audit;
    private final Bans bans;
    private final Mutes mutes;
    private final Reports reports;

    /** By device, with how many visitors of the lobby it has shown the token: a browser has several tabs. */
    private final Map<String, Integer> operatorDevices = new ConcurrentHashMap<>();

    /** @param millisClock milliseconds since 1970, UTC; a test has its own */
    public Moderation(LongSupplier millisClock, AdminToken token, AuditLog audit) {
        this.millisClock = millisClock;
        this.token = token;
        this.audit = audit;
        this.bans = new MemoryBans(millisClock);
        this.mutes = new Mutes(millisClock);
        this.reports = new Reports(millisClock);
    }

    /** Without an operator; what is done goes nowhere. */
    public static Moderation unattended() {
        return new Moderation(System::currentTimeMillis, AdminToken.NONE, AuditLog.none());
    }

    /** Milliseconds since 1970, UTC. */
    public long nowMillis() {
        return millisClock.getAsLong();
    }

    public AdminToken token() {
        return token;
    }

    public AuditLog audit() {
        return audit;
    }

    public Bans bans() {
        return bans;
    }

    public Mutes mutes() {
        return mutes;
    }

    public Reports reports() {
        return reports;
    }

    /** The device of an operator who is in the lobby: no vote removes it. */
    public void operatorComes(String device) {
        if (!device.isEmpty()) {
            operatorDevices.merge(device, 1, Integer::sum);
        }
    }

    /** The operator has left the lobby, as one of the visitors of that device. */
    public void operatorGoes(String device) {
        operatorDevices.computeIfPresent(device, (its, visitors) -> visitors == 1 ? null : visitors - 1);
    }

    public boolean isOperator(String device) {
        return operatorDevices.containsKey(device);
    }

    /** A room is closed, and what held in it alone is over. */
    public void roomClosed(String room) {
        bans.roomClosed(room);
        mutes.roomClosed(room);
    }
}
