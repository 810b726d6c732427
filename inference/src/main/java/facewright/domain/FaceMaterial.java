package facewright.domain;

import java.util.Optional;

/**
 * How one part of a head reflects light.
 *
 * @param name key, also the name in exported material files
 * @param rgb base colour 0xRRGGBB, sRGB; multiplied with the albedo when there is one
 * @param albedo colour picture over the texture coordinates
 * @param normals tangent-space normal picture over the texture coordinates
 * @param specular strength of the highlight, 0 to 1
 * @param shininess Blinn-Phong exponent, 1 (broad) to 256 (tight)
 */
public record FaceMaterial(
        String name,
        int rgb,
        Optional<TextureImage> albedo,
        Optional<TextureImage> normals,
        double specular,
        double shininess) {}
