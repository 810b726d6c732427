package facewright.io.fbx;

import static facewright.io.fbx.FbxNode.p;

/**
 * The property templates of the {@code Definitions} section: the defaults that Autodesk's own
 * writers put there and that some of their readers expect.
 */
final class FbxTemplates {
    private FbxTemplates() {}

    static FbxNode mesh() {
        return template(
                "FbxMesh",
                p("Color", "ColorRGB", "Color", "", 0.8, 0.8, 0.8),
                vector("BBoxMin", 0),
                vector("BBoxMax", 0),
                bool("Primary Visibility", 1),
                bool("Casts Shadows", 1),
                bool("Receive Shadows", 1));
    }

    static FbxNode model() {
        FbxNode list =
                FbxNode.properties70(
                        enumeration("QuaternionInterpolate", 0),
                        vector("RotationOffset", 0),
                        vector("RotationPivot", 0),
                        vector("ScalingOffset", 0),
                        vector("ScalingPivot", 0));
        limits(list, "Translation", 0);
        list.with(enumeration("RotationOrder", 0)).with(bool("RotationSpaceForLimitOnly", 0));
        for (String axis : new String[] {"X", "Y", "Z"}) {
            list.with(number("RotationStiffness" + axis, 0));
        }
        list.with(number("AxisLen", 10)).with(vector("PreRotation", 0));
        list.with(vector("PostRotation", 0));
        limits(list, "Rotation", 0);
        list.with(enumeration("InheritType", 0));
        limits(list, "Scaling", 1);
        list.with(vector("GeometricTranslation", 0)).with(vector("GeometricRotation", 0));
        list.with(vector("GeometricScaling", 1));
        for (String name : new String[] {"MinDampRange", "MaxDampRange", "MinDampStrength"}) {
            axes(list, name);
        }
        axes(list, "MaxDampStrength");
        axes(list, "PreferedAngle");
        list.with(p("LookAtProperty", "object", "", ""));
        list.with(p("UpVectorProperty", "object", "", ""));
        list.with(bool("Show", 1)).with(bool("NegativePercentShapeSupport", 1));
        list.with(p("DefaultAttributeIndex", "int", "Integer", "", -1));
        list.with(bool("Freeze", 0)).with(bool("LODBox", 0));
        list.with(p("Lcl Translation", "Lcl Translation", "", "A", 0.0, 0.0, 0.0));
        list.with(p("Lcl Rotation", "Lcl Rotation", "", "A", 0.0, 0.0, 0.0));
        list.with(p("Lcl Scaling", "Lcl Scaling", "", "A", 1.0, 1.0, 1.0));
        list.with(p("Visibility", "Visibility", "", "A", 1.0));
        list.with(p("Visibility Inheritance", "Visibility Inheritance", "", "", 1));
        return new FbxNode("PropertyTemplate", "FbxNode").with(list);
    }

    private static void limits(FbxNode list, String name, double largest) {
        list.with(bool(name + "Active", 0)).with(vector(name + "Min", 0));
        list.with(vector(name + "Max", largest));
        for (String end : new String[] {"Min", "Max"}) {
            for (String axis : new String[] {"X", "Y", "Z"}) {
                list.with(bool(name + end + axis, 0));
            }
        }
    }

    private static void axes(FbxNode list, String name) {
        for (String axis : new String[] {"X", "Y", "Z"}) {
            list.with(number(name + axis, 0));
        }
    }

    static FbxNode material() {
        return template(
                "FbxSurfacePhong",
                p("ShadingModel", "KString", "", "", "Phong"),
                bool("MultiLayer", 0),
                colour("EmissiveColor", 0),
                factor("EmissiveFactor", 1),
                colour("AmbientColor", 0.2),
                factor("AmbientFactor", 1),
                colour("DiffuseColor", 0.8),
                factor("DiffuseFactor", 1),
                colour("TransparentColor", 0),
                factor("TransparencyFactor", 0),
                vector("Bump", 0),
                vector("NormalMap", 0),
                number("BumpFactor", 1),
                p("DisplacementColor", "ColorRGB", "Color", "", 0.0, 0.0, 0.0),
                number("DisplacementFactor", 1),
                p("VectorDisplacementColor", "ColorRGB", "Color", "", 0.0, 0.0, 0.0),
                number("VectorDisplacementFactor", 1),
                colour("SpecularColor", 0.2),
                factor("SpecularFactor", 1),
                factor("ShininessExponent", 20),
                colour("ReflectionColor", 0),
                factor("ReflectionFactor", 1));
    }

