package facewright.domain;

/**
 * The mesh whose vertices motions move.
 *
 * @param vertexCount V
 * @param topologyHash as {@link FaceTopology#hash}, or the name of a published topology
 */
public record MovedMesh(int vertexCount, String topologyHash) {}
