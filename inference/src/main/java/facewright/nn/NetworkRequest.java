package facewright.nn;

import ai.djl.Device;

/**
 * What a network is built from.
 *
 * @param config settings of the recipe and the loop
 * @param data facts of the data set
 * @param train encoded training examples, for statistics such as the mean of a feature
 * @param device where it runs
 */
public record NetworkRequest(
        TrainingConfig config, TrainingData data, EncodedExamples train, Device device) {}