    static FbxNode animationStack() {
        return template(
                "FbxAnimStack",
                p("Description", "KString", "", "", ""),
                time("LocalStart"),
                time("LocalStop"),
                time("ReferenceStart"),
                time("ReferenceStop"));
    }

    static FbxNode animationLayer() {
        return template(
                "FbxAnimLayer",
                factor("Weight", 100),
                bool("Mute", 0),
                bool("Solo", 0),
                bool("Lock", 0),
                p("Color", "ColorRGB", "Color", "", 0.8, 0.8, 0.8),
                enumeration("BlendMode", 0),
                enumeration("RotationAccumulationMode", 0),
                enumeration("ScaleAccumulationMode", 0),
                p("BlendModeBypass", "ULongLong", "", "", 0L));
    }

    static FbxNode animationCurveNode() {
        return template("FbxAnimCurveNode", p("d", "Compound", "", ""));
    }

    static FbxNode texture() {
        return template(
                "FbxFileTexture",
                enumeration("TextureTypeUse", 0),
                factor("Texture alpha", 1),
                enumeration("CurrentMappingType", 0),
                enumeration("WrapModeU", 0),
                enumeration("WrapModeV", 0),
                bool("UVSwap", 0),
                bool("PremultiplyAlpha", 1),
                p("Translation", "Vector", "", "A", 0.0, 0.0, 0.0),
                p("Rotation", "Vector", "", "A", 0.0, 0.0, 0.0),
                p("Scaling", "Vector", "", "A", 1.0, 1.0, 1.0),
                vector("TextureRotationPivot", 0),
                vector("TextureScalingPivot", 0),
                enumeration("CurrentTextureBlendMode", 1),
                p("UVSet", "KString", "", "", "default"),
                bool("UseMaterial", 0),
                bool("UseMipMap", 0));
    }

    static FbxNode video() {
        return template(
                "FbxVideo",
                p("Path", "KString", "XRefUrl", "", ""),
                p("RelPath", "KString", "XRefUrl", "", ""),
                colour("Color", 0),
                p("ClipIn", "KTime", "Time", "", 0L),
                p("ClipOut", "KTime", "Time", "", 0L),
                p("Offset", "KTime", "Time", "", 0L),
                number("PlaySpeed", 0),
                bool("FreeRunning", 0),
                bool("Loop", 0),
                bool("Mute", 0),
                enumeration("AccessMode", 0),
                bool("ImageSequence", 0),
                p("ImageSequenceOffset", "int", "Integer", "", 0),
                number("FrameRate", 0),
                p("LastFrame", "int", "Integer", "", 0),
                p("Width", "int", "Integer", "", 0),
                p("Height", "int", "Integer", "", 0),
                p("StartFrame", "int", "Integer", "", 0),
                p("StopFrame", "int", "Integer", "", 0),
                enumeration("InterlaceMode", 0));
    }

    private static FbxNode template(String name, FbxNode... entries) {
        return new FbxNode("PropertyTemplate", name).with(FbxNode.properties70(entries));
    }

    private static FbxNode bool(String name, int value) {
        return p(name, "bool", "", "", value);
    }

    private static FbxNode enumeration(String name, int value) {
        return p(name, "enum", "", "", value);
    }

    private static FbxNode number(String name, double value) {
        return p(name, "double", "Number", "", value);
    }

    private static FbxNode factor(String name, double value) {
        return p(name, "Number", "", "A", value);
    }

    private static FbxNode colour(String name, double value) {
        return p(name, "Color", "", "A", value, value, value);
    }

    private static FbxNode vector(String name, double value) {
        return p(name, "Vector3D", "Vector", "", value, value, value);
    }

    private static FbxNode time(String name) {
        return p(name, "KTime", "Time", "", 0L);
    }
}
