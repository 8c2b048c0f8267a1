package io.github.driftfire.engine.planted.one;

import io.github.driftfire.engine.planted.two.OtherHalfOfACycle;

/** Needs a package that needs this one. */
public record HalfOfACycle(OtherHalfOfACycle other) {}
