/** Configurations of networks, from the tensors of checkpoints, from files and from bundles. */
@NullMarked
package facewright.nn.model;

import org.jspecify.annotations.NullMarked;
