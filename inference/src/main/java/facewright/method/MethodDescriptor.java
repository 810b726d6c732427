package facewright.method;

import facewright.domain.UserText;
import java.util.Optional;

/**
 * What people need to know about a method before they use it.
 *
 * @param name display name
 * @param summary one sentence
 * @param paper citation, for methods from the literature
 * @param codeLicence SPDX identifier of our implementation
 * @param weightsLicence licence of the weights that ship; empty when there are none
 * @param output what it produces
 * @param version raised whenever the same input would give another motion
 */
public record MethodDescriptor(
        UserText name,
        UserText summary,
        Optional<String> paper,
        String codeLicence,
        Optional<String> weightsLicence,
        OutputKind output,
        String version) {
    /** The kind of motion a method makes. */
    public enum OutputKind {
        /** Weights of named rig channels: works on every head that has them. */
        RIG,
        /** Vertices of one topology. */
        MESH
    }
}
