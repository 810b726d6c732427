/** Building blocks of networks: named parameters, layers, masks, encodings, quantisers. */
@NullMarked
package facewright.nn.layers;

import org.jspecify.annotations.NullMarked;
