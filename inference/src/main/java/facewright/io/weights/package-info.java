/**
 * Reads the weights of networks from files, tensor by tensor: safetensors and Torch checkpoints.
 * Nothing in a file is ever executed, and no size in a file is believed before it was checked
 * against the file's length.
 */
@NullMarked
package facewright.io.weights;

import org.jspecify.annotations.NullMarked;
