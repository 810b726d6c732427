/** The settings page: what networks run on, storage, looks and habits. */
@NullMarked
package facewright.app.preferences;

import org.jspecify.annotations.NullMarked;
