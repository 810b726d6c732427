/**
 * The project a person works on: clips, takes, selection, undo, files on disk and recovery. Free of
 * the user-interface toolkit apart from observable properties and lists.
 */
@NullMarked
package facewright.app.project;

import org.jspecify.annotations.NullMarked;
