package io.github.driftfire.model.game;

/** A steering to which late inputs are applied. */
final class LateInputSteering implements Steering {
    private final Steering steering;
    private final LateInputLimits limits;
    private final int[] inputOnlyFields;

    LateInputSteering(Steering steering, LateInputLimits limits, int[] inputOnlyFields) {
        this.steering = steering;
        this.limits = limits;
        this.inputOnlyFields = inputOnlyFields.clone();
    }

    @Override
    public int steer(int[] rows, int at, int input) {
        return steering.steer(rows, at, input);
    }

    @Override
    public int[] inputOnlyFields() {
        return inputOnlyFields.clone();
    }

    @Override
    public int[] ruleFields() {
        return steering.ruleFields();
    }

    @Override
    public LateInputLimits lateInputLimits() {
        return limits;
    }
}
