/** What the studio remembers between two starts. Plain values in a JSON file. */
@NullMarked
package facewright.app.settings;

import org.jspecify.annotations.NullMarked;
