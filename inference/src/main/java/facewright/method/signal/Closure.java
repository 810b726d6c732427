package facewright.method.signal;

/**
 * A stretch during which the lips are shut.
 *
 * @param startStep first step with the lips together
 * @param endStep last step with the lips together
 * @param strength 0 to 1: how much it looks like p, b or m
 */
record Closure(int startStep, int endStep, double strength) {}
